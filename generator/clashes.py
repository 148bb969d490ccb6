"""Parts that could not be called as their words say, since another part is.

Comes in: the ir and its names. Goes out: a line for each part whose name another one has. The rule
of this file: it decides nothing; it compares what `naming` granted with what the words would give.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from .ir import ObjectSchema
from .ledger import Renamed
from .naming import resource_path
from .words import pascal, snake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .ir import Api
    from .naming import Names, Path


class _Granted(NamedTuple):
    """A part, the name that its words give and the one that it has."""

    pointer: str
    wanted: str
    name: str


def clashes(api: Api, names: Names) -> Iterator[Renamed]:
    """The classes, methods and fields that had to make way.

    Args:
        api: What the API means.
        names: What everything is called.
    """
    classes = names.classes
    yield from _in_scope(
        _Granted(s.pointer, pascal(s.name), str(classes[s.pointer])) for s in api.schemas
    )
    methods: dict[Path, list[_Granted]] = {path: [] for path in names.resources}
    for o in api.operations:
        if o.alternative is None:
            granted = _Granted(o.pointer, snake(o.name), str(names.methods[o.pointer]))
            methods[resource_path(o)].append(granted)
    yield from chain.from_iterable(map(_in_scope, methods.values()))
    for schema in api.schemas:
        if isinstance(schema, ObjectSchema):
            fields = names.fields[schema.pointer]
            yield from _in_scope(
                _Granted(p.pointer, snake(p.name), str(fields[p.name])) for p in schema.properties
            )


def _in_scope(parts: Iterable[_Granted]) -> Iterator[Renamed]:
    listed = list(parts)
    holders = {part.name: part.pointer for part in listed}
    for part in listed:
        holder = holders.get(part.wanted, part.pointer)
        if part.name != part.wanted and holder != part.pointer:
            yield Renamed(pointer=part.pointer, wanted=part.wanted, name=part.name, kept_by=holder)
