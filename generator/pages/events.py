"""What events hold, as the attributes that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.types import RefType
from ..surface.schemas import Model, resolved
from ..text.markdown import Code
from ..text.source import Expr, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..ir.types import Type
    from ..surface.schemas import Schemas
    from ..surface.surface import Delivery

_DEEPEST = 4
_MOST = 24


def common_fields(events: Sequence[Delivery], schemas: Schemas) -> Expr:
    """A sentence about the attributes that all events have; empty where they have none."""
    found = [
        list(paths(event.type, schemas)) for event in events if isinstance(event.type, RefType)
    ]
    common = [each for each in found[0] if all(each in other for other in found[1:])]
    if not common:
        return Expr("")
    return Expr("Every event has {}.", join(", ", (Code(f"event.{p}") for p in common[:_MOST])))


def own_fields(event: Delivery, others: Sequence[Delivery], schemas: Schemas) -> list[str]:
    """The attributes of an event that not all events have."""
    rest = [set(paths(each.type, schemas)) for each in others if each.type is not None]
    mine = () if event.type is None else paths(event.type, schemas)
    return [each for each in mine if not all(each in other for other in rest)][:_MOST]


def paths(found: Type, schemas: Schemas, path: tuple[str, ...] = ()) -> Iterator[str]:
    """The attributes that lead to what an object holds, with dots between them."""
    known = resolved(found, schemas)
    if not isinstance(known, Model) or not known.fields or len(path) == _DEEPEST:
        if path:
            yield ".".join(path)
        return
    for field in known.fields:
        yield from paths(field.type, schemas, (*path, str(field.name)))
