"""Credentials that are not fixed, and what their sources need of the client.

A credential is fixed, or dynamic: then a function of the caller's or a token server gives it for
every request. What such a source needs of the client stands here as protocols.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ..core.record import Record
from ..core.security import Credential, SecurityScheme
from ..http.transport import TransportRequest

if TYPE_CHECKING:
    from ..http.content import HTTPResponse
    from ..http.deadline import TimeLeft
    from ..http.transport import Origin

KeySource: TypeAlias = str | Callable[[], str]
"""A key, or a function that gives it, called for every attempt."""
AsyncKeySource: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A key, or a function that gives it, called for every attempt; a coroutine function is awaited."""
SchemeSource: TypeAlias = str | Callable[[TransportRequest, str], str]
"""What follows the name of an HTTP scheme in `Authorization`, or a function that makes it.

It is called for every attempt, with the request and with "" or, after a 401, with the challenge
(`WWW-Authenticate`).
"""
AsyncSchemeSource: TypeAlias = (
    str | Callable[[TransportRequest, str], str | Awaitable[str]]
)
"""As `SchemeSource`; a coroutine function is awaited."""


class OAuth2Scheme(SecurityScheme, kw_only=True):
    """A scheme for which tokens are fetched where its option is not given."""

    flow: TokenFlow


class DynamicCredential(Record):
    """A scheme whose credential a function or a token server gives for every request."""

    scheme: SecurityScheme
    source: Callable[..., Any] | TokenSource
    scopes: tuple[str, ...] = ()


class TokenFlow(Protocol):
    """What the document says about where tokens come from."""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The options for what the token server wants to see: all are needed."""
        ...

    def open(self, *values: str) -> TokenSource:
        """The source for the values of these."""
        ...


class TokenSource(Protocol):
    """Where access tokens come from."""

    async def token(
        self, io: IO, call: Call, scopes: tuple[str, ...], refused: str | None
    ) -> str:
        """A token for some scopes; another one than was refused.

        Raises:
            OAuth2Error: the token server gives none.
            TransportError: the token server does not respond.
        """
        ...


class IO(Protocol):
    """What a client does for a dynamic credential; in a synchronous client none of it suspends."""

    def clock(self) -> float:
        """Seconds of a monotonic clock."""
        ...

    async def ask(self, function: Callable[..., Any], *arguments: object) -> object:
        """Call a function of the caller's."""
        ...

    async def fetch(self, request: TransportRequest) -> HTTPResponse:
        """Send a request and read its response, within its time.

        Raises:
            TransportError: no response came.
        """
        ...

    async def pause(self, seconds: float) -> None:
        """Wait."""
        ...


class Call(Protocol):
    """What a dynamic credential needs to know of the call that it is for."""

    deadline: float | None
    """The moment at which the call must be over."""
    dynamic_keys: dict[str, str]
    """The keys of the last attempt, by the name of the scheme."""
    refusal: HTTPResponse | None
    """A 401 after which the next attempt needs other keys."""

    @property
    def dynamic_credentials(self) -> tuple[DynamicCredential, ...]:
        """The credentials that its requests need."""
        ...

    @property
    def config(self) -> Config:
        """The options of the client."""
        ...

    @property
    def spec(self) -> Spec:
        """The API that is called."""
        ...

    def time(self, now: float) -> TimeLeft:
        """What a request that leaves now may take."""
        ...

    def refused(self, response: HTTPResponse) -> Exception:
        """The error for a response after which there is no other key."""
        ...

    def no_token(self, status: int, error: str, description: str) -> Exception:
        """The error for a response of the token server that has no token in it."""
        ...


class Config(Protocol):
    """The options of a client that say where its token server is."""

    @property
    def origin(self) -> Origin:
        """Where the API is."""
        ...

    @property
    def base_path(self) -> str:
        """The path of the base URL, without a slash at its end."""
        ...

    @property
    def allow_http(self) -> bool:
        """Whether keys may travel unencrypted."""
        ...

    @property
    def token_url(self) -> str | None:
        """Where tokens are fetched, instead of what the document says."""
        ...


class Spec(Protocol):
    """What a request to a token server says of the client."""

    @property
    def server_url(self) -> str:
        """Where the document says that the API is."""
        ...

    @property
    def user_agent(self) -> str:
        """The value of the `User-Agent` header."""
        ...
