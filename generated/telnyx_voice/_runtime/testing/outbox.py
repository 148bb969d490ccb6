"""The webhooks of a fake: made of what happened, signed, and delivered by the fake's clock."""

from __future__ import annotations

import asyncio
import copy
import inspect
import io
import json
import uuid
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar
from urllib.parse import urlsplit

from ..core.drift import is_object
from ..core.errors import InvalidRequestError
from ..models.codec import encode_received, parse_json
from ..models.lenient import is_model, plan, strip
from ..models.model import plain
from .deliveries import Delivery
from .errors import FakeError
from .kinds import members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..webhooks.scheme import WebhookSpec
    from .clock import FakeClock
    from .deliveries import TestKit
    from .tables import Deliveries

T = TypeVar("T")
_TIMEOUT = 30.0
"""Seconds to wait for a receiver behind a URL."""


class Waiting:
    """An event that is to be delivered."""

    def __init__(
        self,
        event: str,
        body: dict[str, Any],
        due: float,
        sent: Callable[[], None] | None,
    ) -> None:
        self.event = event
        self.body = body
        self.due = due
        self.sent = sent
        self.attempt = 1
        self.refused: list[Target] = []
        """Who did not take the last attempt, and gets the next one."""

    def copy(self) -> Waiting:
        """The same delivery once more."""
        return Waiting(self.event, copy.deepcopy(self.body), self.due, None)


Receiver: TypeAlias = (
    str
    | Callable[[Delivery], object]
    | Callable[[Any, Any], Iterable[bytes]]
    | Callable[[Any, Any, Any], Awaitable[object]]
)
"""A URL, a function, a WSGI or an ASGI application; a router of the client is the last."""


class Target(NamedTuple):
    """Who receives, and where in it."""

    receiver: Any
    path: str


class Outbox:
    """Deliveries that are to come.

    Args:
        kit: What signs them.
        rules: How the vendor delivers.
        clock: The fake's.
        seed: What the ids of events depend on.
    """

    def __init__(
        self, kit: TestKit, rules: Deliveries, clock: FakeClock, seed: object
    ) -> None:
        self._kit = kit
        self._rules = rules
        self._clock = clock
        self._random = Random(f"{seed} events")  # noqa: S311 - no secret
        self._waiting: deque[Waiting] = deque()
        self.keys = kit.keys()
        self.targets: list[Target] = []
        self.failed: list[Delivery] = []
        """What no attempt has delivered."""
        self.changes: list[Callable[[list[Waiting]], list[Waiting]]] = []
        """Faults that are still to come: each changes what is put in."""
        self.swap = False
        """Whether the next delivery comes after the one that follows it."""

    @property
    def spec(self) -> WebhookSpec:
        """The webhooks of the API."""
        return self._kit.spec

    # --- what is to be sent ---

    def put(
        self,
        event: str,
        given: Mapping[str, Any],
        *,
        after: float = 0.0,
        sent: Callable[[], None] | None = None,
        lenient: bool = False,
    ) -> None:
        """Send an event in a while.

        Args:
            event: Its type.
            given: Members by their names, wherever they stand in its body.
            after: Seconds from now.
            sent: Called when it is sent.
            lenient: Leave out a member that the event does not have.

        Raises:
            FakeError: the event has no such member, or it does not fit.
        """
        body = self._body(event, given, lenient=lenient)
        new = [Waiting(event, body, self._clock.time() + after, sent)]
        if self.changes:
            new = self.changes.pop(0)(new)
        self._waiting.extend(new)

    def _body(
        self, event: str, given: Mapping[str, Any], *, lenient: bool
    ) -> dict[str, Any]:
        body: dict[str, Any] = copy.deepcopy(dict(self._kit.samples[event]))
        annotation = self.spec.events[event]()
        for name, value in given.items():
            path = _path(annotation, name)
            if path is not None:
                _set(body, path, plain(value))
            elif not lenient:
                known = ", ".join(sorted({path[-1] for path in _paths(annotation)}))
                raise FakeError(f"{event}: no member {name!r}; known: {known}")
        if self.spec.event_id:
            identity = str(uuid.UUID(int=self._random.getrandbits(128), version=4))
            _set(body, tuple(self.spec.event_id.split(".")), identity)
        try:
            read: dict[str, Any] = parse_json(encode_received(lambda: annotation, body))
        except InvalidRequestError as error:
            raise FakeError(
                "\n".join(f"{event}: {each}" for each in error.problems)
            ) from None
        return read

    def followers(self, event: str) -> set[str]:
        """The names of the members that an event has."""
        return {path[-1] for path in _paths(self.spec.events[event]())}

    # --- what is sent ---

    @property
    def next_due(self) -> float | None:
        """When the next delivery is due, in Unix seconds; None: there is none."""
        return min((each.due for each in self._waiting), default=None)

    def take(self) -> tuple[Waiting, Delivery] | None:
        """The next delivery that is due, signed; None: none is."""
        now = self._clock.time()
        due = [each for each in self._waiting if each.due <= now]
        if not due:
            return None
        due.sort(key=lambda each: each.due)
        found = due[0]
        if self.swap and len(due) > 1:
            self.swap, found = False, due[1]
        self._waiting.remove(found)
        if found.sent is not None and found.attempt == 1:
            found.sent()
        if self._rules.attempt:
            _set(found.body, self._rules.attempt, found.attempt)
        content = json.dumps(
            found.body, ensure_ascii=False, separators=(",", ":")
        ).encode()
        headers = self._kit.sign(content, self.keys.private, at=now)
        fields = {"content-type": "application/json", **headers}
        return found, Delivery(found.event, fields, content)

    def _made(
        self, waiting: Waiting, delivery: Delivery, refused: list[Target]
    ) -> None:
        """An attempt was made: who did not take it gets another one, as the vendor does."""
        if not refused:
            return
        waiting.refused = refused
        if waiting.attempt >= self._rules.attempts:
            self.failed.append(delivery)
            return
        waiting.attempt += 1
        waiting.due = self._clock.time() + self._rules.pause
        self._waiting.append(waiting)

    def run(self) -> int:
        """Deliver what is due; returns how many deliveries were made."""
        count = 0
        while (found := self._take_for_targets()) is not None:
            count += 1
            waiting, delivery = found
            wanted = waiting.refused or self.targets
            refused = [
                each for each in wanted if not _is_success(deliver(each, delivery))
            ]
            self._made(waiting, delivery, refused)
        return count

    async def arun(self) -> int:
        """The same within a task, where applications are awaited."""
        count = 0
        while (found := self._take_for_targets()) is not None:
            count += 1
            waiting, delivery = found
            wanted = waiting.refused or self.targets
            refused = [
                each
                for each in wanted
                if not _is_success(await adeliver(each, delivery))
            ]
            self._made(waiting, delivery, refused)
        return count

    def _take_for_targets(self) -> tuple[Waiting, Delivery] | None:
        """As `take`, but nothing is taken where nobody receives it.

        Raises:
            FakeError: a delivery is due, and nobody receives it.
        """
        due = self.next_due
        if not self.targets and due is not None and due <= self._clock.time():
            raise FakeError("nobody receives webhooks; help: call `deliver_to` first")
        return self.take()


def _paths(annotation: Any, depth: int = 0) -> list[tuple[str, ...]]:
    """The paths of all members of a type, the outer ones first."""
    models = [strip(each)[0] for each in members(annotation)]
    fields = [
        item for model in models if is_model(model) for item in plan(model).items()
    ]
    own: list[tuple[str, ...]] = [(wire,) for wire, _ in fields]
    if depth > 4:
        return own
    below = [
        (wire, *path)
        for wire, field in fields
        for path in _paths(field.annotation, depth + 1)
    ]
    return sorted([*own, *below], key=len)


def _path(annotation: Any, name: str) -> tuple[str, ...] | None:
    """Where a member stands: by its name on the wire, or as an attribute of its model."""
    wanted = {name, name.removesuffix("_")}
    return next((path for path in _paths(annotation) if path[-1] in wanted), None)


def _set(body: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *outer, last = path
    for step in outer:
        inner = body.get(step)
        body = inner if is_object(inner) else body.setdefault(step, {})
    body[last] = value


def _is_success(found: Any) -> bool:
    """Whether a receiver took a delivery: a status of success, or no word against it."""
    status = getattr(found, "status", getattr(found, "status_code", found))
    if isinstance(status, bool) or not isinstance(status, int):
        return status is not False
    return 200 <= status < 300


def deliver(target: Target, delivery: Delivery) -> Any:
    """Deliver once; what the receiver says, or its status."""
    receiver = target.receiver
    if isinstance(receiver, str):
        return _post(receiver, delivery)
    if hasattr(receiver, "handle") and hasattr(receiver, "handle_async"):
        return receiver.handle("POST", delivery.headers, delivery.body)
    match _arity(receiver):
        case 2:
            return _wsgi(target, delivery)
        case 3:
            return _now(_asgi(target, delivery))
        case _:
            found = receiver(delivery)
            return _now(found) if inspect.isawaitable(found) else found


async def adeliver(target: Target, delivery: Delivery) -> Any:
    """The same within a task."""
    receiver = target.receiver
    if hasattr(receiver, "handle") and hasattr(receiver, "handle_async"):
        return await receiver.handle_async("POST", delivery.headers, delivery.body)
    if not isinstance(receiver, str) and _arity(receiver) == 3:
        return await _asgi(target, delivery)
    if not isinstance(receiver, str) and _arity(receiver) == 1:
        found = receiver(delivery)
        return await found if inspect.isawaitable(found) else found
    return deliver(target, delivery)


def _arity(receiver: Callable[..., Any]) -> int:
    """How many arguments a receiver takes: 1 a function, 2 a WSGI, 3 an ASGI application."""
    try:
        parameters = inspect.signature(receiver).parameters.values()
    except (TypeError, ValueError):
        return 1
    positional = (
        inspect.Parameter.POSITIONAL_ONLY,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
    )
    needed = [p for p in parameters if p.kind in positional and p.default is p.empty]
    return len(needed)


def _now(work: Awaitable[Any]) -> Any:
    """The result of a coroutine, in an event loop of its own."""

    async def wait() -> Any:
        return await work

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(wait())
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, wait()).result()


def _post(url: str, delivery: Delivery) -> int:
    """The status of the response; 0, which is a refusal, where none came."""
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=_TIMEOUT)
    path = parts.path or "/"
    try:
        target = f"{path}?{parts.query}" if parts.query else path
        connection.request("POST", target, delivery.body, delivery.headers)
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException):
        return 0
    finally:
        connection.close()
    return response.status


def _wsgi(target: Target, delivery: Delivery) -> int:
    """Call a WSGI application (PEP 3333)."""
    statuses: list[str] = []
    path, _, query = target.path.partition("?")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_LENGTH": str(len(delivery.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(delivery.body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "HTTP_HOST": "localhost",
    }
    for name, value in delivery.headers.items():
        key = name.upper().replace("-", "_")
        environ["CONTENT_TYPE" if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value

    def start_response(status: str, *_: Any) -> Callable[[bytes], None]:
        statuses.append(status)
        return lambda _: None

    found = target.receiver(environ, start_response)
    try:
        for _ in found:
            pass
    finally:
        if close := getattr(found, "close", None):
            close()
    return int(_status(target, statuses).partition(" ")[0])


async def _asgi(target: Target, delivery: Delivery) -> int:
    """Call an ASGI application (ASGI 3)."""
    path, _, query = target.path.partition("?")
    headers = [(n.lower().encode(), v.encode()) for n, v in delivery.headers.items()]
    length = (b"content-length", b"%d" % len(delivery.body))
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost"), length, *headers],
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
    }
    events = [{"type": "http.request", "body": delivery.body, "more_body": False}]
    statuses: list[int] = []

    async def receive() -> dict[str, Any]:
        return events.pop(0) if events else {"type": "http.disconnect"}

    async def send(message: Mapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    await target.receiver(scope, receive, send)
    return _status(target, statuses)


def _status(target: Target, statuses: list[T]) -> T:
    """The status that an application responded with."""
    if not statuses:
        raise FakeError(f"{target.path}: the application ended without a response")
    return statuses[-1]
