"""What the keywords of a schema say, one keyword at a time.

Comes in: a schema node. Goes out: constraints, values, names of types. The rule of this file: it
looks at one node and follows no reference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir import NO_CONSTRAINTS, Constraints

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document import Node, Value

ANNOTATIONS = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$id",
        "$schema",
        "default",
        "deprecated",
        "description",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords that say something about a value without limiting it."""

NOT_CHECKED = (
    "contains",
    "contentSchema",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "maxContains",
    "maxProperties",
    "minContains",
    "minProperties",
    "not",
    "patternProperties",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
)
"""Keywords that limit a value in a way that the client does not check."""

CONSTRAINTS: dict[str, str] = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minItems": "min_items",
    "maxItems": "max_items",
    "uniqueItems": "unique_items",
}


def is_annotation(keyword: str) -> bool:
    """Whether a keyword limits nothing."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def limits(node: Node) -> frozenset[str]:
    """The keywords of a schema that limit its values."""
    return frozenset(key for key, _ in node.items() if not is_annotation(key))


def declared_types(node: Node) -> tuple[str, ...]:
    """The types that a schema names, without null (JSON Schema Validation, section 6.1.1)."""
    return tuple(name for name in _type_names(node) if name != "null")


def is_nullable(node: Node) -> bool:
    """Whether null is allowed by `type`, `enum`, `const` or the `nullable` of OpenAPI 3.0."""
    if "null" in _type_names(node) or flag(node, "nullable"):
        return True
    enum = node.get("enum")
    return enum is not None and any(item.value is None for item in enum.elements())


def _type_names(node: Node) -> tuple[str, ...]:
    kind = node.get("type")
    if kind is None:
        return ()
    if isinstance(kind.value, list):
        return tuple(item.text() for item in kind.elements())
    return (kind.text(),)


def inferred_type(node: Node) -> str | None:
    """The type that a schema without `type` can only mean, judged by its other keywords."""
    for key, kind in _SAYS.items():
        if key in node:
            return kind
    return None


_SAYS = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
    "minItems": "array",
    "maxItems": "array",
    "pattern": "string",
    "minLength": "string",
    "maxLength": "string",
    "minimum": "number",
    "maximum": "number",
    "exclusiveMinimum": "number",
    "exclusiveMaximum": "number",
    "multipleOf": "number",
}


def constraints(node: Node) -> Constraints:
    """The limits that a schema sets (JSON Schema Validation, sections 6.2 to 6.4).

    `exclusiveMinimum: true` of OpenAPI 3.0 makes the `minimum` exclusive.
    """
    found = {field: node[key].value for key, field in CONSTRAINTS.items() if key in node}
    for side in ("minimum", "maximum"):
        exclusive = found.get(f"exclusive_{side}")
        if isinstance(exclusive, bool):
            del found[f"exclusive_{side}"]
            if exclusive and side in found:
                found[f"exclusive_{side}"] = found.pop(side)
    if not found:
        return NO_CONSTRAINTS
    return Constraints(**found)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - `validate` has checked each keyword's type


def flag(node: Node, key: str) -> bool:
    """A boolean keyword, false where it is missing."""
    found = node.get(key)
    return found is not None and found.value is True


def string(node: Node, key: str) -> str:
    """A text keyword, empty where it is missing."""
    found = node.get(key)
    return found.text() if found is not None and isinstance(found.value, str) else ""


def as_json(node: Node | None) -> str | None:
    """A value of the document as JSON text."""
    return None if node is None else dump(node.value)


def dump(value: Value) -> str:
    """JSON text of a value, in the order of the document."""
    return json.dumps(value, ensure_ascii=False)


def example(node: Node) -> str | None:
    """The first example that a schema gives."""
    single = node.get("example")
    if single is not None:
        return dump(single.value)
    many = node.get("examples")
    if many is not None and isinstance(many.value, list) and many.value:
        return dump(many.value[0])
    return None


def first(found: Iterable[str | None]) -> str | None:
    """The first text that is there."""
    return next((text for text in found if text is not None), None)
