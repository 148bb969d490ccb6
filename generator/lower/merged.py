"""Classes that nothing refers to once another was made of them: they take no names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ..ir.schemas import inner_types
from ..ir.types import RefType, references

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..ir.api import Api
    from ..ir.schemas import NamedSchema


def without_merged(api: Api, merged: Collection[str]) -> Api:
    """Leave out the inline schemas among `merged` that no other part of the API refers to."""
    parts = {s.pointer: s for s in api.schemas if s.inline and s.pointer in merged}
    if not parts:
        return api
    others = [s for s in api.schemas if s.pointer not in parts]
    named = set(_named(replace(api, schemas=())))
    for schema in others:
        named.update(_named_in(schema))
    waiting = named & parts.keys()
    while waiting:
        waiting |= set(_named_in(parts.pop(waiting.pop()))) & parts.keys()
    return replace(api, schemas=tuple(s for s in api.schemas if s.pointer not in parts))


def _named_in(schema: NamedSchema) -> Iterator[str]:
    """The pointers of the schemas that a schema refers to itself."""
    return (pointer for found in inner_types(schema) for pointer in references(found))


def _named(value: object) -> Iterator[str]:
    """The pointers of all schemas that a part of the API refers to, at any depth."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, RefType):
            yield each.pointer
        elif isinstance(each, tuple):
            waiting += cast("tuple[object, ...]", each)
        else:
            # `fields` and `is_dataclass` would take most of the time of a large document
            waiting += [getattr(each, name) for name in getattr(each, "__dataclass_fields__", ())]
