"""Schemas become types.

Comes in: schema nodes. Goes out: `ir.Type`, and a named schema for every object with properties
and every schema that something refers to. The rule of this file: what cannot be said exactly
becomes the next wider type, and the ledger hears of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..ir import (
    NO_CONSTRAINTS,
    AliasSchema,
    AnyType,
    ArrayType,
    Discriminator,
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
from . import keywords
from .objects import additional, branches, is_object, lower_properties, typing_branches
from .where import words_for

if TYPE_CHECKING:
    from ..document import Document, Node
    from ..ir import Constraints, NamedSchema, Primitive, Type
    from ..ledger import Ledger


class Types:
    """The schemas of one document, lowered as they are met."""

    def __init__(self, document: Document, ledger: Ledger) -> None:
        self.document = document
        self.ledger = ledger
        self._named: dict[str, NamedSchema | None] = {}
        self._ignores_siblings = document.root["openapi"].text().startswith("3.0")

    @property
    def schemas(self) -> tuple[NamedSchema, ...]:
        """Every named schema, by pointer."""
        return tuple(schema for _, schema in sorted(self._named.items()) if schema is not None)

    def type_of(self, node: Node) -> Type:
        """The type of a schema where it is used."""
        if node.ref is not None:
            return self._reference(node)
        if is_object(node):
            return self._nullable(node, self._name(node))
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
        return self._name(node)

    def _reference(self, node: Node) -> Type:
        extra = keywords.limits(node) - {"$ref", "nullable"}
        if not self._ignores_siblings:  # OpenAPI 3.0.4, section 4.7.23: beside $ref nothing counts
            for key in sorted(extra):
                detail = f"{key} beside $ref is not applied"
                self.ledger.degraded(Part.KEYWORD, node[key], "L01", detail)
        target = node.resolve()
        named = self._name(target)
        return self._nullable(target, named) if is_object(target) else named

    def _name(self, node: Node) -> RefType:
        if node.pointer not in self._named:
            self._named[node.pointer] = None
            self.ledger.generated(Part.SCHEMA, node)
            self._named[node.pointer] = self._define(node)
        return RefType(node.pointer)

    def _define(self, node: Node) -> NamedSchema:
        name = words_for(self.document, node)
        inline = not node.pointer.startswith("/components/schemas/") or node.pointer.count("/") > 3
        pin = keywords.string(node, "x-client-name") or None
        description = keywords.string(node, "description")
        deprecated = keywords.flag(node, "deprecated")
        example = keywords.example(node)
        if is_object(node):
            return ObjectSchema(
                pointer=node.pointer,
                position=node.position,
                description=description,
                deprecated=deprecated,
                name=name,
                inline=inline,
                pin=pin,
                example=example,
                properties=lower_properties(self, node),
                additional=additional(self, node),
            )
        return AliasSchema(
            pointer=node.pointer,
            position=node.position,
            description=description,
            deprecated=deprecated,
            name=name,
            inline=inline,
            pin=pin,
            example=example,
            type=self.type_of(node) if node.ref is not None else self._unnamed(node),
        )

    def _unnamed(self, node: Node) -> Type:
        if isinstance(node.value, bool):
            if not node.value:
                self.ledger.degraded(Part.KEYWORD, node, "L02", "false allows nothing: any")
            return AnyType()
        self.note_unchecked(node)
        return self._nullable(node, self._core(node))

    @staticmethod
    def _nullable(node: Node, inner: Type) -> Type:
        if isinstance(inner, AnyType | NullType | NullableType) or not keywords.is_nullable(node):
            return inner
        return NullableType(inner)

    def note_unchecked(self, node: Node) -> None:
        """Tell the ledger of keywords that the client does not check, and of what stands in them."""
        for key in keywords.NOT_CHECKED:
            if key in node:
                self._account(node[key], key)

    def _account(self, node: Node, keyword: str) -> None:
        self.ledger.degraded(Part.KEYWORD, node, "L01", f"{keyword} is not checked")
        self._account_properties(node, keyword)

    def _account_properties(self, node: Node, keyword: str) -> None:
        if isinstance(node.value, list):
            for item in node.elements():
                self._account_properties(item, keyword)
        elif isinstance(node.value, dict):
            for key, child in node.items():
                if key == "properties" and isinstance(child.value, dict):
                    for found in child.children():
                        detail = f"stands in {keyword}, which is not checked"
                        self.ledger.degraded(Part.PROPERTY, found, "L01", detail)
                self._account_properties(child, keyword)

    def _core(self, node: Node) -> Type:
        if "const" in node or "enum" in node:
            return self._enum(node)
        if "allOf" in node:
            return self._all_of(node)
        kinds = keywords.declared_types(node)
        if "oneOf" in node or "anyOf" in node:
            return self._one_of(node, kinds)
        if not kinds:
            inferred = keywords.inferred_type(node)
            if inferred is None:
                return NullType() if keywords.is_nullable(node) and "type" in node else AnyType()
            kinds = (inferred,)
        types = tuple(self._single(node, kind) for kind in kinds)
        return types[0] if len(types) == 1 else UnionType(variants=types)

    def _single(self, node: Node, kind: str) -> Type:
        match kind:
            case "object":
                values = additional(self, node)
                return MapType(AnyType() if values is None else values)
            case "array":
                return self._array(node)
            case _:
                return self._scalar(node, Kind(kind))

    def _array(self, node: Node) -> ArrayType:
        items = node.get("items")
        prefix = node.get("prefixItems")
        return ArrayType(
            items=AnyType() if items is None else self.type_of(items),
            prefix=(
                () if prefix is None else tuple(self.type_of(item) for item in prefix.elements())
            ),
            constraints=keywords.constraints(node),
        )

    @staticmethod
    def _scalar(node: Node, kind: Kind) -> ScalarType:
        spelled = keywords.string(node, "format")
        known = {member.value: member for member in Format}
        encoded = kind is Kind.STRING and "contentEncoding" in node
        found = Format.BYTE if encoded and "pattern" not in node else known.get(spelled)
        return ScalarType(
            kind=kind,
            format=found if kind is Kind.STRING else None,
            constraints=keywords.constraints(node),
        )

    def _enum(self, node: Node) -> Type:
        listed = [node["const"]] if "const" in node else list(node["enum"].elements())
        values: list[Primitive] = []
        for item in listed:
            if isinstance(item.value, list | dict):
                self.ledger.degraded(Part.KEYWORD, item, "L02", "a value that is no scalar: any")
                return AnyType()
            if item.value is not None and item.value not in values:
                values.append(item.value)
        if not values:
            return NullType() if listed else self._empty_enum(node)
        if any(isinstance(value, float) for value in values):
            detail = "numbers with a fraction: any number is allowed"
            self.ledger.degraded(Part.KEYWORD, node.get("enum") or node, "L01", detail)
            return ScalarType(kind=Kind.NUMBER)
        return EnumType(values=tuple(values), open=keywords.flag(node, "x-client-open"))

    def _empty_enum(self, node: Node) -> Type:
        self.ledger.degraded(Part.KEYWORD, node["enum"], "L02", "an empty list allows nothing: any")
        kinds = keywords.declared_types(node)
        return self._single(node, kinds[0]) if kinds else AnyType()

    def _all_of(self, node: Node) -> Type:
        parts = [part for part in typing_branches(node) if keywords.limits(part)]
        if len(parts) == 1:
            return self.type_of(parts[0]) if parts[0] is not node else AnyType()
        types = [self.type_of(part) for part in branches(node) if part.pointer != node.pointer]
        known = [found for found in types if not isinstance(found, AnyType)]
        if not known:
            return AnyType()
        if any(found != known[0] for found in known):
            detail = "branches of different types: typed by the first"
            self.ledger.degraded(Part.KEYWORD, node["allOf"], "L02", detail)
        return known[0]

    def _one_of(self, node: Node, kinds: tuple[str, ...]) -> Type:
        key = "oneOf" if "oneOf" in node else "anyOf"
        listed = list(node[key].elements())
        scalar = len(kinds) == 1 and kinds[0] not in {"object", "array"}
        if scalar and all(_only_limits(item, kinds[0]) for item in listed):
            base = self._scalar(node, Kind(kinds[0]))
            checks = tuple(self._check(item) for item in listed)
            return ScalarType(
                kind=base.kind,
                format=base.format,
                constraints=base.constraints,
                alternatives=checks,
            )
        types = [self.type_of(item) for item in listed]
        return self._union(node, types)

    def _check(self, node: Node) -> EnumType | Constraints:
        if "const" in node or "enum" in node:
            found = self._enum(node)
            return found if isinstance(found, EnumType) else keywords.constraints(node)
        return keywords.constraints(node)

    def _union(self, node: Node, types: list[Type]) -> Type:
        null = any(isinstance(found, NullType | NullableType) for found in types)
        variants: list[Type] = []
        for found in types:
            inner = found.type if isinstance(found, NullableType) else found
            if not isinstance(inner, NullType) and inner not in variants:
                variants.append(inner)
        core: Type
        if not variants:
            core = NullType()
        elif any(isinstance(variant, AnyType) for variant in variants):
            core = AnyType()
        elif (opened := _open_enum(variants)) is not None:
            core = opened
        elif len(variants) == 1:
            core = variants[0]
        else:
            core = UnionType(
                variants=tuple(variants), discriminator=self._discriminator(node, variants)
            )
        return NullableType(core) if null and not isinstance(core, NullType | AnyType) else core

    def _discriminator(self, node: Node, variants: list[Type]) -> Discriminator | None:
        found = node.get("discriminator")
        if found is None:
            return None
        index = {
            variant.pointer: i for i, variant in enumerate(variants) if isinstance(variant, RefType)
        }
        if len(index) < len(variants):
            detail = "variants without a name cannot be told apart by it"
            self.ledger.degraded(Part.KEYWORD, found, "L02", detail)
            return None
        tags = {pointer.rpartition("/")[2]: i for pointer, i in index.items()}
        mapping = found.get("mapping")
        if mapping is not None:
            for value, target in mapping.items():
                pointer = self._mapping_target(target.text())
                if pointer in index:
                    implicit = pointer.rpartition("/")[2]
                    if tags.get(implicit) == index[pointer]:
                        del tags[implicit]
                    tags[value] = index[pointer]
        return Discriminator(property=found["propertyName"].text(), tags=tuple(tags.items()))

    def _mapping_target(self, text: str) -> str:
        """The pointer that a value of a discriminator's mapping names (OpenAPI 3.2, 4.25.2)."""
        if text.startswith("#"):
            return unquote(text[1:])
        return f"/components/schemas/{text}"


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


def _only_limits(node: Node, kind: str) -> bool:
    """Whether a variant only narrows a scalar that its parent has typed."""
    if node.ref is not None or isinstance(node.value, bool):
        return False
    kinds = keywords.declared_types(node)
    found = keywords.limits(node) - {"type", "format"}
    allowed = {*keywords.CONSTRAINTS, "const", "enum"}
    return kinds in {(), (kind,)} and found <= allowed and not keywords.is_nullable(node)


def _open_enum(variants: list[Type]) -> EnumType | None:
    """`anyOf: [string, enum of strings]` is how documents write an open enum."""
    enums = [variant for variant in variants if isinstance(variant, EnumType)]
    plain = ScalarType(kind=Kind.STRING)
    if len(enums) == 1 and len(variants) == 2 and plain in variants:
        return EnumType(values=enums[0].values, open=True)
    return None
