"""The named schemas of one document, each defined once, when it is first met."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from ...document.document import Node
from ...ir.identity import standing
from ...ir.ledger import Part
from ...ir.types import RefType
from ...openapi.composition import CHOICES
from ...openapi.kinds import Kind
from ...openapi.places import places
from ..header_sets import HeaderSets
from ..xml import XmlShapes
from .alias_cycles import break_alias_cycles
from .discriminator import undeclared
from .inheritance import Family, inheritance
from .object_variants import ObjectVariant, chosen_variants, merged, object_variants
from .objects import is_object
from .rules import Rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ...document.document import Document
    from ...ir.identity import SchemaId
    from ...ir.ledger import Ledger
    from ...ir.schemas import NamedSchema
    from ...ir.types import Type

Subject: TypeAlias = Node | ObjectVariant | Family
"""What may have a name: a schema, one of several classes of an object, a base class with all that
derives from it."""

Define: TypeAlias = "Callable[[Types, Subject], NamedSchema]"


class HasName(Protocol):
    """Whether a schema that stands inside of another part has a name; the surface decides it."""

    def __call__(self, found: Type, *, whole: bool) -> bool:
        """Ask it for what a schema comes to, and whether that is all of a parameter or a body."""
        ...


DEEPEST = 40
"""Schemas that are defined within one another; Python itself ends at a thousand calls."""


class Types:
    """What is known of the schemas of one document.

    Args:
        document: Where they stand.
        ledger: Told of each schema that is named, and of what becomes of it.
        define: Defines what is named. It meets further schemas and has them named in turn, so that
            a schema may contain itself.
        has_name: Which schemas have names, beside classes and what has rules.
        decoded: Where texts stand that hold JSON of their own: the `data` of events.
    """

    def __init__(
        self,
        document: Document,
        ledger: Ledger,
        define: Define,
        has_name: HasName,
        decoded: frozenset[str] = frozenset(),
    ) -> None:
        self.document = document
        self.ledger = ledger
        self.has_name = has_name
        self.decoded = decoded
        self.headers = HeaderSets()
        self.rules = Rules(ledger)
        self.xml = XmlShapes(ledger)
        self.families = inheritance(document)
        self.undeclared = _undeclared(document, self.families)
        self.merged: set[SchemaId] = set()
        """Classes of which another was made that has all of their members."""
        self._define = define
        self._named: dict[SchemaId, NamedSchema | None] = {}
        self._subjects: dict[SchemaId, Subject] = {}
        self._depth = 0
        self._waiting: list[Subject] = []

    @property
    def schemas(self) -> tuple[NamedSchema, ...]:
        """Every named schema, in the order of their identities, those of the first file first."""
        named = sorted(self._named.items(), key=lambda item: (item[0][:1] != "/", item[0]))
        found = {id_: schema for id_, schema in named if schema is not None}
        return (*break_alias_cycles(found), *self.headers.schemas)

    def known(self, schema: SchemaId) -> NamedSchema | None:
        """The schema with a name; None while it is being defined."""
        return self._named[schema]

    def class_of_both(self, one: SchemaId, other: SchemaId) -> RefType | None:
        """The class of an object that two named schemas describe; None where one is no class."""
        classes = [_as_class(self._subjects[each]) for each in (one, other)]
        first, second = classes
        if first is None or second is None:
            return None
        both = merged(first, second)
        found = self.name(both.node if both.choice is None else both)
        self.merged |= {one, other} - {found.id}
        return found

    def has(self, node: Node) -> bool:
        """Whether a schema has a name."""
        return standing(node.pointer) in self._named

    def name(self, subject: Subject) -> RefType:
        """A reference to what has a name, which is defined if it was not yet."""
        id_ = _id(subject)
        if id_ not in self._named:
            self._named[id_] = None
            self._subjects[id_] = subject
            if isinstance(subject, Node):
                self.ledger.generated(Part.SCHEMA, subject)
            if self._depth < DEEPEST:
                self._define_now(subject)
            else:
                self._waiting.append(subject)
        return RefType(id_)

    def put(self, schema: NamedSchema) -> RefType:
        """Name what was made of other schemas; it takes the place of what it was."""
        self._named[schema.id] = schema
        return RefType(schema.id)

    def _define_now(self, subject: Subject) -> None:
        """Define a schema, and then those that were too deep to be defined when they were met."""
        self._depth += 1
        self._named[_id(subject)] = self._define(self, subject)
        self._depth -= 1
        while self._depth == 0 and self._waiting:
            self._define_now(self._waiting.pop())


def _id(subject: Subject) -> SchemaId:
    return standing(subject.pointer) if isinstance(subject, Node) else subject.id


class Tag(NamedTuple):
    """A property of a class that only a discriminator names."""

    values: tuple[str, ...]
    """What stands for the class."""
    inherited: bool
    """Whether the discriminator is that of a base class, so that all of the class have it."""


def _undeclared(
    document: Document, families: Mapping[str, Family]
) -> Mapping[SchemaId, Mapping[str, Tag]]:
    """For each class, the properties that only a discriminator names, with their values."""
    unions: list[tuple[Node, Sequence[ObjectVariant], bool]] = []
    for place in places(document):
        said = place.node.get("discriminator") if place.kind is Kind.SCHEMA else None
        if said is None:
            continue
        for key in (key for key in CHOICES if key in place.node):
            variants = chosen_variants(place.node, key)
            if variants is not None:
                unions.append((said, variants, False))
    for family in families.values():
        members = (family.base, *family.derived)
        classes = [each for node in members for each in object_variants(node)]
        unions.append((family.discriminator, classes, True))
    found: dict[SchemaId, dict[str, Tag]] = {}
    for said, told_apart, inherited in unions:
        for variant, name, values in undeclared(said, told_apart):
            names = found.setdefault(variant, {})
            old = names.get(name, Tag((), inherited=False))
            both = tuple(dict.fromkeys((*old.values, *values)))
            names[name] = Tag(both, inherited=old.inherited or inherited)
    return found


def _as_class(subject: Subject) -> ObjectVariant | None:
    """The class that a name stands for; None where it stands for something else or for several."""
    if isinstance(subject, Node) and is_object(subject):
        found = object_variants(subject)
        return found[0] if len(found) == 1 else None
    return subject if isinstance(subject, ObjectVariant) else None
