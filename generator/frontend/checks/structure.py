"""Fields: each one is known, is of the right type, exists in this version, and none is missing.

It knows the columns of the table, and no field by its name.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...document.document import describe
from ...document.positions import MarkedMapping
from ...openapi.grammar import FIELDS, OTHER_FIELDS, REFERABLE, field_of
from ...openapi.kinds import V30, V31, Field, Kind, Leaf, Shape
from .scope import Finding, Repair, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...document.document import Node, Value
    from ...openapi.kinds import Version
    from ...openapi.places import Place
    from .scope import Scope

_LISTED_FIELDS = 20
_NUMBER = re.compile(r"-?[0-9.]+")
_QUOTED = {
    Leaf.TEXT: re.compile(r"(?!)"),
    Leaf.ANY: re.compile(r"(?!)"),
    Leaf.BOOLEAN: re.compile(r"(?i:true|false)"),
    Leaf.NUMBER: _NUMBER,
    Leaf.COUNT: _NUMBER,
}
"""Text that is what the place needs, but for its quotes."""
_NOTHING_WHEN_EMPTY = frozenset((Kind.SECURITY_REQUIREMENT, Kind.SERVER, Kind.TAG))
"""Objects that say nothing, or something else, without what they must have."""
_BESIDE_REF = frozenset(("$ref", "summary", "description"))


def check(scope: Scope) -> Iterator[Finding]:
    """Every object against its rows of the table."""
    for place in scope.places:
        yield from check_object(place, scope.version)


def check_object(place: Place, version: Version) -> Iterator[Finding]:
    """One object against its rows of the table."""
    node, kind = place.node, place.kind
    if not isinstance(node.value, dict):
        if not _is_boolean_schema(place, version):
            message = f"expected {kind} (a mapping), found {describe(node.value)}"
            hint = _type_hint(place)
            yield Finding("E120", node, message, hint=hint, instead=_usable(place))
        return
    if _is_reference(place, version):
        yield from _check_reference(place, version)
        if kind is not Kind.SCHEMA or version < V31:
            return
    right = _right(kind, version)
    for key, value in node.mapping().items():
        if isinstance(value, right.get(key, ())):
            continue  # as most are, so that no nodes are made for them
        field = field_of(kind, key)
        if field is not None:
            yield from _check_field(key, node[key], field, version)
        elif not key.startswith("x-") and key != "$ref":
            yield _unknown(place, key, node[key], version)
        elif key == "$ref" and not _is_referable(place, version):
            yield _misplaced_reference(place, node[key])
    for key in _required(kind, version):
        if key not in node:
            message = f"{quote(key)} is missing in {_this(kind)}"
            instead = Repair.REMOVE if kind in _NOTHING_WHEN_EMPTY else Repair.KEEP
            hint = f"add {quote(key)}"
            yield Finding("E121", node, message, hint=hint, at_key=True, instead=instead)


@cache
def _required(kind: Kind, version: Version) -> tuple[str, ...]:
    return tuple(key for key, field in FIELDS[kind].items() if field.is_required(version))


@cache
def _right(kind: Kind, version: Version) -> Mapping[str, type]:
    """The fields of which the type of the value says whether they are right, with that type.

    What an object holds in turn is looked at by itself.
    """
    return {
        key: found
        for key, field in FIELDS[kind].items()
        if field.since <= version <= field.until
        if (found := _type(field)) is not None
    }


def _type(field: Field) -> type | None:
    """The type of all values that are right in a field, and of no other; None: there is none."""
    is_any = field.holds is Leaf.ANY or isinstance(field.holds, Kind)
    match field.shape, field.holds:
        case Shape.ONE, Leaf.TEXT:
            return str
        case Shape.ONE, Leaf.BOOLEAN:
            return bool
        case Shape.ONE, _ if is_any:
            return object
        case Shape.LIST, _ if is_any:
            return list
        case Shape.MAP, _ if is_any:
            return dict
        case _:
            return None


def _is_reference(place: Place, version: Version) -> bool:
    return _is_referable(place, version) and place.node.ref is not None


def _is_referable(place: Place, version: Version) -> bool:
    since = REFERABLE.get(place.kind)
    return since is not None and version >= since


def _check_reference(place: Place, version: Version) -> Iterator[Finding]:
    """What stands beside a `$ref` (OpenAPI 3.0.4, section 4.7.23; 3.1 and 3.2: 4.23)."""
    if place.kind is Kind.PATH_ITEM or (place.kind is Kind.SCHEMA and version >= V31):
        return
    for key in place.node.mapping():
        if key.startswith("x-") or key == "$ref" or (key in _BESIDE_REF and version >= V31):
            continue
        message = f"{quote(key)} stands beside a $ref, where it has no effect"
        hint = "move it to what the $ref names"
        if place.kind is Kind.SCHEMA:
            hint += ', or write allOf: [{"$ref": …}] and keep it beside that'
        yield Finding("W206", place.node[key], message, hint=hint, at_key=True)


def _check_field(key: str, node: Node, field: Field, version: Version) -> Iterator[Finding]:
    if not field.since <= version <= field.until:
        is_new = version < field.since
        border = field.since if is_new else field.until
        word = "first" if is_new else "last"
        message = f"{quote(key)} is not part of version {_dotted(version)}"
        instead = field.instead or "remove it"
        hint = f"{instead}, or change the version; {word} in {_dotted(border)}"
        yield Finding("W207", node, message, hint=hint, at_key=True)
    leaves: list[Node] = []
    match field.shape, node.value:
        case Shape.ONE, _:
            leaves = [node]
        case Shape.LIST, list():
            leaves = list(node.elements())
        case Shape.MAP, dict():
            leaves = list(node.values())
        case Shape.MAP_OF_LISTS, dict():
            for name, child in node.items():
                yield from _check_field(name, child, Field(field.holds, Shape.LIST), version)
        case _:
            message = f"{quote(key)}: expected {field.shape.value}, found {describe(node.value)}"
            hint = f"write {field.shape.value} here"
            yield Finding("E120", node, message, hint=hint, instead=Repair.REMOVE)
    if isinstance(field.holds, Leaf):
        for leaf in leaves:
            if not _fits(leaf.value, field.holds):
                yield _misfit(key, leaf, field.holds)


def _fits(value: Value, leaf: Leaf) -> bool:
    match leaf, value:
        case (Leaf.ANY, _) | (Leaf.TEXT, str()) | (Leaf.BOOLEAN, bool()):
            return True
        case (Leaf.NUMBER | Leaf.COUNT, bool()):
            return False
        case (Leaf.NUMBER, int() | float()):
            return True
        case Leaf.COUNT, int() | float() as number:
            return number >= 0 and float(number).is_integer()
        case _:
            return False


def _misfit(key: str, node: Node, leaf: Leaf) -> Finding:
    hint, instead = f"write {leaf.value} here", _meant(node.value, leaf)
    if node.value is None:
        hint += ", or remove the key"
    elif leaf is Leaf.TEXT and isinstance(node.value, (int, float)):
        hint = "put quotes around it"
    elif not isinstance(instead, Repair):
        hint = "remove the quotes"
    message = f"{quote(key)}: expected {leaf.value}, found {describe(node.value)}"
    return Finding("E120", node, message, hint=hint, instead=instead)


def _meant(value: Value, leaf: Leaf) -> Value | Repair:
    """The value with the quotes added or taken away that it needs, if that is all."""
    if leaf is Leaf.TEXT and isinstance(value, (bool, int, float)):
        return json.dumps(value)
    if isinstance(value, str) and _QUOTED[leaf].fullmatch(value):
        try:
            meant: Value = json.loads(value.lower())
        except ValueError:
            return Repair.REMOVE
        return meant if _fits(meant, leaf) else Repair.REMOVE
    return Repair.REMOVE


def _usable(place: Place) -> Value | Repair:
    """What stands for an object of another type: one of which nothing is known."""
    if place.kind is Kind.SCHEMA and isinstance(place.node.value, bool):
        return Repair.KEEP
    return Repair.REMOVE if place.kind in _NOTHING_WHEN_EMPTY else MarkedMapping()


def _unknown(place: Place, key: str, node: Node, version: Version) -> Finding:
    known = [
        name for name, field in FIELDS[place.kind].items() if field.since <= version <= field.until
    ]
    near = nearest(key, known)
    hint = f"did you mean {quote(near)}?" if near else "remove it, or begin its name with x-"
    if place.kind is Kind.SCHEMA and version >= V31:
        message = f"{quote(key)} is no keyword of JSON Schema and has no effect"
        return Finding("W203" if near else "W208", node, message, hint=hint, at_key=True)
    message = f"unknown field {quote(key)} in {place.kind}"
    allowed = listed(known) if len(known) <= _LISTED_FIELDS else ""
    return Finding("E201", node, message, allowed, hint, at_key=True)


def _misplaced_reference(place: Place, node: Node) -> Finding:
    message = f"a $ref may not stand in place of {place.kind}"
    hint = "write the object itself here"
    return Finding("E205", node, message, hint=hint, at_key=True, instead=Repair.REMOVE)


def _is_boolean_schema(place: Place, version: Version) -> bool:
    if place.kind is not Kind.SCHEMA or not isinstance(place.node.value, bool):
        return False
    return version >= V31 or place.node.key == "additionalProperties"


def _type_hint(place: Place) -> str:
    if place.node.key == "$ref" and isinstance(place.node.value, str):
        return "a $ref stands in place of one object, not of a whole section"
    if place.kind is Kind.SCHEMA and isinstance(place.node.value, list):
        return "one schema for all items; a schema for each position is prefixItems"
    if place.kind is Kind.SCHEMA and isinstance(place.node.value, bool):
        return "write {} for any value, or change the version to 3.1"
    if place.node.value is None:
        return "fill it in, or remove the key"
    known = FIELDS[place.kind]
    fields = [key for key, field in known.items() if field.is_required(V30)] or list(known)[:3]
    if place.kind in OTHER_FIELDS or not fields:
        return "write a mapping here"
    return f"write a mapping with {' and '.join(quote(key) for key in fields[:3])}"


def _this(kind: Kind) -> str:
    words = str(kind)
    return f"this {kind.value}" if words != kind.value else words


def _dotted(version: Version) -> str:
    return "{}.{}".format(*version)
