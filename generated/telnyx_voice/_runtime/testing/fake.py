"""A fake of the API that behaves: a transport for both clients, with the document as its contract.

`Fake` is the base of the class that a client's `testing` module has.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, Self, TypeVar

from ..auth.schemes import SecurityKind
from ..core.errors import InvalidRequestError
from ..core.response import Headers
from ..http.transport import (
    AsyncTransportResponse,
    TransportRequest,
    TransportResponse,
    in_pieces,
)
from .clock import FakeClock
from .endpoint import Arguments, Endpoint, ErrorReply, Received, arguments_of, error_parts
from .errors import FakeError
from .responses import Refusal, Reply, Responses
from .routes import Routes, best, takes
from .tables import FakeTables
from .wire import Arrived, read_body, read_params

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from ..auth.schemes import SecurityScheme
    from ..core.operation import Operation, Requirement
    from .tables import FakedCall

ClientT = TypeVar("ClientT")
AsyncClientT = TypeVar("AsyncClientT")

_KEY: Final = "fake-key"
_INVALID = (422, 400)


class Node:
    """A resource of the fake: its operations, and the resources below it, are attributes."""

    def __init__(self, path: str, children: dict[str, Any]) -> None:
        self._path = path
        self._children = children

    if not TYPE_CHECKING:  # its attributes are declared for each client

        def __getattr__(self, name: str) -> Any:
            if name in self._children:
                return self._children[name]
            known = ", ".join(self._children)
            raise AttributeError(f"{self._path or 'the fake'} has no {name!r}; known: {known}")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._children]


class Fake(Generic[ClientT, AsyncClientT]):
    """A fake of the API, in process: give it to a client as its transport, or take `client()`.

    What it does not know is an attribute error, and what the document forbids is refused: requests
    with the documented error, stubs with `FakeError`.

    Args:
        seed: What made-up values depend on; the same seed gives the same ones.
        now: The Unix time in seconds at which its clock begins; None: now.
        strict: Whether leaving the block fails where a stub was not used, or a call came that no
            stub was made for.
    """

    tables: ClassVar[FakeTables]
    clients: ClassVar[tuple[Callable[..., Any], Callable[..., Any]]]

    def __init__(self, *, seed: object = 0, now: float | None = None, strict: bool = False) -> None:
        self.clock = FakeClock(now)
        self.sent: list[Received[Any]] = []
        """Every request that arrived, in order."""
        self._strict = strict
        self._lock = RLock()
        self._routes = Routes(self.tables.calls, self.tables.spec.server_url)
        self._responses = Responses(self.tables, seed)
        self._schemes = {scheme.name: scheme for scheme in self.tables.spec.security_schemes}
        self._endpoints: dict[str, Endpoint[Any, Any]] = {}
        self._tree = self._grown()

    def _grown(self) -> Node:
        root: dict[str, Any] = {}
        for call in self.tables.calls:
            *outer, last = call.path.split(".")
            children = root
            for depth, step in enumerate(outer):
                node = children.setdefault(step, Node(".".join(outer[: depth + 1]), {}))
                children = node._children
            children[last] = self._endpoints[call.path] = Endpoint(call, self._responses, {})
        return Node("", root)

    if not TYPE_CHECKING:  # its resources are declared for each client

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return getattr(self._tree, name)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._tree._children]

    # --- clients ---

    def client(self, **options: Any) -> ClientT:
        """A client of this fake, with keys that the fake takes; options are those of the client."""
        client: ClientT = self.clients[0](**self._keys(), **{"transport": self, **options})
        return client

    def async_client(self, **options: Any) -> AsyncClientT:
        """The same for tasks."""
        client: AsyncClientT = self.clients[1](**self._keys(), **{"transport": self, **options})
        return client

    def _keys(self) -> dict[str, str]:
        return {
            scheme.option: f"{_KEY}:{_KEY}" if scheme.kind is SecurityKind.BASIC else _KEY
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

    # --- the transport ---

    def send(self, request: TransportRequest, /) -> TransportResponse:
        """Respond to a request of a client."""
        reply = self.handle(_arrived(request))
        headers = [(name.encode(), value.encode()) for name, value in reply.headers]
        content = b"" if request.method == "HEAD" else reply.content
        return TransportResponse(reply.status, headers, [content])

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

    def handle(self, arrived: Arrived) -> Reply:
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
            call, found = self._understood(arrived, entry)
            stub = None
            if call is not None and not isinstance(found, Refusal):
                stub = self._endpoints[call.path].next_stub()
        if isinstance(found, Refusal):
            reply = self._responses.refusal(call, found)
            entry.reason = found.reason
        elif stub is not None:
            reply = stub.respond(entry)
        else:
            assert call is not None
            reply = self._responses.usual(call)
        entry.status = reply.status
        return reply

    def _understood(
        self, arrived: Arrived, entry: Received[Any]
    ) -> tuple[FakedCall | None, Refusal | None]:
        """Which method a request calls, and why it is refused."""
        match = self._routes.find(arrived.path)
        if match is None:
            return None, Refusal((404,), f"the document has no path {arrived.path}")
        if arrived.method not in match.calls:
            known = ", ".join(match.calls)
            allowed = (("allow", known),)
            reason = f"the document has no {arrived.method} {arrived.path}; it has {known}"
            return None, Refusal((405,), reason, headers=allowed)
        call = best(match.calls[arrived.method], arrived)
        entry.operation = call.path
        endpoint = self._endpoints[call.path]
        endpoint.requests.append(entry)
        operation = call.operation
        if reason := self._lacks_credentials(operation, arrived):
            return call, Refusal((401, 403), reason)
        if reason := _wrong_content(operation, arrived):
            return call, Refusal((415, *_INVALID), reason)
        params, problems = read_params(operation.params, arrived, match.path)
        value = None
        try:
            if operation.body is not None and (arrived.content or operation.body.required):
                value = read_body(operation.body, arrived).value
        except InvalidRequestError as error:
            problems += error.problems
        if problems:
            return call, Refusal(_INVALID, "; ".join(map(str, problems)))
        given = arguments_of(call, params, value)
        entry.arguments = Arguments(endpoint.names, given)
        return call, None

    def _lacks_credentials(self, operation: Operation[Any], arrived: Arrived) -> str:
        spec = self.tables.spec
        security = spec.security if operation.security is None else operation.security
        if not security or any(self._shown(each, arrived) for each in security):
            return ""
        wanted = [" and ".join(self._told(each) for each in one) for one in security]
        return f"no credential: expected {' or '.join(wanted)}"

    def _told(self, requirement: Requirement) -> str:
        name = requirement if isinstance(requirement, str) else requirement[0]
        scheme = self._schemes.get(name)
        return name if scheme is None else _place(scheme)

    def _shown(self, requirements: tuple[Requirement, ...], arrived: Arrived) -> bool:
        names = (each if isinstance(each, str) else each[0] for each in requirements)
        schemes = [self._schemes.get(name) for name in names]
        return all(scheme is None or _shows(scheme, arrived) for scheme in schemes)

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
        """Fail where a stub was not used, or a call came that no stub was made for.

        Raises:
            FakeError: With each of them.
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


def _arrived(request: TransportRequest) -> Arrived:
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers]
    return Arrived(request.method, request.target, headers, request.content)


def _whole(request: TransportRequest, content: bytes) -> TransportRequest:
    return type(request)(
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
    return "" if takes(body.media_type, sent) else f"expected {body.media_type}, got {sent}"


def _shows(scheme: SecurityScheme, arrived: Arrived) -> bool:
    """Whether a request shows a credential of a scheme."""
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.BASIC | SecurityKind.HTTP:
            word, _, key = (arrived.header("authorization") or "").partition(" ")
            wanted = scheme.parameter or scheme.kind.value
            return word.lower() == wanted.lower() and bool(key.strip())
        case SecurityKind.HEADER:
            return bool(arrived.header(scheme.parameter))
        case SecurityKind.QUERY:
            return any(name == scheme.parameter and value for name, value in arrived.query)
        case SecurityKind.COOKIE:
            return any(name == scheme.parameter and value for name, value in arrived.cookies)


def _place(scheme: SecurityScheme) -> str:
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.BASIC | SecurityKind.HTTP:
            return f"Authorization: {(scheme.parameter or scheme.kind.value).capitalize()} …"
        case _:
            return f"the {scheme.kind.value} {scheme.parameter}"
