"""Schemas: types, values, bounds, required properties.

Rules of JSON Schema 2020-12 Validation and of OpenAPI 3.0.4, section 4.7.24. A schema is judged by
its own keywords; what it is composed of is judged where it stands.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...document.document import describe
from ...openapi.composition import elements
from ...openapi.kinds import V30, V31
from .scope import Finding, Repair, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ...document.document import Node, Value
    from ...openapi.kinds import Version
    from .scope import Scope

TYPES: Mapping[str, Callable[[Value], bool]] = {
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "integer": lambda value: (
        isinstance(value, (int, float)) and not isinstance(value, bool) and value == value // 1
    ),
    "boolean": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "null": lambda value: value is None,
}
"""Whether a value is of a type (JSON Schema 2020-12 Core, section 4.2.1)."""
_MEANT = {
    "int": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "str": "string",
    "text": "string",
    "date": "string",
    "datetime": "string",
    "date-time": "string",
    "uuid": "string",
    "file": "string",
    "binary": "string",
    "bool": "boolean",
    "list": "array",
    "dict": "object",
    "map": "object",
    "none": "null",
}
_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_LIMITS = {
    *(bound for pair in _BOUNDS for bound in pair),
    *("multipleOf", "exclusiveMinimum", "exclusiveMaximum"),
}
_COMPOSITION = ("allOf", "anyOf", "oneOf", "if", "not", "$ref", "patternProperties")


def check(scope: Scope) -> Iterator[Finding]:
    """Every schema."""
    for schema in scope.schemas():
        said = schema.mapping()
        types = _types(schema) if "type" in said else []
        if "type" in said:
            yield from _check_type(schema, scope.version)
        if "enum" in said:
            yield from _check_enum(schema, types, scope.version)
        if "default" in said:
            yield from _check_default(schema, types)
        if not _LIMITS.isdisjoint(said):
            yield from _check_bounds(schema, scope.version)
        if "required" in said:
            yield from _check_required(schema)
        if [] in said.values():
            yield from _check_emptiness(schema)
        if types == ["array"] and scope.version == V30 and "items" not in said:
            message = "an array needs items in OpenAPI 3.0"
            yield Finding("E266", schema["type"], message, hint="add items: {} for any values")
        if said.get("readOnly") is True and said.get("writeOnly") is True:
            message = "a property cannot be readOnly and writeOnly"
            yield Finding(
                "E273", schema["writeOnly"], message, hint="keep one of them", at_key=True
            )


def _check_emptiness(schema: Node) -> Iterator[Finding]:
    for key in ("allOf", "anyOf", "oneOf", "prefixItems", "type"):
        if schema.plain(key) == []:
            message, hint = f"{key} is empty", f"add to it, or remove {key}"
            yield Finding("E276", schema[key], message, hint=hint, at_key=True)


def _types(schema: Node) -> list[str]:
    """The known types that the schema names; `null` among them where it is nullable."""
    kinds = schema.plain("type")
    named = kinds if isinstance(kinds, list) else [kinds]
    found = [each for each in named if isinstance(each, str)]
    if schema.plain("nullable") is True:
        found.append("null")
    return [name for name in found if name in TYPES]


def _check_type(schema: Node, version: Version) -> Iterator[Finding]:
    known = _known_types(version)
    if schema.plain("type") in known:
        return
    node = schema["type"]
    if isinstance(node.value, list) and version < V31:
        message = "a list of types is not part of version 3.0"
        hint = "write one type, and nullable: true for null"
        yield Finding("W207", node, message, hint=hint)
    for child in elements(schema, "type") if isinstance(node.value, list) else (node,):
        if not isinstance(child.value, str):
            message = f'"type": expected text, found {describe(child.value)}'
            hint = 'put quotes around it: "null"' if child.value is None else "name a type"
            yield Finding("E120", child, message, listed(known), hint, instead=Repair.REMOVE)
        elif child.value == "null" and version < V31 and child is not node:
            continue  # what is said of the list says it
        elif child.value == "null" and version < V31:
            message = 'type "null" is not part of version 3.0'
            yield Finding("W207", child, message, hint="write nullable: true")
        elif child.value not in known:
            near = _MEANT.get(child.value.lower()) or nearest(child.value, known)
            hint = f"did you mean {quote(near)}?" if near else "write an allowed one"
            message = f"unknown type {quote(child.value)}"
            yield Finding("E260", child, message, listed(known), hint)


@cache
def _known_types(version: Version) -> tuple[str, ...]:
    return tuple(name for name in TYPES if version >= V31 or name != "null")


def _check_enum(schema: Node, types: list[str], version: Version) -> Iterator[Finding]:
    node = schema["enum"]
    if not isinstance(node.value, list):
        return
    if not node.value:
        message = "an enum without values lets nothing through"
        yield Finding("W262", node, message, hint="add the values, or remove it")
    for index, value in enumerate(node.value):
        first = next((at for at in range(index) if _equal(node.value[at], value)), None)
        if first is not None:
            message = f"enum value {quote(value)} stands twice"
            hint = f"remove one; the first is on line {node[first].position.line}"
            yield Finding("W263", node[index], message, hint=hint)
        if types and not any(TYPES[name](value) for name in types):
            message = f"enum value {quote(value)} is not of type {' or '.join(types)}"
            hint = "correct the value or the type"
            if isinstance(value, (bool, int, float)) and "string" in types:
                hint = "put quotes around it"
            elif value is None:
                hint = "write nullable: true" if version < V31 else 'add "null" to the types'
            yield Finding("W264", node[index], message, hint=hint)


def _equal(one: Value, other: Value) -> bool:
    """Equality of JSON Schema, for which true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _check_default(schema: Node, types: list[str]) -> Iterator[Finding]:
    value, reason = schema.plain("default"), ""
    enum = [child.value for child in elements(schema, "enum")]
    if types and not any(TYPES[name](value) for name in types):
        reason = f"is not of type {' or '.join(types)}"
    elif enum and not any(_equal(value, member) for member in enum):
        reason = "is none of the enum"
    elif (limit := _broken_limit(schema, value)) is not None:
        reason = f"is against {limit}"
    if reason:
        allowed = listed(quote(member) for member in enum)
        message = f"default {quote(value)} {reason}"
        hint = "correct the default or the schema"
        if isinstance(value, str) and value in map(str, enum):
            hint = "remove the quotes"
        elif value is None:
            hint = "remove the default, or allow null"
        yield Finding("E265", schema["default"], message, allowed, hint)


def _broken_limit(schema: Node, value: Value) -> str | None:
    """The first bound that a value breaks, as the schema writes it."""
    match value:
        case bool() | None:
            return None
        case int() | float():
            low, high, size = "minimum", "maximum", value
        case str():
            low, high, size = "minLength", "maxLength", len(value)
        case list():
            low, high, size = "minItems", "maxItems", len(value)
        case _:
            low, high, size = "minProperties", "maxProperties", len(value)
    lowest, highest = _number(schema, low), _number(schema, high)
    if lowest is not None and size < lowest:
        return f"{low}: {lowest}"
    if highest is not None and size > highest:
        return f"{high}: {highest}"
    return None


def _number(schema: Node, key: str) -> int | float | None:
    value = schema.plain(key)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _check_bounds(schema: Node, version: Version) -> Iterator[Finding]:
    for low, high in _BOUNDS:
        lowest, highest = _number(schema, low), _number(schema, high)
        if lowest is not None and highest is not None and lowest > highest:
            message = f"nothing fits between {low}: {lowest} and {high}: {highest}"
            yield Finding("W267", schema[high], message, hint="correct one of the two")
    divisor = _number(schema, "multipleOf")
    if divisor is not None and divisor <= 0:
        message = f"multipleOf must be greater than 0, found {divisor}"
        yield Finding("E268", schema["multipleOf"], message, hint="write the step, such as 0.01")
    for key, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        node = schema.get(key)
        if node is None:
            continue
        is_flag = isinstance(node.value, bool)
        if is_flag and version >= V31:
            message = (
                f"{key}: {describe(node.value)} is not part of version {version[0]}.{version[1]}"
            )
            hint = f"write the bound itself as {key}, and remove {bound}"
            yield Finding("W207", node, message, hint=hint)
        elif not is_flag and _number(schema, key) is None:
            message = f"{quote(key)}: expected a number, found {describe(node.value)}"
            hint = "write a number here"
            yield Finding("E120", node, message, hint=hint, instead=Repair.REMOVE)
        elif not is_flag and version < V31:
            message = f"{key} as a number is not part of version 3.0"
            yield Finding("W207", node, message, hint=f"write {bound} with {key}: true")


def _check_required(schema: Node) -> Iterator[Finding]:
    required = schema["required"]
    names: dict[str, int] = {}
    for index, name in enumerate(required.value if isinstance(required.value, list) else ()):
        if not isinstance(name, str):
            continue
        if names.setdefault(name, index) != index:
            message = f"required names {quote(name)} twice"
            yield Finding("E275", required[index], message, hint="remove one of them")
    described = schema.plain("properties")
    properties = described if isinstance(described, dict) else {}
    is_part = schema.pointer.rpartition("/")[0].endswith(("/allOf", "/anyOf", "/oneOf"))
    if not properties or is_part or any(key in schema for key in _COMPOSITION):
        return
    for name, index in names.items():
        if name not in properties:
            near = nearest(name, [known for known in properties if known not in names])
            hint = f"did you mean {quote(near)}?" if near else "describe it under properties"
            message = f"required names {quote(name)}, which is not among the properties"
            yield Finding("W261", required[index], message, hint=hint)
