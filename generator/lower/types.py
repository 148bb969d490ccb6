"""Schemas become types.

Comes in: schema nodes. Goes out: `ir.Type`, and a named schema for every object with properties
and every schema that something refers to. The rule of this file: what cannot be said exactly
becomes the next wider type, and the ledger hears of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from ..ir import (
    NO_CONSTRAINTS,
    AliasSchema,
    AnyType,
    ArrayType,
    EnumType,
    Format,
    Kind,
    MapType,
    NullableType,
    NullType,
    ObjectSchema,
    RefType,
    ScalarType,
)
from ..ledger import Part
from . import keywords, unions
from .circles import untangled
from .events import data_of_events
from .families import families
from .headers import HeaderSets
from .join import union_of
from .limits import constraints
from .meet import meet
from .objects import additional, branches, is_object, limiting_parts, lower_properties
from .plain import is_long, is_plain, listed
from .rules import Rules
from .shapes import both, shapes
from .where import component_name, names_a_file, words_for, words_for_choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..diagnostics import Position
    from ..document import Document, Node
    from ..ir import NamedSchema, Type
    from ..ledger import Ledger
    from .shapes import Shape


class _Common(TypedDict):
    """What `Schema` has, whichever schema it is."""

    pointer: str
    position: Position
    description: str
    deprecated: bool
    name: str
    inline: bool
    pin: str | None
    example: str | None
    rules: str | None


class Types:
    """The schemas of one document, lowered as they are met."""

    def __init__(self, document: Document, ledger: Ledger) -> None:
        self.document = document
        self.ledger = ledger
        self._decoded = data_of_events(document)
        self.headers = HeaderSets()
        self.rules = Rules(ledger)
        self._named: dict[str, NamedSchema | None] = {}
        self._depth = 0
        self._waiting: list[Node] = []
        self._families: Mapping[str, tuple[Node, ...]] | None = None

    @property
    def schemas(self) -> tuple[NamedSchema, ...]:
        """Every named schema, by pointer, those of the first file first."""
        named = sorted(self._named.items(), key=lambda item: (item[0][:1] != "/", item[0]))
        found = {pointer: schema for pointer, schema in named if schema is not None}
        return (*untangled(found), *self.headers.schemas)

    def known(self, pointer: str) -> NamedSchema | None:
        """The schema with a name; None while it is being lowered."""
        return self._named[pointer]

    def type_of(self, node: Node) -> Type:
        """The type of a schema where it is used."""
        if node.pointer in self._decoded and "contentSchema" in node.resolve():
            return self.type_of(node.resolve()["contentSchema"])
        if is_object(node):
            return self._object(node)
        if node.ref is not None and not self._beside(node):
            return self._reference(node.resolve())
        if node.pointer in self._named:
            return RefType(node.pointer)
        found = self._unnamed(node)
        return self._name(node) if is_long(found) or self._rules(node, found) else found

    def signature_type(self, node: Node) -> Type:
        """The type of a parameter or a body.

        One that needs more than builtins has a name, so that the modules of operations need not
        load what models are made of.
        """
        found = self.type_of(node)
        return found if is_plain(found) else self._name(node)

    def component(self, node: Node) -> Type:
        """Lower a schema that has a name, whether or not anything refers to it."""
        self.ledger.generated(Part.SCHEMA, node)
        return self._name(node.resolve() if names_a_file(node) else node)

    @staticmethod
    def union_of(found: Iterable[Type]) -> Type:
        """The type that lets through what any of some types does."""
        return union_of(found)

    def note_unchecked(self, node: Node) -> None:
        """Have the keywords checked that no type says."""
        for key in keywords.BY_RULE:
            if key in node:
                self.rules.add(node, key)
        for key in keywords.NOT_CHECKED:
            if key in node:
                self.ledger.degraded(Part.KEYWORD, node[key], "L01", f"{key}: not checked")

    def both(self, one: Node, other: Node) -> Type | None:
        """The class of a value that two objects describe; None where one of them is no class."""
        shape = both(one, other)
        if shape is None or len(shapes(shape.whole)) > 1 or len(shapes(shape.node)) > 1:
            return None
        return self._name(shape.node) if shape.choice is None else self.class_of(shape)

    def class_of(self, shape: Shape) -> RefType:
        """The class of one shape of an object."""
        if shape.pointer not in self._named:
            self._named[shape.pointer] = None
            self._named[shape.pointer] = self._class(shape)
        return RefType(shape.pointer)

    def listed(self, node: Node) -> Type | None:
        """The type of `const` and `enum`; None where a schema has neither."""
        if "const" not in node and "enum" not in node:
            return None
        source = node["const"] if "const" in node else node["enum"]
        items = [source] if "const" in node else list(source.elements())
        if not items:
            self.ledger.degraded(Part.KEYWORD, source, "L01", "a list without values: any value")
            return AnyType()
        open_ = keywords.flag(node, "x-client-open")
        if not open_ and any(isinstance(item.value, float | list | dict) for item in items):
            self.rules.add(node, source.key)
        return self.union_of(listed(items, open_=open_))

    def _object(self, node: Node) -> Type:
        """A class, and what else the schema lets through."""
        kinds = (kind for kind in keywords.declared_types(node) if kind != "object")
        others = [self._single(node, kind) for kind in kinds]
        return self._nullable(node, self.union_of([self._name(node), *others]))

    def _reference(self, target: Node) -> Type:
        if is_object(target):
            return self._family(target) or self._object(target)
        return self._name(target)

    def _family(self, node: Node) -> Type | None:
        """What a reference to a base class lets through: the classes that derive from it."""
        if self._families is None:
            self._families = families(self.document)
        derived = self._families.get(node.pointer, ())
        if not derived:
            return None
        pointer = f"{node.pointer}/discriminator"
        if pointer not in self._named:
            self._named[pointer] = None
            found = unions.of_family(self, node, derived)
            common = self._common(node, found)
            common["pointer"], common["name"], common["inline"] = pointer, f"any {node.key}", True
            self._named[pointer] = AliasSchema(type=found, **common)
        return self._nullable(node, RefType(pointer))

    def _beside(self, node: Node) -> list[str]:
        """The keywords beside a `$ref` that say more than what it refers to."""
        if not keywords.siblings_count(node):
            return []
        target = node.resolve()
        return [
            key
            for key in sorted(keywords.limits(node) - {"$ref"})
            if key not in target or target[key].value != node[key].value
        ]

    def _name(self, node: Node) -> RefType:
        if node.pointer not in self._named:
            self._named[node.pointer] = None
            self.ledger.generated(Part.SCHEMA, node)
            if self._depth < DEEPEST:
                self._settle(node)
            else:
                self._waiting.append(node)
        return RefType(node.pointer)

    def _settle(self, node: Node) -> None:
        """Define a schema, and then those that were too deep to be defined when they were met."""
        self._depth += 1
        self._named[node.pointer] = self._define(node)
        self._depth -= 1
        while self._depth == 0 and self._waiting:
            self._settle(self._waiting.pop())

    def _define(self, node: Node) -> NamedSchema:
        if is_object(node):
            found = shapes(node)
            if len(found) == 1:
                return self._class(found[0])
            type_ = unions.of_shapes(self, node, found)
        elif node.ref is not None and not self._beside(node):
            type_ = self.type_of(node)
        else:
            type_ = self._unnamed(node)
        return AliasSchema(type=type_, **self._common(node, type_))

    def _class(self, shape: Shape) -> ObjectSchema:
        properties = lower_properties(self, shape)
        further = additional(self, shape.parts)
        common = self._common(shape.choice or shape.whole, None)
        common["pointer"], common["rules"] = shape.pointer, self.rules.of_class(shape)
        if shape.choice is not None:
            common["name"] = words_for_choice(self.document, shape.whole, shape.choice)
            common["description"] = keywords.string(shape.node, "description")
            common["inline"] = True
        return ObjectSchema(properties=properties, additional=further, **common)

    def _common(self, node: Node, found: Type | None) -> _Common:
        return {
            "pointer": node.pointer,
            "position": node.position,
            "description": keywords.string(node, "description"),
            "deprecated": keywords.flag(node, "deprecated"),
            "name": words_for(self.document, node),
            "inline": component_name(node) is None,
            "pin": keywords.string(node, "x-client-name") or None,
            "example": keywords.example(node),
            "rules": None if found is None else self._rules(node, found),
        }

    def _rules(self, node: Node, found: Type) -> str | None:
        """What the type of a schema does not say; what it names has rules of its own."""
        if not isinstance(node.value, dict):
            return self.rules.of([node])
        bare = found.type if isinstance(found, NullableType) else found
        named = bare.pointer if isinstance(bare, RefType) else None
        inner = None if named is None or named == node.pointer else self.document.find(named)
        covered = () if inner is None else tuple(branches(inner))
        return self.rules.of(part for part in branches(node) if part not in covered)

    def _unnamed(self, node: Node) -> Type:
        if isinstance(node.value, bool):
            if not node.value:
                self.rules.refuse(node)
            return AnyType()
        node.mapping()
        self.note_unchecked(node)
        return self._nullable(node, self._core(node))

    @staticmethod
    def _nullable(node: Node, inner: Type) -> Type:
        if isinstance(inner, AnyType | NullType | NullableType) or not keywords.is_nullable(node):
            return inner
        return NullableType(inner)

    def _core(self, node: Node) -> Type:
        """What the keywords of a schema say together, the most specific last."""
        found: Type = AnyType()
        for said in self._statements(node):
            both = meet(found, said, self.known)
            if both.conflict:
                detail = "keywords that no value satisfies together: what one of them says"
                self.ledger.degraded(Part.KEYWORD, node, "L02", detail)
            elif not both.exact:
                for key in sorted(keywords.limits(node)):
                    self.rules.add(node, key)
            found = both.type
        return found

    def _statements(self, node: Node) -> Iterator[Type]:
        choice = next((key for key in ("oneOf", "anyOf") if key in node), None)
        narrowings = None if choice is None else unions.narrowings(self, node, choice)
        own = self._own(node)
        if isinstance(own, ScalarType) and narrowings is not None:
            enums = [each for each in narrowings if isinstance(each, EnumType)]
            if len(enums) == len(narrowings):
                own = self.union_of(enums)
            else:
                own = replace(own, alternatives=narrowings)
        if node.ref is not None:
            yield self._reference(node.resolve())
        yield own
        for part in limiting_parts(node):
            yield self.type_of(part)
        for key in ("anyOf", "oneOf"):
            if key in node and (key != choice or narrowings is None):
                yield unions.choices(self, node, key)
        listed = self.listed(node)
        if listed is not None:
            yield listed

    def _own(self, node: Node) -> Type:
        """What `type` and the limits beside it say."""
        kinds = keywords.declared_types(node)
        if not kinds:
            if "type" in node:
                return NullType()
            inferred = keywords.inferred_type(node)
            kinds = () if inferred is None else (inferred,)
        return self.union_of(self._single(node, kind) for kind in kinds) if kinds else AnyType()

    def _single(self, node: Node, kind: str) -> Type:
        match kind:
            case "object":
                if "required" in node and node["required"].value:
                    self.rules.add(node, "required")
                values = additional(self, branches(node))
                return MapType(AnyType() if values is None else values)
            case "array":
                return self._array(node)
            case "string" | "integer" | "number" | "boolean":
                return self._scalar(node, Kind(kind))
            case _:
                self.ledger.degraded(
                    Part.KEYWORD, node["type"], "L02", "an unknown type: any value"
                )
                return AnyType()

    def _array(self, node: Node) -> ArrayType:
        items, prefix = node.get("items"), node.get("prefixItems")
        if prefix is not None:
            self.rules.add(node, "prefixItems")
        first = () if prefix is None else tuple(map(self.type_of, prefix.elements()))
        limits = constraints(self.ledger, node, "array")
        closed = items is not None and items.value is False
        if items is not None and not closed:
            further = self.type_of(items)
        elif closed or (limits.max_items is not None and limits.max_items <= len(first)):
            further = self.union_of(first) if first else AnyType()
        else:
            further = AnyType()
        if closed and not first:
            self.rules.add(node, "items")
        return ArrayType(items=further, prefix=first, constraints=limits)

    def _scalar(self, node: Node, kind: Kind) -> ScalarType:
        spelled = keywords.string(node, "format")
        if keywords.string(node, "contentEncoding") == "base64" and "pattern" not in node:
            spelled = "byte"
        if not spelled and keywords.is_binary(node):
            spelled = Format.BINARY.value
        known = {member.value: member for member in Format}
        found = known.get(spelled) if kind is Kind.STRING else None
        if kind is Kind.NUMBER and spelled == Format.DECIMAL.value:
            found = Format.DECIMAL
        limits = constraints(self.ledger, node, kind.value)
        if found in {Format.DATE, Format.DATE_TIME} and limits != NO_CONSTRAINTS:
            detail = f"the limits of a text are not checked beside the format {spelled}"
            self.ledger.degraded(Part.KEYWORD, node["format"], "L01", detail)
            limits = NO_CONSTRAINTS
        return ScalarType(kind=kind, format=found, constraints=limits)


DEEPEST = 40
"""Schemas that are defined within one another; Python itself ends at a thousand calls."""
