"""A fake of the API that behaves: a transport for both clients, with the document as its contract.

`Fake` is the base of the class that a client's `testing` module has.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    NamedTuple,
    Self,
    TypeVar,
)

from ..core.drift import is_object
from ..core.errors import InvalidRequestError
from ..core.lazy import Later
from ..core.response import Headers
from ..core.security import SecurityKind
from ..http.transport import (
    AsyncTransportResponse,
    TransportError,
    TransportRequest,
    TransportResponse,
    in_pieces,
)
from .access import lacking
from .clock import FakeClock
from .endpoint import Endpoint, ErrorReply, arguments_of, error_parts
from .errors import FakeError
from .faults import FaultKind, Faults
from .names import free
from .received import Arguments, Received
from .responses import Refusal, Reply, data_of, responses_of
from .routes import best, routes_of, takes
from .state import State
from .tables import FakeTables
from .wire import Arrived, ReadBody, read_body, read_params

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from types import TracebackType

    from ..core.operation import Operation
    from . import serve as serving
    from .endpoint import Stub
    from .faults import Fault
    from .state import Turn
    from .tables import FakedCall
else:
    serving = Later(".serve", __package__)

ClientT = TypeVar("ClientT")
AsyncClientT = TypeVar("AsyncClientT")

_KEY: Final = "fake-key"
_HOST: Final = "https://fake.example"
"""Where clients send to whose document names no host."""
_INVALID = (422, 400)
_NOTHING: Final[Mapping[str, Any]] = {}


class Understood(NamedTuple):
    """What a request asks for."""

    call: FakedCall | None
    """The method that it calls; None: no such path or method."""
    refusal: Refusal | None
    """Why it is refused; None: it is carried out."""
    arguments: Mapping[str, Any] = _NOTHING
    """What the call was given, by the names of its arguments."""
    sent: Any = None
    """Its body as JSON data."""
    key: str | None = None
    """Its idempotency key."""


class Outcome(NamedTuple):
    """What becomes of a request."""

    request: Received[Any]
    reply: Reply | None
    """None: no response arrives."""
    trouble: str = ""
    """What the network does to the response."""
    is_timeout: bool = False


class Node:
    """A resource of the fake: its operations, and the resources below it, are attributes."""

    def __init__(self, path: str, children: dict[str, Any]) -> None:
        self._path = path
        self._children = children

    if not TYPE_CHECKING:  # its attributes are declared for each client

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):  # such as what `copy` looks for
                raise AttributeError(name)
            if name in self._children:
                return self._children[name]
            known = ", ".join(self._children)
            raise AttributeError(
                f"{self._path or 'the fake'} has no {name!r}; known: {known}"
            )

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._children]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path} of a fake>"


class Fake(Generic[ClientT, AsyncClientT]):
    """A fake of the API, in process: give it to a client as its transport, or take `client()`.

    What it does not know is an attribute error, and what the document forbids is refused: requests
    with the documented error, stubs with `FakeError`.

    Args:
        seed: What made-up values depend on, such as a number; the same seed gives the same ones.
        now: The Unix time in seconds at which its clock begins; None: now.
        unknown: What becomes of an item that the test never mentioned: `create` or `refuse`; None:
            what the document says.
        strict: Whether leaving the block fails as `check` does.
    """

    tables: ClassVar[FakeTables]
    clients: ClassVar[tuple[Callable[..., Any], Callable[..., Any]]]

    def __init__(
        self,
        *,
        seed: Hashable = 0,
        now: float | None = None,
        unknown: str | None = None,
        strict: bool = False,
    ) -> None:
        self.clock = FakeClock(now)
        self.faults = Faults()
        self.sent: list[Received[Any]] = []
        """Every request that arrived, in order."""
        self._strict = strict
        self._lock = RLock()
        self._routes = routes_of(self.tables)
        self._responses = responses_of(self.tables, seed)
        self.state = State(self.tables, unknown, self._responses, self.clock)
        """The items that the fake knows, by collection and name."""
        self._endpoints: dict[str, Endpoint[Any, Any]] = {}
        self._tree = self._built()
        self._pages = {
            id(call.operation): call
            for call in self.tables.calls
            if call.paging is not None
        }
        """The methods that iterate over the pages of an operation."""

    def _built(self) -> Node:
        root: dict[str, Any] = {}
        for call in self.tables.calls:
            *outer, last = call.path.split(".")
            children = root
            outer[:1] = map(free, outer[:1])
            for depth, step in enumerate(outer):
                node = children.setdefault(step, Node(".".join(outer[: depth + 1]), {}))
                children = node._children
            children[last] = self._endpoints[call.path] = Endpoint(
                call, self._responses, self._event_type
            )
        return Node("", root)

    if not TYPE_CHECKING:  # its resources are declared for each client

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return getattr(self._tree, name)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *dir(self._tree)]

    # --- clients ---

    def client(self, **options: Any) -> ClientT:
        """A client of this fake, with keys that the fake takes; options are those of the client."""
        client: ClientT = self.clients[0](**{**self._own(), **options})
        return client

    def async_client(self, **options: Any) -> AsyncClientT:
        """The same for tasks."""
        client: AsyncClientT = self.clients[1](**{**self._own(), **options})
        return client

    def _own(self) -> dict[str, Any]:
        """What a client of this fake is made with."""
        is_known = self.tables.spec.names_host
        host = {} if is_known else {"base_url": f"{_HOST}{self.base_path}"}
        return {"transport": self, **host, **self._keys()}

    def _keys(self) -> dict[str, str]:
        return {
            scheme.option: (
                f"{_KEY}:{_KEY}" if scheme.kind is SecurityKind.BASIC else _KEY
            )
            for scheme in self.tables.spec.security_schemes
        }

    def error(
        self,
        status: int,
        *,
        body: object = None,
        code: str | None = None,
        title: str | None = None,
        detail: str | None = None,
        pointer: str | None = None,
        parameter: str | None = None,
        meta: object = None,
    ) -> ErrorReply:
        """What a function of `respond_with` raises for a documented error; see `raises`."""
        parts = error_parts(code, title, detail, pointer, parameter, meta)
        return ErrorReply(status, body, parts)

    def serve(self, port: int = 0) -> serving.Server:
        """Serve the same state over HTTP, on this machine: `with fake.serve() as url:`.

        Args:
            port: Where it listens; 0: any free one.
        """
        return serving.Server(self, port)

    @property
    def base_path(self) -> str:
        """The path of the API's URL, without a slash at its end."""
        return self._routes.base_path

    # --- the transport ---

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Respond to a request of a client.

        Raises:
            TransportError: a fault of the network was asked for.
        """
        outcome = self.handle(_arrived(request))
        if outcome.reply is None:
            raise TransportError(outcome.trouble, timeout=outcome.is_timeout)
        reply = outcome.reply
        headers = [(name.encode(), value.encode()) for name, value in reply.headers]
        content = b"" if request.method == "HEAD" else reply.content
        return TransportResponse(
            reply.status, headers, _pieces(content, outcome.trouble)
        )

    async def asend(self, request: TransportRequest, /) -> AsyncTransportResponse:
        """The same for a task."""
        if request.stream is not None:
            content = b"".join([piece async for piece in request])
            request = _whole(request, content)
        response = self.send(request)
        return AsyncTransportResponse(
            response.status, response.headers, in_pieces(response.chunks), self.aclose
        )

    def close(self) -> None:
        """Do nothing: a fake outlives the clients that it serves."""

    async def aclose(self) -> None:
        """Do nothing, likewise."""

    # --- one request ---

    def handle(self, arrived: Arrived) -> Outcome:
        """Respond to one request, as it came."""
        entry = Received[Any](
            "",
            Arguments((), {}),
            method=arrived.method,
            path=arrived.target,
            headers=Headers([(n.encode(), v.encode()) for n, v in arrived.headers]),
            content=arrived.content,
            at=self.clock.time(),
        )
        with self._lock:
            self.sent.append(entry)
            understood = self._understood(arrived, entry)
            fault = self.faults.take(entry.operation)
            if fault is not None and fault.kind is FaultKind.RESET:
                return Outcome(entry, None, "the connection was reset")
            if fault is not None and fault.kind is FaultKind.REFUSED:
                found: Reply | Callable[[Received[Any]], Reply]
                found = self._refused(understood, fault)
            else:
                found = self._carried_out(understood, entry)
        # a function of the test may use the fake itself, so that nothing is locked here
        reply = self._stubbed(understood, found(entry)) if callable(found) else found
        if fault is not None and fault.kind is FaultKind.NO_RESPONSE:
            return Outcome(entry, None, "no response came in time", is_timeout=True)
        entry.status = reply.status
        half = fault is not None and fault.kind is FaultKind.HALF
        trouble = "the connection was closed within the response" if half else ""
        return Outcome(entry, reply, trouble)

    def _refused(self, understood: Understood, fault: Fault) -> Reply:
        """The response of a server that does not carry a request out."""
        after = fault.retry_after
        headers = () if after is None else (("retry-after", f"{after:g}"),)
        refusal = Refusal(
            (fault.status,), "a fault that the test asked for", headers=headers
        )
        return self._responses.refusal(understood.call, refusal)

    def _carried_out(
        self, understood: Understood, entry: Received[Any]
    ) -> Reply | Callable[[Received[Any]], Reply]:
        """The response to a request, or what makes it."""
        call, arguments = understood.call, understood.arguments
        if understood.refusal is not None or call is None:
            assert understood.refusal is not None
            return self._reject(entry, call, understood.refusal)
        if (stub := self._next_stub(call)) is not None:
            if stub.function is not None:
                return stub.function
            return self._stubbed(understood, stub.reply())
        turn = self.state.begin(call, arguments)
        if isinstance(turn, Refusal):
            return self._reject(entry, call, turn)
        earlier = self.state.replayed(call, turn, understood.key)
        if earlier is not None:
            return earlier
        reply = self._usual(call)
        if turn is not None:
            self.state.change(turn, arguments, understood.sent)
            reply = self.state.respond(turn, call, reply, understood.sent)
        self.state.remember(call, turn, understood.key, reply)
        self._follow(self._endpoints[call.path], turn, arguments)
        return reply

    def _stubbed(self, understood: Understood, reply: Reply) -> Reply:
        """Change the state as a request does, though a test has chosen its response."""
        call, arguments = understood.call, understood.arguments
        assert call is not None
        with self._lock:
            if reply.status >= 400:
                return reply
            turn = self.state.begin(call, arguments)
            turn = None if isinstance(turn, Refusal) else turn
            if self.state.replayed(call, turn, understood.key) is not None:
                return reply
            if turn is not None:
                self.state.change(turn, arguments, understood.sent)
            self.state.remember(call, turn, understood.key, reply)
            self._follow(self._endpoints[call.path], turn, arguments)
            return reply

    def _reject(
        self, entry: Received[Any], call: FakedCall | None, refusal: Refusal
    ) -> Reply:
        entry.reason = refusal.reason
        return self._responses.refusal(call, refusal)

    def _next_stub(self, call: FakedCall) -> Stub | None:
        stub, pages = self._endpoints[call.path].next_stub(), self._paged(call)
        return (
            self._endpoints[pages.path].next_stub() if stub is None and pages else stub
        )

    def _paged(self, call: FakedCall) -> FakedCall | None:
        """The method that iterates over the pages of an operation."""
        return self._pages.get(id(call.operation))

    def _usual(self, call: FakedCall) -> Reply:
        """The response that nobody has chosen; of pages, the last one."""
        try:
            reply = self._responses.usual(call)
        except InvalidRequestError as error:
            raise FakeError(f"{error}; help: stub it with `returns`") from None
        if (pages := self._paged(call)) is None or not reply.content:
            return reply
        from .paged import last_page

        response = call.operation.success[0]
        page = last_page(pages, response, data_of(response, reply))
        return self._responses.of_value(response, reply.status, page)

    def _follow(
        self,
        endpoint: Endpoint[Any, Any],
        turn: Turn | None,
        arguments: Mapping[str, Any],
    ) -> None:
        """Let webhooks follow, where the API has any."""

    def _event_type(self, event: type[Any] | str) -> str:
        """The type of an event.

        Raises:
            FakeError: there is none.
        """
        raise FakeError(f"the API has no signed webhooks, so no {event!r} follows")

    def _understood(self, arrived: Arrived, entry: Received[Any]) -> Understood:
        """Which method a request calls, with what, or why it is refused."""
        match = self._routes.find(arrived.path)
        if match is None:
            return Understood(
                None, Refusal((404,), f"the document has no path {arrived.path}")
            )
        if arrived.method not in match.calls:
            known = ", ".join(match.calls)
            allowed = (("allow", known),)
            reason = (
                f"the document has no {arrived.method} {arrived.path}; it has {known}"
            )
            return Understood(None, Refusal((405,), reason, headers=allowed))
        call = best(match.calls[arrived.method], arrived)
        entry.operation = call.path
        endpoint = self._endpoints[call.path]
        endpoint.requests.append(entry)
        entry.arguments = Arguments(endpoint.names, {})
        if (pages := self._paged(call)) is not None:
            self._endpoints[pages.path].requests.append(entry)
        operation = call.operation
        if reason := lacking(self.tables.spec, operation, arrived):
            return Understood(call, Refusal((401, 403), reason))
        if reason := _wrong_content(operation, arrived):
            return Understood(call, Refusal((415, *_INVALID), reason))
        params, problems = read_params(operation.params, arrived, match.path)
        body = ReadBody(None, None)
        try:
            if operation.body is not None and (
                arrived.content or operation.body.required
            ):
                body = read_body(operation.body, arrived)
        except InvalidRequestError as error:
            problems += error.problems
        if problems:
            return Understood(call, Refusal(_INVALID, "; ".join(map(str, problems))))
        given = arguments_of(call, params, body.value)
        entry.arguments = Arguments(endpoint.names, given)
        return Understood(
            call, None, given, body.data, _key(operation, arrived, body.data)
        )

    # --- the block ---

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._strict and kind is None:
            self.check()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.__exit__(kind, error, trace)

    def check(self) -> None:
        """Fail if a stub was not used, a call was not stubbed, or a request was refused.

        Raises:
            FakeError: with each of them.
        """
        if told := list(self._loose_ends()):
            raise FakeError("\n".join(told))

    def _loose_ends(self) -> Iterator[str]:
        for path, endpoint in self._endpoints.items():
            unused = sum(not stub.used for stub in endpoint.stubs)
            if unused:
                yield f"{path}: {unused} of {len(endpoint.stubs)} stubs were not used"
            if endpoint.requests and not endpoint.stubs:
                yield f"{path}: {len(endpoint.requests)} calls, and no stub was made"
        for entry in self.sent:
            if entry.reason:
                yield f"{entry.operation or entry.method + ' ' + entry.path}: {entry.reason}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}, {len(self.sent)} requests>"


def _pieces(content: bytes, trouble: str) -> Iterable[bytes]:
    """The content of a response, as far as it arrives."""
    if not trouble:
        return [content]

    def broken() -> Iterator[bytes]:
        yield content[: len(content) // 2]
        raise TransportError(trouble)

    return broken()


def _key(operation: Operation[Any], arrived: Arrived, sent: Any) -> str | None:
    """The idempotency key of a request."""
    found: object = None
    if operation.idempotency_header:
        found = arrived.header(operation.idempotency_header)
    elif operation.idempotency_field and is_object(sent):
        found = sent.get(operation.idempotency_field)
    return found if isinstance(found, str) else None


def _arrived(request: TransportRequest) -> Arrived:
    headers = [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in request.headers
    ]
    return Arrived(request.method, request.target, headers, request.content)


def _whole(request: TransportRequest, content: bytes) -> TransportRequest:
    return TransportRequest(
        request.method,
        request.origin,
        request.target,
        request.headers,
        content=content,
        time=request.time,
    )


def _wrong_content(operation: Operation[Any], arrived: Arrived) -> str:
    body, sent = operation.body, arrived.media_type
    if body is None or not arrived.content:
        return ""
    if not sent:
        return f"no content type: expected {body.media_type}"
    return "" if takes(body, sent) else f"expected {body.media_type}, got {sent}"
