"""Which error a failed call raises.

Every text passes through a `Scrubber` first, since servers and libraries like to quote what they
were sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.drift import is_array, is_object
from ..core.encode import percent
from ..core.error_body import error_items, problem_details, read_json, reason, summary
from ..core.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    NoResponseError,
    ResponseTimeoutError,
    UnreadableBody,
    request_id_note,
    status_error_class,
)
from ..http.transport import TransportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..core.error_body import ErrorShape
    from ..core.operation import Response
    from ..core.response import RawResponse, RequestInfo

_MIN_LENGTH = 4  # redacting a shorter one would hide half of every text
_REDACTED = "***"


class Scrubber:
    """Redacts secrets in what is shown.

    Args:
        keys: the client's credentials.
        content: the JSON that was sent.
        fields: names of members whose values are secret.
    """

    __slots__ = ("_secrets",)

    def __init__(
        self, keys: Iterable[str], content: bytes, fields: frozenset[str]
    ) -> None:
        import json

        found = set(keys)
        if fields and content:
            found.update(_values_of(read_json(content), fields))
        secrets = {secret for secret in found if len(secret) >= _MIN_LENGTH}
        encoded = {json.dumps(secret)[1:-1] for secret in secrets} | set(
            map(percent, secrets)
        )
        self._secrets = sorted(secrets | encoded, key=len, reverse=True)

    def text(self, text: str) -> str:
        """The text without them."""
        for secret in self._secrets:
            text = text.replace(secret, _REDACTED)
        return text

    def error(self, failure: TransportError) -> str:
        """What a failure says, which is changed to say it without them, as is what led to it."""
        told = self.text(str(failure))
        failure.args = (told,)
        self._scrub_reasons(failure, failure, {id(failure): failure})
        return told

    def _scrub_reasons(
        self,
        error: BaseException,
        scrubbed: BaseException,
        known: dict[int, BaseException],
    ) -> None:
        """Let an error have been led to by what led to another, scrubbed."""
        suppressed = error.__suppress_context__
        scrubbed.__cause__ = self._scrubbed(error.__cause__, known)
        scrubbed.__context__ = self._scrubbed(error.__context__, known)
        scrubbed.__suppress_context__ = suppressed  # which a new cause has changed

    def _scrubbed(
        self, error: BaseException | None, known: dict[int, BaseException]
    ) -> BaseException | None:
        """The error, or another in its place if it tells a secret."""
        if error is None or id(error) in known:
            return known.get(id(error))
        scrubbed, told = error, f"{error} {error!r} {vars(error)}"
        if self.text(told) != told:
            text = f"{type(error).__name__}: {self.text(str(error))}"
            scrubbed = TransportError(text).with_traceback(error.__traceback__)
        known[id(error)] = scrubbed
        self._scrub_reasons(error, scrubbed, known)
        return scrubbed

    def content(self, content: bytes) -> bytes:
        """The content without them."""
        for secret in self._secrets:
            content = content.replace(secret.encode(), _REDACTED.encode())
        return content


def _values_of(value: object, fields: frozenset[str]) -> Iterator[str]:
    if is_object(value):
        for name, member in value.items():
            if name in fields and isinstance(member, str):
                yield member
            yield from _values_of(member, fields)
    elif is_array(value):
        for member in value:
            yield from _values_of(member, fields)


def connection_error(
    reason: str, *, sent: bool, timeout: bool, request: RequestInfo
) -> APIConnectionError:
    """The error for a call that got no response."""
    what = f"{request.method} {request.path}"
    match sent, timeout:
        case False, False:
            return APIConnectionError(
                message=f"{what} was not sent: {reason}", request=request
            )
        case False, True:
            return APITimeoutError(request, message=f"{what} was not sent: {reason}")
        case True, False:
            return NoResponseError(
                message=f"{what}: no complete response: {reason}", request=request
            )
        case _:
            return ResponseTimeoutError(
                request, message=f"{what}: no complete response: {reason}"
            )


def status_error(
    response: RawResponse[Any],
    *,
    documented: Response | None,
    shapes: tuple[ErrorShape, ...],
    retry_after: float | None,
    note: str = "",
) -> APIStatusError:
    """The error for a response that is not a success."""
    content = _content(documented, response)
    plain = read_json(content)
    items = error_items(shapes, plain)
    problem = problem_details(response.headers.get("content-type", ""), plain)
    gist = note or summary(items, problem) or reason(plain)
    if not gist and isinstance(plain, str):
        gist = " ".join(plain.split())[:200]
    wait = "" if retry_after is None else f"; the server asks to wait {retry_after:g} s"
    request = response.request
    return status_error_class(response.status_code)(
        f"{request.method} {request.path}: {response.status_code}"
        f"{' ' if gist else ''}{gist}{wait}{request_id_note(response)}",
        response=response,
        body=plain,
        model=_typed(documented, content),
        errors=items,
        problem=problem,
        retry_after=retry_after,
    )


def _content(documented: Response | None, response: RawResponse[Any]) -> bytes:
    """The content; as JSON where the document says how it is read."""
    if documented is None or documented.reader is None:
        return response.content
    try:
        return documented.reader(
            response.content, response.headers.get("content-type", "")
        )
    except UnreadableBody:
        return response.content


def _typed(documented: Response | None, content: bytes) -> object:
    """The content as the documented type; what does not fit it is no reason for another error."""
    if documented is None or documented.type is None:
        return None
    from ..models.codec import decode_json

    try:
        return decode_json(documented.type, content)
    except UnreadableBody:
        return None
