"""The limits that a schema sets on a scalar or an array.

A keyword for another type limits nothing (JSON Schema Validation, section 6), and one whose value
makes no sense is in the ledger instead of in the client.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING, TypeGuard

from ...ir.ledger import Part
from ...ir.types import NO_CONSTRAINTS, Constraints
from ...openapi.grammar import field_of
from ...openapi.kinds import Kind, Leaf
from ...openapi.patterns import NotLinearError, linear
from ..keywords import LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...document.document import Node, Value
    from ...ir.ledger import Ledger


def constraints(ledger: Ledger, node: Node, kind: str) -> Constraints:
    """The limits on a value of one type.

    Args:
        ledger: Told of a keyword that cannot be used.
        node: The schema.
        kind: The type, as JSON Schema names it.
    """
    if LIMITS.keys().isdisjoint(node.mapping()):
        return NO_CONSTRAINTS
    found: dict[str, int | float | str | bool] = {}
    for keyword in node.mapping():
        limit = LIMITS.get(keyword)
        if limit is None or limit.type != ("number" if kind == "integer" else kind):
            continue
        value = _usable(keyword, node[keyword].value)
        if value is not None:
            found[limit.field] = value
            if keyword == "pattern":
                _tell_unread(ledger, node[keyword])
        elif not _is_exclusive(node[keyword]):
            _refuse(ledger, node[keyword])
    for side in ("minimum", "maximum"):
        exclusive = node.get(f"exclusive{side.capitalize()}")
        if exclusive is not None and exclusive.value is True and side in found:
            found[f"exclusive_{side}"] = found.pop(side)
    if kind == "integer":
        numbers = {name: value for name, value in found.items() if is_number(value)}
        return _made(_whole(numbers))
    return _made(found)


def _usable(keyword: str, value: Value) -> int | float | str | bool | None:
    """The value of a keyword; None where it is none that the keyword can have."""
    field = field_of(Kind.SCHEMA, keyword)
    match None if field is None else field.holds:
        case Leaf.TEXT:
            return value if isinstance(value, str) else None
        case Leaf.BOOLEAN:
            return value if isinstance(value, bool) else None
        case Leaf.COUNT:
            is_count = is_number(value) and value >= 0 and value == int(value)
            return int(value) if is_number(value) and is_count else None
        case _:
            return value if is_number(value) and (value > 0 or keyword != "multipleOf") else None


def _is_exclusive(node: Node) -> bool:
    """Whether it is `exclusiveMinimum: true` of OpenAPI 3.0, which makes `minimum` exclusive."""
    return isinstance(node.value, bool) and node.key.startswith("exclusive")


def _refuse(ledger: Ledger, node: Node) -> None:
    detail = f"{node.key} has a value that it cannot have: not checked"
    ledger.degraded(Part.KEYWORD, node, "L01", detail)


def _tell_unread(ledger: Ledger, node: Node) -> None:
    """Tell of a pattern that the client does not check, as it could take without end."""
    try:
        linear(node.text())
    except NotLinearError as error:
        ledger.degraded(Part.KEYWORD, node, "L01", f"pattern: not checked: {error}")


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a value of the document is a number that JSON can hold."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def of_integers(limits: Constraints) -> Constraints:
    """The limits on numbers as whole numbers that let the same integers through."""
    found = {field: getattr(limits, field) for field, _ in LIMITS.values()}
    return _made(_whole({field: value for field, value in found.items() if is_number(value)}))


def _whole(found: Mapping[str, int | float]) -> dict[str, int | float]:
    """Limits that are whole numbers and let the same integers through."""
    whole: dict[str, int | float] = {}
    for field, value in found.items():
        if value == int(value):
            whole[field] = int(value)
        elif field == "multiple_of":  # of p/q in lowest terms these are the multiples of p
            step = Fraction(repr(value)).numerator
            whole |= {field: step} if step > 1 else {}
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
    for field, _ in LIMITS.values():
        both = getattr(one, field), getattr(other, field)
        values = [value for value in both if value is not None and value is not False]
        if field in {"pattern", "multiple_of"} and len(set(values)) > 1:
            return None
        if values:
            upper = field.startswith("max") or field.endswith("maximum")
            found[field] = min(values) if upper else max(values)
    return _made(found)
