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
    UnionType,
)
from ..ledger import Part
from . import keywords, unions
from .events import data_of_events
from .limits import constraints
from .meet import meet
from .objects import additional, is_object, limiting_parts, lower_properties
from .where import component_name, names_a_file, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Position
    from ..document import Document, Node
    from ..ir import NamedSchema, Primitive, Type
    from ..ledger import Ledger


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


class Types:
    """The schemas of one document, lowered as they are met."""

    def __init__(self, document: Document, ledger: Ledger) -> None:
        self.document = document
        self.ledger = ledger
        self._decoded = data_of_events(document)
        self._named: dict[str, NamedSchema | None] = {}

    @property
    def schemas(self) -> tuple[NamedSchema, ...]:
        """Every named schema, by pointer, those of the first file first."""
        named = sorted(self._named.items(), key=lambda item: (item[0][:1] != "/", item[0]))
        return tuple(schema for _, schema in named if schema is not None)

    def known(self, pointer: str) -> NamedSchema | None:
        """The schema with a name; None while it is being lowered."""
        return self._named[pointer]

    def type_of(self, node: Node) -> Type:
        """The type of a schema where it is used."""
        if node.pointer in self._decoded and "contentSchema" in node.resolve():
            return self.type_of(node.resolve()["contentSchema"])
        if is_object(node):
            return self._object(node)
        if node.ref is not None:
            return self._reference(node)
        found = self._unnamed(node)
        return self._name(node) if _is_long(found) else found

    def signature_type(self, node: Node) -> Type:
        """The type of a parameter or a body.

        One that needs more than builtins has a name, so that the modules of operations need not
        load what models are made of.
        """
        found = self.type_of(node)
        return found if _is_plain(found) else self._name(node)

    def component(self, node: Node) -> Type:
        """Lower a schema that has a name, whether or not anything refers to it."""
        if names_a_file(node):
            self.ledger.generated(Part.SCHEMA, node)
            return self._name(node.resolve())
        return self._name(node)

    @staticmethod
    def union_of(found: Iterable[Type]) -> Type:
        """The type that lets through what any of some types does."""
        return unions.union_of(found)

    def note_unchecked(self, node: Node) -> None:
        """Tell the ledger of keywords that the client does not check."""
        for key in keywords.NOT_CHECKED:
            if key in node and not (key == "unevaluatedProperties" and node[key].value is False):
                self.ledger.degraded(Part.KEYWORD, node[key], "L01", f"{key}: not checked")

    def listed(self, node: Node) -> Type | None:
        """The type of `const` and `enum`; None where a schema has neither."""
        if "const" not in node and "enum" not in node:
            return None
        source = node["const"] if "const" in node else node["enum"]
        values: dict[tuple[type, Primitive], Primitive] = {}
        fractions = False
        for item in [source] if "const" in node else source.elements():
            if isinstance(item.value, list | dict):
                detail = "a listed value is no scalar: any value is let through"
                self.ledger.degraded(Part.KEYWORD, source, "L02", detail)
                return AnyType()
            if isinstance(item.value, float):
                detail = "numbers with a fraction are listed: any number is let through"
                self.ledger.degraded(Part.KEYWORD, source, "L01", detail)
                fractions = True
            elif item.value is not None:
                values[type(item.value), item.value] = item.value
        found: list[Type] = [ScalarType(kind=Kind.NUMBER)] if fractions else []
        if set(values) == {(bool, True), (bool, False)}:
            return ScalarType(kind=Kind.BOOLEAN)
        if fractions:
            values = {key: v for key, v in values.items() if isinstance(v, str | bool)}
        if values:
            open_ = keywords.flag(node, "x-client-open")
            found.insert(0, EnumType(values=tuple(values.values()), open=open_))
        if not found and isinstance(source.value, list) and not source.value:
            self.ledger.degraded(Part.KEYWORD, source, "L01", "a list without values: any value")
            return AnyType()
        return self.union_of(found)

    def _object(self, node: Node) -> Type:
        """A class, and what else the schema lets through."""
        kinds = (kind for kind in keywords.declared_types(node) if kind != "object")
        others = [self._single(node, kind) for kind in kinds]
        return self._nullable(node, self.union_of([self._name(node), *others]))

    def _reference(self, node: Node) -> Type:
        target = node.resolve()
        if keywords.siblings_count(node):
            for key in sorted(keywords.limits(node) - {"$ref"}):
                if key not in target or target[key].value != node[key].value:
                    detail = f"{key} beside $ref is not applied"
                    self.ledger.degraded(Part.KEYWORD, node[key], "L01", detail)
        return self._object(target) if is_object(target) else self._name(target)

    def _name(self, node: Node) -> RefType:
        if node.pointer not in self._named:
            self._named[node.pointer] = None
            self.ledger.generated(Part.SCHEMA, node)
            self._named[node.pointer] = self._define(node)
        return RefType(node.pointer)

    def _define(self, node: Node) -> NamedSchema:
        common: _Common = {
            "pointer": node.pointer,
            "position": node.position,
            "description": keywords.string(node, "description"),
            "deprecated": keywords.flag(node, "deprecated"),
            "name": words_for(self.document, node),
            "inline": component_name(node) is None,
            "pin": keywords.string(node, "x-client-name") or None,
            "example": keywords.example(node),
        }
        if is_object(node):
            if "discriminator" in node and not {"oneOf", "anyOf"} & node.mapping().keys():
                detail = "what is derived from this schema is read as the schema itself"
                self.ledger.degraded(Part.KEYWORD, node["discriminator"], "L02", detail)
            properties = lower_properties(self, node)
            return ObjectSchema(properties=properties, additional=additional(self, node), **common)
        type_ = self.type_of(node) if node.ref is not None else self._unnamed(node)
        return AliasSchema(type=type_, **common)

    def _unnamed(self, node: Node) -> Type:
        if isinstance(node.value, bool):
            if not node.value:
                self.ledger.degraded(Part.KEYWORD, node, "L02", "false allows nothing: any")
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
            if not both.exact:
                detail = "keywords that no one type can say together: typed by the most specific"
                self.ledger.degraded(Part.KEYWORD, node, "L02", detail)
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
                    detail = "no property is described, so none is checked to be there"
                    self.ledger.degraded(Part.KEYWORD, node["required"], "L01", detail)
                values = additional(self, node)
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
            detail = "the order of the items is not checked"
            self.ledger.degraded(Part.KEYWORD, prefix, "L02", detail)
        return ArrayType(
            items=AnyType() if items is None else self.type_of(items),
            prefix=() if prefix is None else tuple(map(self.type_of, prefix.elements())),
            constraints=constraints(self.ledger, node, "array"),
        )

    def _scalar(self, node: Node, kind: Kind) -> ScalarType:
        spelled = keywords.string(node, "format")
        if keywords.string(node, "contentEncoding") == "base64" and "pattern" not in node:
            spelled = "byte"
        known = {member.value: member for member in Format}
        found = known.get(spelled) if kind is Kind.STRING else None
        limits = constraints(self.ledger, node, kind.value)
        if found in {Format.DATE, Format.DATE_TIME} and limits != NO_CONSTRAINTS:
            detail = f"the limits of a text are not checked beside the format {spelled}"
            self.ledger.degraded(Part.KEYWORD, node["format"], "L01", detail)
            limits = NO_CONSTRAINTS
        return ScalarType(kind=kind, format=found, constraints=limits)


NAMED_FROM = 4
"""An enum or a union of this many values or variants has a name."""


def _is_long(found: Type) -> bool:
    match found:
        case NullableType(inner):
            return _is_long(inner)
        case EnumType(values=values):
            return len(values) >= NAMED_FROM
        case UnionType(variants=variants, discriminator=discriminator):
            return discriminator is not None or len(variants) >= NAMED_FROM
        case _:
            return False


def _is_plain(found: Type) -> bool:
    """Whether builtins and names of models are all that the type needs."""
    match found:
        case NullableType(inner) | MapType(inner):
            return _is_plain(inner)
        case ArrayType(items=items, prefix=prefix, constraints=limits):
            return limits == NO_CONSTRAINTS and all(map(_is_plain, (items, *prefix)))
        case UnionType(variants=variants):
            return all(map(_is_plain, variants))
        case ScalarType():
            return found == ScalarType(kind=found.kind)
        case _:
            return True
