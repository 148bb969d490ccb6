"""Classes that nothing refers to once another was made of them: they take no names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ..diagnostics.diagnostics import Position
from ..ir.types import Constraints, RefType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..ir.api import Api
    from ..ir.identity import SchemaId


def without_merged(api: Api, merged: Collection[SchemaId]) -> Api:
    """Leave out the inline schemas among `merged` that no other part of the API refers to."""
    parts = {s.id: s for s in api.schemas if s.inline and s.id in merged}
    waiting: list[object] = [
        replace(api, schemas=tuple(s for s in api.schemas if s.id not in parts))
    ]
    while parts and waiting:
        waiting += (parts.pop(each) for each in _named(waiting.pop()) if each in parts)
    return replace(api, schemas=tuple(s for s in api.schemas if s.id not in parts))


def _named(value: object) -> Iterator[SchemaId]:
    """All schemas that a part of the API refers to, at any depth."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, RefType):
            yield each.id
        elif isinstance(each, tuple):
            waiting += cast("tuple[object, ...]", each)
        else:
            # `fields` and `is_dataclass` would take most of the time of a large document
            members = (getattr(each, name) for name in getattr(each, "__dataclass_fields__", ()))
            waiting += [member for member in members if type(member) not in _LEAVES]


_LEAVES = frozenset({str, bool, int, float, type(None), Position, Constraints})
"""What most members are, and no schema is named in."""
