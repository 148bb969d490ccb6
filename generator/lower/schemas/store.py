"""The named schemas of one document, each defined once, when it is first met."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ...document.document import Node
from ...ir.ledger import Part
from ...ir.types import RefType
from ..header_sets import HeaderSets
from .alias_cycles import break_alias_cycles
from .inheritance import Family, inheritance
from .object_variants import ObjectVariant
from .rules import Rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...document.document import Document
    from ...ir.ledger import Ledger
    from ...ir.schemas import NamedSchema

Subject: TypeAlias = Node | ObjectVariant | Family
"""What may have a name: a schema, one of several classes of an object, a base class with all that
derives from it."""

Define: TypeAlias = "Callable[[Types, Subject], NamedSchema]"

DEEPEST = 40
"""Schemas that are defined within one another; Python itself ends at a thousand calls."""


class Types:
    """What is known of the schemas of one document.

    Args:
        document: Where they stand.
        ledger: Told of each schema that is named, and of what becomes of it.
        define: Defines what is named. It meets further schemas and has them named in turn, so that
            a schema may contain itself.
        decoded: Where texts stand that hold JSON of their own: the `data` of events.
    """

    def __init__(
        self,
        document: Document,
        ledger: Ledger,
        define: Define,
        decoded: frozenset[str] = frozenset(),
    ) -> None:
        self.document = document
        self.ledger = ledger
        self.decoded = decoded
        self.headers = HeaderSets()
        self.rules = Rules(ledger)
        self.families = inheritance(document)
        self._define = define
        self._named: dict[str, NamedSchema | None] = {}
        self._depth = 0
        self._waiting: list[Subject] = []

    @property
    def schemas(self) -> tuple[NamedSchema, ...]:
        """Every named schema, by pointer, those of the first file first."""
        named = sorted(self._named.items(), key=lambda item: (item[0][:1] != "/", item[0]))
        found = {pointer: schema for pointer, schema in named if schema is not None}
        return (*break_alias_cycles(found), *self.headers.schemas)

    def known(self, pointer: str) -> NamedSchema | None:
        """The schema with a name; None while it is being defined."""
        return self._named[pointer]

    def has(self, node: Node) -> bool:
        """Whether a schema has a name."""
        return node.pointer in self._named

    def name(self, subject: Subject) -> RefType:
        """A reference to what has a name, which is defined if it was not yet."""
        if subject.pointer not in self._named:
            self._named[subject.pointer] = None
            if isinstance(subject, Node):
                self.ledger.generated(Part.SCHEMA, subject)
            if self._depth < DEEPEST:
                self._settle(subject)
            else:
                self._waiting.append(subject)
        return RefType(subject.pointer)

    def put(self, schema: NamedSchema) -> RefType:
        """Name what was made of other schemas; it takes the place of what had its pointer."""
        self._named[schema.pointer] = schema
        return RefType(schema.pointer)

    def _settle(self, subject: Subject) -> None:
        """Define a schema, and then those that were too deep to be defined when they were met."""
        self._depth += 1
        self._named[subject.pointer] = self._define(self, subject)
        self._depth -= 1
        while self._depth == 0 and self._waiting:
            self._settle(self._waiting.pop())
