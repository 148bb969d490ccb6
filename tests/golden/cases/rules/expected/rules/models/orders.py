# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.models.model import Nullable
from .._runtime.models.rules import CheckedModel, Satisfies

OrderWords: TypeAlias = Annotated[
    list[str], Satisfies({"contains": {"const": "please"}})
]

OrderSharesItem: TypeAlias = Annotated[float, Satisfies({"enum": [0.25, 0.5, 1.5]})]

OrderHeaders: TypeAlias = Annotated[
    dict[str, str | int],
    Satisfies(
        {
            "patternProperties": {
                "^x-": {"type": "string"},
                "^n-": {"type": "integer"},
            },
            "additionalProperties": False,
        }
    ),
]

OrderNever: TypeAlias = Annotated[object, Satisfies({"not": True})]

OrderCode: TypeAlias = Annotated[
    Annotated[str, Field(pattern="z$")],
    Satisfies({"allOf": [{"type": "string", "pattern": "^a"}, {"pattern": "z$"}]}),
]

Point: TypeAlias = Annotated[
    Annotated[list[float], Field(min_length=2)],
    Satisfies(
        {"prefixItems": [{"type": "number"}, {"type": "number"}], "items": False}
    ),
]
"""Two numbers, and no more."""

Labels: TypeAlias = Annotated[
    dict[str, str],
    Satisfies(
        {
            "maxProperties": 2,
            "propertyNames": {"$ref": "#/$defs/LabelName"},
            "$defs": {"LabelName": {"type": "string", "enum": ["a", "b", "c"]}},
        }
    ),
]


class Order(
    CheckedModel,
    rules={
        "dependentRequired": {"country": ["address"]},
        "if": {"properties": {"country": {"const": "NL"}}, "required": ["country"]},
        "then": {"required": ["card"]},
        "minProperties": 1,
        "not": {"required": ["card", "cash"]},
        "anyOf": [
            {"required": ["card"]},
            {"required": ["cash"]},
            {"required": ["point"]},
        ],
    },
):
    """Members that depend on one another."""

    card: str | None = None
    cash: bool | None = None
    address: str | None = None
    country: str | None = None
    point: Point | None = None
    """Two numbers, and no more. At least 2 items."""
    labels: Labels | None = None
    words: OrderWords | None = None
    shares: list[OrderSharesItem] | None = None
    headers: OrderHeaders | None = None
    never: Nullable[OrderNever] = None
    code: OrderCode | None = None
    size: Annotated[int | None, Field(ge=1, le=9)] = None
    """1 to 9."""
