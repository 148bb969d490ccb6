"""Header fields as the values that a document says they hold.

A field that is missing or cannot be read does not affect the others: it is reported to `on_drift`
and kept as text.
"""

from __future__ import annotations

import json
from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError

from ..core.errors import UnreadableBody
from .codec import decode_json, parse_json
from .header_fields import matching, spellings
from .lenient import adapter, is_model, plan
from .model import AS_JSON, EXPLODED, Model

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import Self

    from ..core.drift import DriftEvent
    from ..core.operation import LazyType
    from .header_fields import AnyHeaders
    from .lenient import FieldPlan

H = TypeVar("H", bound=Model)


class HeadersModel(Model):
    """The header fields of a response or a delivery."""

    @classmethod
    def __from_headers__(
        cls,
        headers: AnyHeaders,
        *,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
        operation: str = "",
    ) -> Self:
        """Read header fields; see `headers_as`."""
        return headers_as(
            cls, headers, strict=strict, on_drift=on_drift, operation=operation
        )


def headers_as(
    model: type[H],
    headers: AnyHeaders,
    *,
    strict: bool = False,
    on_drift: Callable[[DriftEvent], object] | None = None,
    operation: str = "",
) -> H:
    """Read header fields as a model of them (OpenAPI 3.2, section 4.21).

    Names have no case, and several fields of one name are one list (RFC 9110, sections 5.1, 5.3).

    Args:
        model: A model of headers.
        headers: As received.
        strict: Refuse what the document does not allow.
        on_drift: Called with each difference from the document.
        operation: What the hook is told about where it happened.

    Raises:
        UnreadableBody: `strict` refuses a field; `json_path` names it.
    """
    fields = {name.lower(): (name, field) for name, field in plan(model).items()}
    lines: dict[str, list[str]] = {}
    for name, value in matching(headers, spellings(*fields)):
        lines.setdefault(name, []).append(
            value.decode("latin-1") if isinstance(value, bytes) else str(value)
        )
    values = {
        fields[key][0]: _value(key, found, fields[key][1])
        for key, found in lines.items()
    }
    content = json.dumps(values).encode()
    read: H = decode_json(
        _lazy(model), content, strict=strict, on_drift=on_drift, operation=operation
    )
    return read


@lru_cache(maxsize=256)
def _lazy(model: Hashable) -> LazyType:
    """A function that is the same for the same model, so that its reader is made once."""
    return lambda: model


def _value(name: str, lines: list[str], field: FieldPlan) -> Any:
    """What the lines of a field hold, as JSON; text that its type cannot have stays text.

    Set-Cookie is the one field whose lines are no list (RFC 9110, section 5.3).
    """
    cookie = name == "set-cookie"
    text = ("\n" if cookie else ", ").join(lines).strip(" \t")
    bare, notes = _bare(field.annotation)
    if AS_JSON in notes:
        return _json(text)
    if get_origin(bare) is list:
        parts = lines if cookie else text.split(",") if text else []
        return [_scalar(part.strip(" \t"), get_args(bare)[0]) for part in parts]
    if get_origin(bare) is dict or is_model(bare):
        return _members(text, bare, exploded=EXPLODED in notes)
    return _scalar(text, field.annotation)


def _bare(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without None and notes, and the notes."""
    notes: tuple[Any, ...] = ()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *found = get_args(annotation)
            notes += tuple(found)
        elif len(
            rest := [each for each in get_args(annotation) if each is not NoneType]
        ) == 1 and (NoneType in get_args(annotation)):
            annotation = rest[0]
        else:
            return annotation, notes


def _members(text: str, kind: Any, *, exploded: bool) -> Any:
    """`a,1,b,2`, or exploded `a=1,b=2` (OpenAPI 3.2, section 4.12.5, style `simple`)."""
    parts = [part.strip(" \t") for part in text.split(",")] if text else []
    if exploded:
        pairs = [part.partition("=")[::2] for part in parts]
    elif len(parts) % 2:
        return text
    else:
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if is_model(kind):
        fields = plan(kind)
        return {
            n: _scalar(v, fields[n].annotation) if n in fields else v for n, v in pairs
        }
    return {n: _scalar(v, get_args(kind)[1]) for n, v in pairs}


def _scalar(text: str, annotation: Any) -> Any:
    """A number or truth value where the type takes one, else the text."""
    value, bare = _json(text), _bare(annotation)[0]
    if not isinstance(value, bool | int | float) or bare is object:
        return text
    if get_origin(bare) is Literal:  # another number is a new value, no text
        return value if type(value) in map(type, get_args(bare)) else text
    try:
        adapter(bare).validate_json(text)
    except ValidationError:
        return text
    return value


def _json(text: str) -> Any:
    try:
        return parse_json(text.encode())
    except UnreadableBody:
        return text
