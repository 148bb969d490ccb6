"""Sets of header fields: the same set is one model, however often the document repeats it.

A set is named after where it stands; where several parts have it, or where it is made of
references alone, after the words that its headers have in common.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..ir.identity import standing
from ..ir.schemas import ObjectSchema
from ..ir.types import RefType

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.schemas import Property, SchemaRole

_NO_WORDS = frozenset({"", "x"})
_JOINED = 3
"""So many headers without a common word give their set its name together."""


@dataclass(slots=True)
class HeaderSet:
    """Header fields that stand together."""

    node: Node
    """Where it first stands."""
    words: str
    role: SchemaRole
    properties: tuple[Property, ...]
    owners: set[str] = field(default_factory=set[str])
    shared: bool = False
    """Whether they are made of references alone, so that the place says nothing."""
    kind: str = "headers"
    """What they are called where they are named after their own words."""

    @property
    def name(self) -> str:
        """`listThings headers`; `RateLimit headers` for X-RateLimit-Limit and X-RateLimit-Reset."""
        if not self.shared and len(self.owners) == 1:
            return f"{self.words} headers"
        names = [
            [w for w in p.name.split("-") if w.lower() not in _NO_WORDS] for p in self.properties
        ]
        common: list[str] = []
        for column in zip(*names, strict=False):
            if len({word.lower() for word in column}) > 1:
                break
            common.append(column[0])
        if not common and len(names) <= _JOINED:
            common = [word for name in names for word in name]
        return " ".join([*(common or ["common"]), self.kind])


class HeaderSets:
    """The sets of one document, by what they say."""

    def __init__(self) -> None:
        self._sets: dict[str, HeaderSet] = {}

    def known(self, key: str, owner: str) -> RefType | None:
        """The model of a set that was met before."""
        found = self._sets.get(key)
        if found is None:
            return None
        found.owners.add(owner)
        return RefType(standing(found.node.pointer))

    def add(self, key: str, found: HeaderSet) -> RefType:
        """The model of a set that is new."""
        self._sets[key] = found
        return RefType(standing(found.node.pointer))

    @property
    def schemas(self) -> tuple[ObjectSchema, ...]:
        """Every set as a schema, named once all are met."""
        return tuple(
            ObjectSchema(
                id=standing(found.node.pointer),
                pointer=found.node.pointer,
                position=found.node.position,
                name=found.name,
                inline=True,
                role=found.role,
                properties=found.properties,
            )
            for found in self._sets.values()
        )
