"""Keys that are known only when a request is about to leave: from functions and token servers.

Comes in: a request with the places of such keys left open. Goes out: the request with its keys. The
rule of this file: it decides and waits for nothing itself; what it needs done it asks of the shell,
whose answers a synchronous client has at once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import iscoroutine
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar

from ..client.spec import SecurityKind
from ..core.errors import ConfigurationError
from ..http.transport import TransportRequest
from .credentials import OPEN, check_key, show

if TYPE_CHECKING:

    from ..client.call import Call
    from ..client.read import Answer
    from ..client.spec import Credential, SecurityScheme

T = TypeVar("T")

KeySource: TypeAlias = str | Callable[[], str]
"""A key, or a function that gives it, called for every attempt."""
AsyncKeySource: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A key, or a function that gives it, called for every attempt; a coroutine function is awaited."""
SchemeSource: TypeAlias = str | Callable[[TransportRequest, str], str]
"""What follows the name of an HTTP scheme in `Authorization`, or a function that makes it.

It is called for every attempt, with the request and with "" or, after a 401, with the challenge
(`WWW-Authenticate`).
"""
AsyncSchemeSource: TypeAlias = str | Callable[[TransportRequest, str], str | Awaitable[str]]
"""As `SchemeSource`; a coroutine function is awaited."""


class Shell(Protocol):
    """What a client does for a late key."""

    def clock(self) -> float:
        """Seconds of a monotonic clock."""
        ...

    async def ask(self, function: Callable[..., Any], *arguments: object) -> object:
        """Call a function of the caller's."""
        ...

    async def fetch(self, request: TransportRequest) -> Answer:
        """Send a request and read its answer, within its time.

        Raises:
            TransportError: no answer came.
        """
        ...

    async def pause(self, seconds: float) -> None:
        """Wait."""
        ...


class TokenSource(Protocol):
    """Where access tokens come from."""

    async def token(
        self, shell: Shell, call: Call, scopes: tuple[str, ...], refused: str | None
    ) -> str:
        """A token for some scopes; another one than was refused.

        Raises:
            OAuth2Error: the token server gives none.
            TransportError: the token server does not answer.
        """
        ...


class TokenFlow(Protocol):
    """What the document says about where tokens come from."""

    @property
    def client_id(self) -> Credential:
        """The option for the name of the client."""
        ...

    @property
    def client_secret(self) -> Credential:
        """The option for the secret of the client."""
        ...

    def open(self, client_id: str, client_secret: str) -> TokenSource:
        """The source for one client."""
        ...


class LateKey(NamedTuple):
    """A scheme whose key is not known beforehand."""

    scheme: SecurityScheme
    source: Callable[..., Any] | TokenSource
    scopes: tuple[str, ...] = ()


async def add_keys(shell: Shell, call: Call, request: TransportRequest) -> None:
    """Write the late keys into a request.

    After a 401 every source is asked once more, as the token may have been revoked (RFC 6750,
    section 3.1) or the server may want its challenge answered (RFC 9110, section 11.6.1).

    Raises:
        APIStatusError: the 401, if no source has another key than the refused one.
    """
    request.sent = False
    request.headers = request.headers.copy()
    keys: dict[str, str] = {}
    for late in call.plan.late:
        if _is_wanted(late, request):
            key = await _key(shell, call, request, late)
            keys[late.scheme.name] = check_key(late.scheme, key)
            _write(late.scheme, keys[late.scheme.name], request)
    refusal, before = call.refusal, call.late_keys
    call.refusal, call.late_keys = None, keys
    if refusal is not None and keys == before:
        raise call.refused(refusal)
    request.sent = True


async def _key(shell: Shell, call: Call, request: TransportRequest, late: LateKey) -> object:
    source, refusal = late.source, call.refusal
    if not callable(source):
        refused = None if refusal is None else call.late_keys.get(late.scheme.name)
        return await source.token(shell, call, late.scopes, refused)
    arguments: tuple[object, ...] = ()
    if late.scheme.kind is SecurityKind.HTTP:
        arguments = request, "" if refusal is None else challenge(refusal)
    key = await shell.ask(source, *arguments)
    if iscoroutine(key):
        key.close()
        problem = "a coroutine function needs the asynchronous client"
        raise ConfigurationError(f"{late.scheme.option}: {problem}")
    return key


def challenge(answer: Answer) -> str:
    """What a server asks for (RFC 9110, section 11.6.1); several fields are one list."""
    values = [value for name, value in answer.headers if name.lower() == b"www-authenticate"]
    return b", ".join(values).decode("latin-1")


def _is_wanted(late: LateKey, request: TransportRequest) -> bool:
    """Whether the caller has not put a header of its own in the place of the key, or removed it."""
    fields = show(late.scheme, "").headers
    return not fields or (fields[0][0], OPEN) in request.headers


def _write(scheme: SecurityScheme, key: str, request: TransportRequest) -> None:
    shown = show(scheme, key)
    for name, value in shown.headers:
        request.headers[request.headers.index((name, OPEN))] = name, value
    for part in shown.query:
        request.target += ("&" if "?" in request.target else "?") + part
    for part in shown.cookies:
        held = [value for name, value in request.headers if name == b"Cookie"]
        request.headers = [field for field in request.headers if field[0] != b"Cookie"]
        request.headers.append((b"Cookie", b"; ".join([*held, part.encode("ascii")])))
