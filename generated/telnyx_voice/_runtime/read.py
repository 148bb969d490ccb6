"""What the content of a success means.

Comes in: a complete answer and the document's answers. Goes out: the typed value, bytes where no
JSON was promised, or None where nothing was. The rule of this file: the value as a whole is what
was promised; within it, reads are lenient.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .errors import UnreadableBody
from .media import is_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .operation import Response
    from .options import Config
    from .request import Plan
    from .transport import HeaderFields


T = TypeVar("T")


class Answer(NamedTuple):
    """A complete answer."""

    status: int
    headers: HeaderFields
    content: bytes
    problem: UnreadableBody | None
    """Why the content is not complete."""
    seconds: float
    """What the attempt took."""


def header_of(fields: HeaderFields, name: bytes) -> str:
    """The first value of a header field, by its name in lower case; empty if it is not there."""
    for key, value in fields:
        if key.lower() == name:
            return value.decode("latin-1")
    return ""


def documented(responses: Mapping[str, T], status: int) -> T | None:
    """The response for a status (OpenAPI 3.2, section 4.16): its code, range, or the default."""
    for key in (str(status), f"{status // 100}XX", "DEFAULT"):
        if key in responses:
            return responses[key]
    return None


def read_success(plan: Plan, answer: Answer, config: Config) -> Any:
    """The typed value.

    Raises:
        UnreadableBody: it cannot be read as what was promised.
    """
    responses = documented(plan.success, answer.status) or plan.usual_success
    content_type = header_of(answer.headers, b"content-type")
    promised = _promised(responses, content_type)
    if promised is None or promised.media_type is None or plan.method == "HEAD":
        return None
    if answer.problem is not None:
        raise answer.problem
    if not is_json(promised.media_type):
        return answer.content
    if not answer.content:
        raise UnreadableBody("empty")
    if content_type and not is_json(content_type):
        raise UnreadableBody("content_type", detail=content_type[:100])
    from .codec import decode_json

    value = decode_json(
        promised.type,
        answer.content,
        strict=config.strict,
        on_drift=config.on_drift,
        operation=plan.operation.id,
    )
    if promised.type is not None and not _is_of(promised.type(), value):
        # null, or a list for an object: too far off to be of use, unless it is allowed
        return decode_json(promised.type, answer.content, strict=True)
    return value


def _promised(responses: tuple[Response, ...], content_type: str) -> Response | None:
    """The response of the answer's content type, else the first one with content, else any."""
    with_content = [response for response in responses if response.media_type is not None]
    json = not content_type or is_json(content_type)
    alike = [r for r in with_content if is_json(r.media_type or "") is json]
    return next(iter((*alike, *with_content, *responses)), None)


def _is_of(kind: object, value: object) -> bool:
    return isinstance(value, kind) if isinstance(kind, type) else value is not None
