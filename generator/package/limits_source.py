"""Limits as arguments of pydantic's `Field`.

What is printed never keeps a model from being built, so a pattern is printed as pydantic's engine
reads it, and one that it cannot read is not (the ledger has a line for it).
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ..openapi.patterns import NotLinearError, linear
from ..text.source import Expr, Literal

if TYPE_CHECKING:
    from ..ir.types import Constraints


def field_arguments(found: Constraints) -> list[Expr]:
    """Limits as arguments of pydantic's `Field`."""
    pairs: list[tuple[Expr, object]] = [
        (Expr("ge"), found.minimum),
        (Expr("le"), found.maximum),
        (Expr("gt"), found.exclusive_minimum),
        (Expr("lt"), found.exclusive_maximum),
        (Expr("multiple_of"), found.multiple_of),
        (Expr("min_length"), found.min_length if found.min_items is None else found.min_items),
        (Expr("max_length"), found.max_length if found.max_items is None else found.max_items),
    ]
    limits = [Expr("{}={}", name, Literal(value)) for name, value in pairs if value is not None]
    if found.pattern is not None:
        with suppress(NotLinearError):
            limits.append(Expr("pattern={}", Literal(linear(found.pattern))))
    return limits
