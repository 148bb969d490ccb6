"""What no type says: rules that the client checks by the schema itself.

A rule is a schema of JSON Schema 2020-12 that refers to nothing outside of itself, as JSON text.
One that cannot be written so, or is too long to ship, is in the ledger as not checked.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from ...document.document import Value
from ...ir.ledger import Part
from ...openapi.composition import siblings_count
from ...openapi.grammar import field_of
from ...openapi.kinds import Kind, Leaf, Shape
from ...openapi.patterns import NotLinearError, linear
from .. import keywords
from .references import referred

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...document.document import Node
    from ...ir.ledger import Ledger
    from .object_variants import ObjectVariant

LONGEST = 4_000
"""Characters of the longest rule."""

Rule: TypeAlias = dict[str, Value]

_NOT_EXPRESSIBLE = frozenset(
    {
        *("$dynamicAnchor", "$dynamicRef", "$vocabulary", "definitions"),
        "unevaluatedItems",
    }
)
"""Keywords that depend on more than the schema in which they stand."""

_APPLIED = (
    *("$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"),
    *("properties", "patternProperties", "additionalProperties"),
)
_BESIDE: Mapping[str, tuple[str, ...]] = {
    "additionalProperties": ("properties", "patternProperties"),
    "contains": ("minContains", "maxContains"),
    "if": ("then", "else"),
    "items": ("prefixItems",),
    "patternProperties": ("properties", "additionalProperties"),
    "prefixItems": ("items",),
    "unevaluatedProperties": _APPLIED,
}
"""Keywords that have a meaning together only (JSON Schema 2020-12 Core, sections 10.2 and 10.3)."""

_WITHOUT_MEANING_ALONE = frozenset({"else", "maxContains", "minContains", "then"})


class NotExpressible(Exception):  # noqa: N818 - no error: it only ends the writing of a rule
    """A keyword that a rule cannot hold."""


class Rules:
    """The rules of one document."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._found: dict[str, dict[str, Rule]] = {}
        self._members: dict[str, dict[str, Rule]] = {}

    def add(self, node: Node, key: str) -> None:
        """Have a keyword of a schema checked by rule, as no type says it."""
        if key in _WITHOUT_MEANING_ALONE or _is_idle(node, key):
            return
        try:
            found = _Writer().whole(node, key)
        except (NotExpressible, RecursionError):
            self._ledger.degraded(Part.KEYWORD, node[key], "L01", f"{key}: not checked")
            return
        if len(json.dumps(found)) > LONGEST:
            detail = f"{key}: not checked, since the rule would need too many schemas"
            self._ledger.degraded(Part.KEYWORD, node[key], "L01", detail)
        else:
            self._ledger.generated(Part.KEYWORD, node[key])
            self._found.setdefault(node.pointer, {})[key] = found

    def add_member(self, variant: ObjectVariant, name: str, schema: Node) -> None:
        """Have a member of a class checked by a schema besides the one that it is typed by."""
        try:
            writer = _Writer()
            found: Rule = {"properties": {name: writer.schema(schema)}}
            if writer.definitions:
                found["$defs"] = writer.definitions
        except (NotExpressible, RecursionError):
            found = {"properties": {name: True}}
        if len(json.dumps(found)) > LONGEST or found == {"properties": {name: True}}:
            detail = "described by two branches of allOf: checked by the last one only"
            self._ledger.degraded(Part.PROPERTY, schema, "L01", detail)
        else:
            rules = self._members.setdefault(variant.id, {})
            rules[f"{name} {schema.pointer}"] = found

    def refuse(self, node: Node) -> None:
        """Let no value through, as the schema `false` says."""
        self._found[node.pointer] = {"not": {"not": True}}

    def of(self, nodes: Iterable[Node]) -> str | None:
        """What some schemas demand together, as JSON text."""
        return _together(rule for node in nodes for rule in self._of(node))

    def of_class(self, variant: ObjectVariant) -> str | None:
        """What the schemas of a class demand together, as JSON text."""
        found = [rule for node in variant.parts for rule in self._of(node)]
        return _together([*found, *self._members.get(variant.id, {}).values()])

    def _of(self, node: Node) -> Iterable[Rule]:
        return self._found.get(node.pointer, {}).values()


def _together(rules: Iterable[Rule]) -> str | None:
    definitions: Rule = {}
    parts: list[Rule] = []
    for rule in rules:
        defined = rule.get("$defs", {})
        assert isinstance(defined, dict)
        definitions |= defined
        part = {key: value for key, value in rule.items() if key != "$defs"}
        if keywords.dump(part) not in map(keywords.dump, parts):  # True is not 1 in JSON
            parts.append(part)
    keys = [key for part in parts for key in part]
    if not parts:
        return None
    whole: Rule = {"allOf": list[Value](parts)}
    if len(set(keys)) == len(keys):
        whole = {key: value for part in parts for key, value in part.items()}
    if definitions:
        whole["$defs"] = definitions
    return keywords.dump(whole)


def _is_idle(node: Node, key: str) -> bool:
    """Whether a keyword limits nothing: every name is text, and a condition needs a consequence."""
    value = node[key].value
    if key == "propertyNames":
        return value is True or (isinstance(value, dict) and value in ({}, {"type": "string"}))
    return key == "if" and not {"then", "else"} & node.mapping().keys()


class _Writer:
    """One rule; `definitions` are what it refers to, by a name made of the pointer."""

    def __init__(self) -> None:
        self.definitions: dict[str, Value] = {}

    def whole(self, node: Node, key: str) -> Rule:
        keys = (key, *(other for other in _BESIDE.get(key, ()) if other in node))
        found: Rule = {}
        for each in keys:
            if each == "properties" and key != each:
                found[each] = {name: True for name, _ in node[each].items()}
            else:
                found |= self.keyword(node, each)
        return {**found, "$defs": self.definitions} if self.definitions else found

    def schema(self, node: Node) -> Value:
        if isinstance(node.value, bool):
            return node.value
        node.mapping()
        if node.ref is not None and not siblings_count(node):
            return self.reference(node)
        found: Rule = {}
        for key in node.mapping():
            if not keywords.is_annotation(key):
                found |= self.keyword(node, key)
        return {"anyOf": [{"type": "null"}, found]} if keywords.flag(node, "nullable") else found

    def keyword(self, node: Node, key: str) -> Rule:
        child, field = node[key], field_of(Kind.SCHEMA, key)
        if key == "$ref":
            return self.reference(node)
        if key == "dependencies":
            return self.dependencies(child)
        if key in _IGNORED or (key == "enum" and keywords.flag(node, "x-client-open")):
            return {}
        if field is None or key in _NOT_EXPRESSIBLE:
            raise NotExpressible(key)
        match field.holds, field.shape:
            case Kind.SCHEMA, Shape.LIST:
                return {key: [self.schema(each) for each in child.elements()]}
            case Kind.SCHEMA, Shape.MAP:
                name_of = _pattern if key == "patternProperties" else str
                named = [(name_of(name), self.schema(each)) for name, each in child.items()]
                if len(dict(named)) < len(named):  # two patterns that are one
                    raise NotExpressible(key)
                return {key: dict(named)}
            case Kind.SCHEMA, _:
                return {key: self.schema(child)}
            case Leaf(), _:
                return _value(node, key)
            case _:
                raise NotExpressible(key)

    def dependencies(self, node: Node) -> Rule:
        """The keyword that became two in 2019-09."""
        required: Rule = {}
        schemas: Rule = {}
        for name, each in node.items():
            if isinstance(each.value, list):
                required[name] = each.value
            else:
                schemas[name] = self.schema(each)
        return {"dependentRequired": required, "dependentSchemas": schemas}

    def reference(self, node: Node) -> Rule:
        target = referred(node.target() or node.resolve())
        name = target.pointer.strip("/").replace("/", ".").removeprefix("components.schemas.")
        if name not in self.definitions:
            self.definitions[name] = True
            self.definitions[name] = self.schema(target)
            if len(self.definitions) > _MOST:
                raise NotExpressible(name)
        return {"$ref": f"#/$defs/{name}"}


_IGNORED = frozenset({"contentMediaType", "contentEncoding", "contentSchema", "format"})
_MOST = 30
"""Schemas that one rule may need."""


def _value(node: Node, key: str) -> Rule:
    """A keyword that holds no schema; `exclusiveMinimum: true` is OpenAPI 3.0's."""
    value = node[key].value
    if key.startswith("exclusive") and isinstance(value, bool):
        bound = key.removeprefix("exclusive").lower()
        return {key: node[bound].value} if value and bound in node else {}
    if key == "pattern":
        return {key: _pattern(value)}
    return {key: value}


def _pattern(text: Value) -> str:
    if not isinstance(text, str):
        raise NotExpressible("pattern")
    try:
        return linear(text)
    except NotLinearError as error:
        raise NotExpressible(text) from error
