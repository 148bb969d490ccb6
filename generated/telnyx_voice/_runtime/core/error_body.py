"""What the content of an error response says.

An error must be raised whatever its content is, so nothing here fails.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from .drift import is_array, is_object
from .pointer import steps
from .record import Record

_NOTHING: Final[Mapping[str, Any]] = {}
_MEMBERS = ("type", "title", "status", "detail", "instance")


class ErrorShape(Record):
    """Where the parts of an error stand: JSON pointers (RFC 6901); an empty one is not there.

    `items` starts at the root of the body and leads to a list or to one object; the others start
    at an item.
    """

    items: str = ""
    code: str = ""
    title: str = ""
    detail: str = ""
    pointer: str = ""
    parameter: str = ""
    meta: str = ""


class ErrorItem(Record, kw_only=True):
    """One entry of an error's content; what it does not say is None."""

    code: str | None = None
    """The API's own code, as text."""
    title: str | None = None
    """What kind of error it is, for people."""
    detail: str | None = None
    """What went wrong this time."""
    pointer: str | None = None
    """A JSON pointer to the part of the request that is at fault."""
    parameter: str | None = None
    """The parameter that is at fault."""
    meta: Any = None
    """Whatever else the entry says, as it came."""


class ProblemDetails(Record, kw_only=True):
    """Problem details (RFC 9457, section 3); what they do not say is None."""

    type: str = "about:blank"
    """A URI that names the kind of problem."""
    title: str | None = None
    """The kind of problem, for people."""
    status: int | None = None
    """The status, as the body repeats it."""
    detail: str | None = None
    """What went wrong this time."""
    instance: str | None = None
    """A URI that names this occurrence."""
    extensions: Mapping[str, Any] = _NOTHING
    """All other members."""


def read_json(content: bytes) -> Any:
    """The content as JSON, or as text if it is none; None if there is none."""
    import json

    try:
        return json.loads(content) if content else None
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")


def error_items(shapes: tuple[ErrorShape, ...], body: object) -> tuple[ErrorItem, ...]:
    """The entries of an error's content, as the shape says that fits it."""
    shape = shape_of(shapes, body)
    return () if shape is None else _items(shape, body)


def shape_of(shapes: tuple[ErrorShape, ...], body: object) -> ErrorShape | None:
    """The first shape that finds something; the first of all if none does."""
    nothing = ErrorItem()
    found = (s for s in shapes if any(item != nothing for item in _items(s, body)))
    return next(found, shapes[0] if shapes else None)


def _items(shape: ErrorShape, body: object) -> tuple[ErrorItem, ...]:
    found = at(body, shape.items)
    items = found if is_array(found) else [found]
    return tuple(
        ErrorItem(
            code=_text(at(item, shape.code)) if shape.code else None,
            title=_text(at(item, shape.title)) if shape.title else None,
            detail=_text(at(item, shape.detail)) if shape.detail else None,
            pointer=_text(at(item, shape.pointer)) if shape.pointer else None,
            parameter=_text(at(item, shape.parameter)) if shape.parameter else None,
            meta=at(item, shape.meta) if shape.meta else None,
        )
        for item in items
        if is_object(item)
    )


def problem_details(content_type: str, body: object) -> ProblemDetails | None:
    """The problem details, where the response is of that type."""
    if content_type.partition(";")[0].strip().lower() != "application/problem+json":
        return None
    if not is_object(body):
        return None
    status = body.get("status")
    return ProblemDetails(
        type=_text(body.get("type")) or "about:blank",
        title=_text(body.get("title")),
        status=status if isinstance(status, int) else None,
        detail=_text(body.get("detail")),
        instance=_text(body.get("instance")),
        extensions={
            name: value for name, value in body.items() if name not in _MEMBERS
        },
    )


def summary(items: tuple[ErrorItem, ...], problem: ProblemDetails | None) -> str:
    """The gist in one line, or the empty string."""
    if items:
        first = items[0]
        more = f" (and {len(items) - 1} more)" if len(items) > 1 else ""
        head = " ".join(part for part in (first.code, first.title) if part)
        return ": ".join(part for part in (head, first.detail) if part) + more
    if problem:
        return ": ".join(part for part in (problem.title, problem.detail) if part)
    return ""


_REASONS = ("title", "message", "msg", "error_description", "error", "detail", "errors")
"""Members in which errors say why, in the order in which they are shown."""
_MAX_REASONS = 3
_MAX_DEPTH = 6
_MAX_CHARACTERS = 300


def reason(body: object) -> str:
    """Why, in one line, of an error whose form the document does not tell; empty if it is unknown.

    It knows problem details of any media type, a `message` or `detail` that is text, a list or an
    object, entries with `loc` and `msg` (FastAPI), and members with lists of texts (Django REST
    framework, APIFlask). It holds only what the server says itself, no value that was sent.
    """
    said = _reason(body, 0) if is_object(body) or is_array(body) else ""
    line = " ".join(
        "".join(each if each.isprintable() else " " for each in said).split()
    )
    return line if len(line) <= _MAX_CHARACTERS else f"{line[:_MAX_CHARACTERS]}…"


def _reason(value: object, depth: int) -> str:
    if isinstance(value, str):
        return value
    if depth > _MAX_DEPTH:
        return ""
    if is_array(value):
        return _several([_reason(each, depth + 1) for each in value])
    if not is_object(value):
        return ""
    said = [_reason(value[name], depth + 1) for name in _REASONS if name in value]
    told = ": ".join(dict.fromkeys(each for each in said if each))
    if not told:
        return _several(list(_of_fields(value, "", depth)))
    place = value.get("loc")
    return f"{'.'.join(map(str, place))}: {told}" if is_array(place) and place else told


def _of_fields(value: Mapping[str, object], path: str, depth: int) -> Iterator[str]:
    """What is said of each member: a list of texts, below any number of objects."""
    for name, found in value.items():
        place = f"{path}.{name}" if path else name
        if is_object(found) and depth < _MAX_DEPTH:
            yield from _of_fields(found, place, depth + 1)
        elif is_array(found) and (said := _reason(found, depth + 1)):
            yield f"{place}: {said}"


def _several(lines: list[str]) -> str:
    found = [line for line in lines if line]
    more = (
        f" (and {len(found) - _MAX_REASONS} more)" if len(found) > _MAX_REASONS else ""
    )
    return "; ".join(found[:_MAX_REASONS]) + more


def at(value: object, pointer: str) -> object:
    """The value to which a JSON pointer leads (RFC 6901, section 4), or None."""
    for key in steps(pointer):
        if is_object(value):
            value = value.get(key)
        elif is_array(value) and key.isascii() and key.isdigit():
            value = value[int(key)] if int(key) < len(value) else None
        else:
            return None
    return value


def _text(value: object) -> str | None:
    """A scalar as text: codes come as numbers too."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) else None
