"""Limits as arguments of pydantic's `Field`.

What is printed never keeps a model from being built, so a pattern is printed as pydantic's engine
reads it, and one that it cannot read is not (the ledger has a line for it).
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, LiteralString

from ..openapi.patterns import NotLinearError, linear
from ..text.source import Expr, Literal

if TYPE_CHECKING:
    from ..ir.types import Constraints


def field_arguments(found: Constraints) -> list[Expr]:
    """Limits as arguments of pydantic's `Field`."""
    pairs: list[tuple[LiteralString, object]] = [
        ("ge={}", found.minimum),
        ("le={}", found.maximum),
        ("gt={}", found.exclusive_minimum),
        ("lt={}", found.exclusive_maximum),
        ("multiple_of={}", found.multiple_of),
        ("min_length={}", found.min_length if found.min_items is None else found.min_items),
        ("max_length={}", found.max_length if found.max_items is None else found.max_items),
    ]
    limits = [Expr(pattern, Literal(value)) for pattern, value in pairs if value is not None]
    if found.pattern is not None:
        with suppress(NotLinearError):
            limits.append(Expr("pattern={}", Literal(linear(found.pattern))))
    return limits
