"""The limits that a schema sets on a scalar or an array.

Comes in: a schema node and the type that it has. Goes out: `ir.Constraints`. The rule of this file:
a keyword for another type limits nothing (JSON Schema Validation, section 6), and one whose value
makes no sense is in the ledger instead of in the client.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeGuard, TypeVar, cast

from ..ir import NO_CONSTRAINTS, Constraints
from ..ledger import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..document.document import Node
    from ..ledger import Ledger

T = TypeVar("T")

_NUMBERS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
_COUNTS_OF_TEXT = {"minLength": "min_length", "maxLength": "max_length"}
_COUNTS_OF_LIST = {"minItems": "min_items", "maxItems": "max_items"}

FIELDS: Mapping[str, str] = {
    **_NUMBERS,
    **_COUNTS_OF_TEXT,
    **_COUNTS_OF_LIST,
    "pattern": "pattern",
    "uniqueItems": "unique_items",
}
"""Each keyword and the field of `ir.Constraints` that holds it."""


def constraints(ledger: Ledger, node: Node, kind: str) -> Constraints:
    """The limits on a value of one type.

    Args:
        ledger: Told of a keyword that cannot be used.
        node: The schema.
        kind: The type, as JSON Schema names it.
    """
    match kind:
        case "string":
            counts = _counts(ledger, node, _COUNTS_OF_TEXT)
            pattern = _one(ledger, node, "pattern", str)
            return _made(counts if pattern is None else {**counts, "pattern": pattern})
        case "array":
            counts = _counts(ledger, node, _COUNTS_OF_LIST)
            unique = _one(ledger, node, "uniqueItems", bool)
            return _made({**counts, "unique_items": True} if unique else counts)
        case "integer":
            return _made(_whole(ledger, node, _numbers(ledger, node)))
        case "number":
            return _made(_numbers(ledger, node))
        case _:
            return NO_CONSTRAINTS


def _refuse(ledger: Ledger, node: Node) -> None:
    detail = f"{node.key} has a value that it cannot have: not checked"
    ledger.degraded(Part.KEYWORD, node, "L01", detail)


def _one(ledger: Ledger, node: Node, keyword: str, kind: type[T]) -> T | None:
    found = node.get(keyword)
    if found is None or isinstance(found.value, kind):
        return None if found is None else cast("T", found.value)
    _refuse(ledger, found)
    return None


def _counts(ledger: Ledger, node: Node, keywords: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for keyword, field in keywords.items():
        if keyword in node:
            value = node[keyword].value
            if is_number(value) and value >= 0 and value == int(value):
                found[field] = int(value)
            else:
                _refuse(ledger, node[keyword])
    return found


def _numbers(ledger: Ledger, node: Node) -> dict[str, int | float]:
    """The limits of a number; `exclusiveMinimum: true` of OpenAPI 3.0 makes `minimum` exclusive."""
    found: dict[str, int | float] = {}
    for keyword, field in _NUMBERS.items():
        if keyword in node:
            value = node[keyword].value
            if is_number(value) and (value > 0 or keyword != "multipleOf"):
                found[field] = value
            elif not (isinstance(value, bool) and field.startswith("exclusive")):
                _refuse(ledger, node[keyword])
    for side in ("minimum", "maximum"):
        exclusive = node.get(f"exclusive{side.capitalize()}")
        if exclusive is not None and exclusive.value is True and side in found:
            found[f"exclusive_{side}"] = found.pop(side)
    return found


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a value of the document is a number that JSON can hold."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _whole(ledger: Ledger, node: Node, found: Mapping[str, int | float]) -> dict[str, int | float]:
    """Limits that are whole numbers and let the same integers through."""
    whole: dict[str, int | float] = {}
    for field, value in found.items():
        if value == int(value):
            whole[field] = int(value)
        elif field == "multiple_of":
            detail = "an integer is not checked to be a multiple of a fraction"
            ledger.degraded(Part.KEYWORD, node["multipleOf"], "L01", detail)
    for field, value in found.items():
        if field not in whole and field.endswith("minimum"):
            whole["minimum"] = max(whole.get("minimum", value), math.ceil(value))
        if field not in whole and field.endswith("maximum"):
            whole["maximum"] = min(whole.get("maximum", value), math.floor(value))
    return whole


def _made(found: Mapping[str, int | float | str | bool]) -> Constraints:
    if not found:
        return NO_CONSTRAINTS
    return Constraints(**found)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - each field has been given a value of its type above


def tighter(one: Constraints, other: Constraints) -> Constraints | None:
    """What both demand; None if one record cannot say it."""
    found: dict[str, int | float | str | bool] = {}
    for field in FIELDS.values():
        both = getattr(one, field), getattr(other, field)
        values = [value for value in both if value is not None and value is not False]
        if field in {"pattern", "multiple_of"} and len(set(values)) > 1:
            return None
        if values:
            upper = field.startswith("max") or field.endswith("maximum")
            found[field] = min(values) if upper else max(values)
    return _made(found)
