# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.model import EXACT, UNIQUE, Model, Nullable
from .._runtime.models.rules import Satisfies

PlaceOrderPage: TypeAlias = Annotated[int, Field(ge=1, le=99)]

PlaceOrderTag: TypeAlias = Annotated[
    list[Annotated[str, Field(max_length=5)]], Field(max_length=3)
]

Code: TypeAlias = Annotated[str, Field(min_length=2, max_length=4, pattern="^[A-Z]+$")]

OrderPair: TypeAlias = Annotated[
    Annotated[list[str | int], Field(min_length=2, max_length=2)],
    Satisfies({"prefixItems": [{"type": "string"}, {"type": "integer"}]}),
]


class Order(Model):
    code: Code
    """2 to 4 characters."""
    items: Annotated[list[Code], Field(min_length=1, max_length=3), UNIQUE]
    """1 to 3 items."""
    grid: list[list[Annotated[float, Field(ge=0)]]] | None = None
    pair: OrderPair | None = None
    """2 items."""
    count: Annotated[int | None, Field(ge=1, lt=10, multiple_of=2)] = None
    """At least 1, less than 10, a multiple of 2."""
    weight: Annotated[float | None, Field(le=2.5, gt=0)] = None
    """More than 0, at most 2.5."""
    timeout: Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=90)] | None = None
    """0 for none, else at least 90."""
    name: Annotated[Nullable[str], Field(max_length=10)] = None
    """At most 10 characters."""
    note: Annotated[str | None, Field(pattern="^(open|shut)")] = None
    ids: list[object] | None = None
