"""Classes that nothing refers to once another was made of them: they take no names."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from types import NoneType
from typing import TYPE_CHECKING, cast

from ..ir.schemas import inner_types
from ..ir.types import RefType, references

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.schemas import NamedSchema


def without_merged(api: Api, merged: Collection[SchemaId]) -> Api:
    """Leave out the inline schemas among `merged` that no other part of the API refers to."""
    parts = {s.id: s for s in api.schemas if s.inline and s.id in merged}
    if not parts:
        return api
    others = [s for s in api.schemas if s.id not in parts]
    named = set(_named(replace(api, schemas=())))
    for schema in others:
        named.update(_named_in(schema))
    waiting = named & parts.keys()
    while waiting:
        waiting |= set(_named_in(parts.pop(waiting.pop()))) & parts.keys()
    return replace(api, schemas=tuple(s for s in api.schemas if s.id not in parts))


def _named_in(schema: NamedSchema) -> Iterator[SchemaId]:
    """The schemas that a schema refers to itself."""
    return (id_ for found in inner_types(schema) for id_ in references(found))


def _named(value: object) -> Iterator[SchemaId]:
    """All schemas that a part of the API refers to, at any depth."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, RefType):
            yield each.id
        elif isinstance(each, tuple):
            items = cast("tuple[object, ...]", each)
            waiting += (item for item in items if not isinstance(item, _LEAVES))
        else:
            # `fields` and `is_dataclass` would take most of the time of a large document
            for name in getattr(each, "__dataclass_fields__", ()):
                inner = getattr(each, name)
                if not isinstance(inner, _LEAVES):
                    waiting.append(inner)


_LEAVES = (str, int, float, NoneType, Enum)
"""What most fields hold, and what refers to nothing."""
