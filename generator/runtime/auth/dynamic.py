"""Credentials known only at send time: from functions and token servers.

They are resolved in a coroutine that both clients share; in the synchronous client it never
suspends. All waiting and sending is done by the client, through `IO`.
"""

from __future__ import annotations

from inspect import iscoroutine
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError
from ..core.security import SecurityKind
from ..http.transport import TransportRequest
from .credentials import OPEN, check_key, show

if TYPE_CHECKING:
    from ..core.security import SecurityScheme
    from ..http.content import HTTPResponse
    from .sources import IO, Call, DynamicCredential


async def add_keys(io: IO, call: Call, request: TransportRequest) -> None:
    """Write the keys of dynamic credentials into a request.

    After a 401 every source is asked once more, as the token may have been revoked (RFC 6750,
    section 3.1) or the server may ask for a response to its challenge (RFC 9110, section 11.6.1).

    Raises:
        APIStatusError: the 401, if no source has another key than the refused one.
    """
    request.sent = False
    request.headers = request.headers.copy()
    keys: dict[str, str] = {}
    for credential in call.dynamic_credentials:
        scheme = credential.scheme
        if _is_wanted(scheme, request):
            key = await _key(io, call, request, credential)
            keys[scheme.name] = check_key(scheme, key)
            _write(scheme, keys[scheme.name], request)
    refusal, before = call.refusal, call.dynamic_keys
    call.refusal, call.dynamic_keys = None, keys
    if refusal is not None and keys == before:
        raise call.refused(refusal)
    request.sent = True


async def _key(
    io: IO, call: Call, request: TransportRequest, credential: DynamicCredential
) -> object:
    scheme, source, scopes = credential.scheme, credential.source, credential.scopes
    refusal = call.refusal
    if not callable(source):
        refused = None if refusal is None else call.dynamic_keys.get(scheme.name)
        return await source.token(io, call, scopes, refused)
    arguments: tuple[object, ...] = ()
    if scheme.kind is SecurityKind.HTTP:
        arguments = request, "" if refusal is None else challenge(refusal)
    key = await io.ask(source, *arguments)
    if iscoroutine(key):
        key.close()
        problem = "a coroutine function needs the asynchronous client"
        raise ConfigurationError(f"{scheme.option}: {problem}")
    return key


def challenge(response: HTTPResponse) -> str:
    """What a server asks for (RFC 9110, section 11.6.1); several fields are one list."""
    values = [
        value for name, value in response.headers if name.lower() == b"www-authenticate"
    ]
    return b", ".join(values).decode("latin-1")


def _is_wanted(scheme: SecurityScheme, request: TransportRequest) -> bool:
    """Whether the caller has not put a header of its own in the place of the key, or removed it."""
    fields = show(scheme, "").headers
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
