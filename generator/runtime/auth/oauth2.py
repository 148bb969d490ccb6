"""Access tokens by client credentials or a password (RFC 6749, sections 4.4 and 4.3).

Whoever has a valid token never waits; of those who need one, one fetches it for all. There are no
locks, so that threads, event loops and forked processes cannot block each other.
"""

from __future__ import annotations

import os
from base64 import b64encode
from copy import copy
from math import inf, isfinite
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote_plus, urlencode, urlsplit

from ..core.drift import is_object
from ..core.encode import header_value_problem
from ..core.error_body import read_json
from ..core.errors import ConfigurationError, OAuth2Error
from ..http.content import ACCEPT_ENCODING
from ..http.deadline import TimeLeft, least
from ..http.transport import TransportError, TransportRequest, split_base_url

if TYPE_CHECKING:
    from ..core.security import Credential
    from ..http.content import HTTPResponse
    from ..http.transport import Origin
    from .sources import IO, Call, Config, Spec

EARLY_SHARE = 0.2
EARLIEST = 60.0
"""A token is renewed when a fifth of its lifetime is left, at most these seconds."""
AGAIN_AFTER = 5.0
"""Seconds until a renewal that failed is tried again, while the old token is valid."""
MOST_FOR_RENEWAL = 10.0
"""Seconds that a call gives to a renewal it can do without; also at most half of what it has."""
LOOK_AGAIN = 0.005
"""Seconds between two looks of a caller who waits for the fetch of another."""
NOT_NOW = frozenset({408, 429, 500, 502, 503, 504})
"""Responses of a token server that say nothing about the client."""
_OTHER_TYPES = frozenset({"dpop", "mac", "n_a", "pop"})
"""Types of tokens that a request would have to show in another way than bearer tokens."""


class Token(NamedTuple):
    """An access token; the moments are those of a monotonic clock."""

    text: str
    renew_at: float
    expires_at: float
    refresh: str = ""
    """What another one is given for; empty: nothing."""

    def __repr__(self) -> str:
        return "<Token>"


class Endpoint(NamedTuple):
    """Where tokens are fetched."""

    origin: Origin
    target: str


class Grant(NamedTuple):
    """A request for a token: where it goes, what it says, and how the client is known."""

    url: str
    form: dict[str, str]
    headers: tuple[tuple[bytes, bytes], ...] = ()

    def __repr__(self) -> str:
        return f"<Grant for {self.url}>"


class OAuth2ClientCredentials(NamedTuple):
    """The flow of section 4.4 as the document has it."""

    token_url: str
    """Absolute, or relative to the base URL (OpenAPI 3.2, section 4.1.2.2)."""
    client_id: Credential
    client_secret: Credential
    in_body: bool = False
    """Whether the server wants the client in the body (`client_secret_post`) instead of HTTP Basic
    (RFC 6749, section 2.3.1)."""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The options for what the token server wants to see."""
        return self.client_id, self.client_secret

    def open(self, *values: str) -> Tokens:
        """The tokens of one client."""
        grant = identified(
            Grant(self.token_url, {"grant_type": "client_credentials"}),
            *values,
            in_body=self.in_body,
        )
        return Tokens(grant)


class OAuth2Password(NamedTuple):
    """The flow of section 4.3 as the document has it."""

    token_url: str
    """As above."""
    username: Credential
    password: Credential
    client_id: Credential | None = None
    """With the next one, for a server that wants to know the client as well."""
    client_secret: Credential | None = None
    in_body: bool = False
    """As above."""
    refresh_url: str | None = None
    """Where a new token is given for the old one's refresh token; None: the password is shown
    again."""

    @property
    def credentials(self) -> tuple[Credential, ...]:
        """The options for what the token server wants to see."""
        found = self.username, self.password, self.client_id, self.client_secret
        return tuple(each for each in found if each is not None)

    def open(self, *values: str) -> Tokens:
        """The tokens of one user."""
        username, password, *client = values
        form = {"grant_type": "password", "username": username, "password": password}
        grants = [Grant(self.token_url, form)]
        if self.refresh_url is not None:
            grants.append(Grant(self.refresh_url, {"grant_type": "refresh_token"}))
        if client:
            grants = [
                identified(grant, *client, in_body=self.in_body) for grant in grants
            ]
        return Tokens(*grants)


class _Fetch:
    """A fetch that is under way."""

    __slots__ = ("failure", "over")

    def __init__(self) -> None:
        self.over = False
        self.failure: OAuth2Error | TransportError | None = None
        """What all who wait for it are told; None also where it was given up."""


_Key = tuple[Endpoint, tuple[str, ...], int]
"""What a token is for. The process is a part, as a fork takes fetches along that nobody ends."""


class Tokens:
    """The tokens of one client: one for each set of scopes that operations ask for."""

    def __init__(self, grant: Grant, refresh: Grant | None = None) -> None:
        self._grant = grant
        self._refresh = refresh
        self._held: dict[tuple[Endpoint, tuple[str, ...]], Token] = {}
        self._fetches: dict[_Key, _Fetch] = {}

    async def token(
        self, io: IO, call: Call, scopes: tuple[str, ...], refused: str | None
    ) -> str:
        """A valid token; another one than was refused.

        Raises:
            OAuth2Error: the token server gives none.
            TransportError: the token server does not respond, or not within the time of the call.
        """
        endpoint = endpoint_of(self._grant.url, call.config, call.spec)
        key = endpoint, tuple(sorted(scopes)), os.getpid()
        while True:
            held = self._usable(key, io.clock(), refused)
            if held and io.clock() < held.renew_at:
                return held.text
            mine = _Fetch()
            fetch = self._fetches.setdefault(key, mine)
            if fetch is mine:
                return await self._renew(io, call, key, mine, refused)
            if held:
                return held.text
            while not fetch.over:
                if call.deadline is not None and io.clock() >= call.deadline:
                    raise TransportError(
                        "time ran out while a token was fetched", timeout=True
                    )
                await io.pause(LOOK_AGAIN)
            match fetch.failure:
                # what is true of this call is not so of the other
                case OAuth2Error() as told:
                    raise call.no_token(told.status_code, told.error, told.description)
                case TransportError() as failure:
                    raise copy(failure)
                case None:
                    continue

    def _usable(self, key: _Key, now: float, refused: str | None) -> Token | None:
        held = self._held.get(key[:2])
        return held if held and held.text != refused and now < held.expires_at else None

    async def _renew(
        self, io: IO, call: Call, key: _Key, mine: _Fetch, refused: str | None
    ) -> str:
        """Fetch a token on behalf of everybody."""
        began = io.clock()
        held = self._usable(key, began, refused)
        try:
            # another fetch ended before this one was begun
            if held and began < held.renew_at:
                return held.text
            token = await self._ask(io, call, key, spare=held is not None)
            self._held[key[:2]] = token
            return token.text
        except (OAuth2Error, TransportError) as failure:
            if held is None:
                if not (isinstance(failure, TransportError) and failure.timeout):
                    mine.failure = failure
                raise
            self._held[key[:2]] = held._replace(renew_at=io.clock() + AGAIN_AFTER)
            return held.text
        finally:
            mine.over = True
            del self._fetches[key]

    async def _ask(self, io: IO, call: Call, key: _Key, *, spare: bool) -> Token:
        """Ask for a token: for the refresh token of the last one, or as for the first one."""
        endpoint, scopes, _ = key
        last = self._held.get(key[:2])
        if self._refresh is not None and last is not None and last.refresh:
            at = endpoint_of(self._refresh.url, call.config, call.spec)
            form = self._refresh.form | {"refresh_token": last.refresh}
            try:
                token = await _fetch(
                    io, call, at, self._refresh._replace(form=form), spare=spare
                )
            except OAuth2Error:  # it is over, or was revoked (RFC 6749, section 6)
                self._held[key[:2]] = last._replace(refresh="")
            else:
                return token._replace(refresh=token.refresh or last.refresh)
        form = self._grant.form | ({"scope": " ".join(scopes)} if scopes else {})
        return await _fetch(
            io, call, endpoint, self._grant._replace(form=form), spare=spare
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


async def _fetch(
    io: IO, call: Call, endpoint: Endpoint, grant: Grant, *, spare: bool
) -> Token:
    began = io.clock()
    try:
        response = await io.fetch(_request(call, endpoint, grant, began, spare=spare))
    except TransportError as failure:
        message = f"no token came: {failure}"
        raise TransportError(message, timeout=failure.timeout) from failure.__cause__
    return read_token(response, began, call)


def _request(
    call: Call, endpoint: Endpoint, grant: Grant, now: float, *, spare: bool
) -> TransportRequest:
    time = call.time(now)
    if spare:  # the call goes on with the old token, and needs time for that
        half = None if time.total is None else time.total / 2
        total = least(MOST_FOR_RENEWAL, half)
        assert total is not None
        time = TimeLeft(least(time.connect, total), time.read, total, now + total)
    content = urlencode(grant.form).encode()
    fields = [
        (b"Host", endpoint.origin.authority.encode()),
        (b"User-Agent", call.spec.user_agent.encode()),
        (b"Accept", b"application/json"),
        (b"Accept-Encoding", ACCEPT_ENCODING),
        *grant.headers,
        (b"Content-Type", b"application/x-www-form-urlencoded"),
        (b"Content-Length", b"%d" % len(content)),
    ]
    return TransportRequest(
        "POST", endpoint.origin, endpoint.target, fields, content=content, time=time
    )


def identified(
    grant: Grant, client_id: str, client_secret: str, *, in_body: bool
) -> Grant:
    """A request that says who the client is (RFC 6749, section 2.3.1)."""
    if in_body:
        named = {"client_id": client_id, "client_secret": client_secret}
        return grant._replace(form=grant.form | named)
    pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    value = b"Basic " + b64encode(pair.encode())
    return grant._replace(headers=((b"Authorization", value),))


def read_token(response: HTTPResponse, asked_at: float, call: Call) -> Token:
    """The token in a response (RFC 6749, section 5.1).

    Its lifetime counts from the moment of the request. Where the server gives none, or none that
    can be read, the token is used until a response refuses it.

    Raises:
        OAuth2Error: there is none (section 5.2), or one that is no bearer token.
        TransportError: the server cannot respond now.
    """
    if response.status in NOT_NOW:
        raise TransportError(f"the token server responded with {response.status}")
    body = None if response.problem else read_json(response.content)
    members = body if is_object(body) else {}
    text = members.get("access_token")
    if not 200 <= response.status < 300:
        error, description = (
            value if isinstance(value, str) else ""
            for value in (members.get("error"), members.get("error_description"))
        )
        raise call.no_token(response.status, error, description)
    if not isinstance(text, str) or not text or header_value_problem(text):
        raise call.no_token(
            response.status, "", "the response has no access token that can be sent"
        )
    if str(members.get("token_type", "")).lower() in _OTHER_TYPES:
        raise call.no_token(response.status, "", "the token is no bearer token")
    lifetime = seconds(members.get("expires_in"))
    early = min(lifetime * EARLY_SHARE, EARLIEST)
    refresh = members.get("refresh_token")
    return Token(
        text,
        asked_at + lifetime - early,
        asked_at + lifetime,
        refresh if isinstance(refresh, str) else "",
    )


def seconds(value: object) -> float:
    """A lifetime; infinite where there is none above 0. Some servers write it as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return inf
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return inf
    return number if isfinite(number) and number > 0 else inf


def endpoint_of(token_url: str, config: Config, spec: Spec) -> Endpoint:
    """Where tokens are fetched: what the client's option says, else the document.

    A relative URL, and one on the document's own server, go where the base URL leads, so that a
    client that is pointed at a test server does not show its secret to the real one.

    Raises:
        ConfigurationError: this is no URL, or it is not encrypted.
    """
    url = config.token_url or token_url
    parts = urlsplit(url)
    if not parts.netloc:
        path = url if url.startswith("/") else f"{config.base_path}/{url}"
        return Endpoint(config.origin, path)
    bare = url.partition("?")[0]
    origin, path = split_base_url(bare, "token_url", allow_http=config.allow_http)
    target = (path or "/") + (f"?{parts.query}" if parts.query else "")
    if config.token_url is None and _is_home(origin, spec):
        origin = config.origin
    return Endpoint(origin, target)


def _is_home(origin: Origin, spec: Spec) -> bool:
    try:
        return split_base_url(spec.server_url, allow_http=True)[0] == origin
    except ConfigurationError:  # the document names no host
        return False
