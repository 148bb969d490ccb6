"""What the content of a successful response means.

The value as a whole is what the document promises; within it, reads are lenient.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..core.errors import UnreadableBody
from ..core.media import MediaKind, essence, is_json, kind_of
from ..core.media import charset as named_charset
from ..http.content import header_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..core.operation import LazyType, Response
    from ..http.content import HTTPResponse
    from .options import Config
    from .request import Plan

T = TypeVar("T")


def documented(responses: Mapping[str, T], status: int) -> T | None:
    """The response for a status (OpenAPI 3.2, section 4.16): its code, range, or the default."""
    for key in (str(status), f"{status // 100}XX", "DEFAULT"):
        if key in responses:
            return responses[key]
    return None


def read_success(plan: Plan, response: HTTPResponse, config: Config) -> Any:
    """The typed value.

    Raises:
        UnreadableBody: it cannot be read as what was promised.
    """
    content_type = header_of(response.headers, b"content-type")
    promised = promised_of(plan, response.status, content_type)
    if promised is None or promised.media_type is None or plan.method == "HEAD":
        return None
    if response.problem is not None:
        raise response.problem
    if promised.reader is not None:
        content = promised.reader(response.content, content_type)
        return read_json(promised.type, content, config, plan.operation.id)
    kind = kind_of(promised.media_type)
    if kind is MediaKind.TEXT:
        return read_text(response.content, content_type)
    if kind is MediaKind.ANY:
        return _read_any(
            promised.type, response.content, content_type, config, plan.operation.id
        )
    if kind is not MediaKind.JSON:
        return response.content
    if not response.content:
        raise UnreadableBody("empty")
    if content_type and not is_json(content_type):
        raise UnreadableBody("content_type", detail=content_type[:100])
    return read_json(promised.type, response.content, config, plan.operation.id)


def json_content(plan: Plan, response: HTTPResponse) -> bytes:
    """The content of a success as the JSON text that it stands for.

    Raises:
        UnreadableBody: it stands for none.
    """
    content_type = header_of(response.headers, b"content-type")
    promised = promised_of(plan, response.status, content_type)
    reader = None if promised is None else promised.reader
    return (
        response.content if reader is None else reader(response.content, content_type)
    )


def _read_any(
    lazy: LazyType | None,
    content: bytes,
    content_type: str,
    config: Config,
    operation: str,
) -> Any:
    """Content of the range `*/*`, of which the response's own type says what it is.

    Servers send the texts of such a range as they are, even under the type of JSON.

    Raises:
        UnreadableBody: it cannot be read as the type of the document.
    """
    if lazy is None:
        return content
    kind = kind_of(content_type) if content_type else MediaKind.JSON
    type_ = lazy()
    if (type_ is str or type_ is object) and kind in (MediaKind.JSON, MediaKind.TEXT):
        if kind is MediaKind.JSON and _parses(content):
            return read_json(lazy, content, config, operation)
        return read_text(content, content_type)
    if not content:
        raise UnreadableBody("empty")
    if kind not in (MediaKind.JSON, MediaKind.TEXT):
        raise UnreadableBody("content_type", detail=content_type[:100])
    return read_json(lazy, content, config, operation)


def _parses(content: bytes) -> bool:
    import json

    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def read_json(
    lazy: LazyType | None, content: bytes, config: Config, operation: str
) -> Any:
    """JSON as its type.

    Raises:
        UnreadableBody: it is not JSON, or not the kind of value that was promised.
    """
    from ..models.codec import decode_json

    value = decode_json(
        lazy,
        content,
        strict=config.strict,
        on_drift=config.on_drift,
        operation=operation,
    )
    if lazy is None or value.__class__ is (kind := lazy()) or _is_of(kind, value):
        return value
    # null, or a list for an object: too far off to be of use, unless it is allowed
    return decode_json(lazy, content, strict=True)


def charset(content_type: str) -> str:
    """The character encoding that a Content-Type names (RFC 9110, section 8.3.2), else UTF-8."""
    return named_charset(content_type) or "utf-8"


def read_text(content: bytes, content_type: str) -> str:
    """Text, by the character encoding that its header names.

    Raises:
        UnreadableBody: it is not text of that encoding.
    """
    encoding = charset(content_type)
    try:
        return content.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except (UnicodeError, LookupError):
        raise UnreadableBody(
            "invalid_charset", detail=f"it is not text in {encoding}"
        ) from None


def promised_of(plan: Plan, status: int, content_type: str) -> Response | None:
    """The documented response of the content type, the most specific first, else any with content.

    OpenAPI 3.2, section 4.16.1.1, `content`.
    """
    responses = documented(plan.success, status) or plan.usual_success
    if len(responses) == 1:
        return responses[0]
    with_content = [
        response for response in responses if response.media_type is not None
    ]
    own = essence(content_type)
    ranges = (own, f"{own.partition('/')[0]}/*", "*/*") if own else ()
    named = [
        r for each in ranges for r in with_content if essence(r.media_type) == each
    ]
    json_like = not content_type or is_json(content_type)
    alike = [r for r in with_content if is_json(r.media_type or "") is json_like]
    return next(iter((*named, *alike, *with_content, *responses)), None)


def _is_of(kind: object, value: object) -> bool:
    return isinstance(value, kind) if isinstance(kind, type) else value is not None
