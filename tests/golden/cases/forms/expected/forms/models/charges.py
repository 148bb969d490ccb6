# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import Field

from .._runtime.models.model import Date, Model, Nullable, TypedDict


class CreateChargeRequest(Model):
    amount: Annotated[int, Field(ge=1)]
    """At least 1."""
    currency: Literal["eur", "usd"]
    """One of eur, usd."""
    capture: bool | None = None
    note: Nullable[str] = None
    due: Date | None = None
    tags: list[str] | None = None
    address: Address | None = None
    metadata: dict[str, str] | None = None
    lines: list[Line] | None = None
    expand: list[str] | None = None
    ids: list[int] | None = None
    card: Annotated[str | None, Field(repr=False)] = None


class Address(Model):
    city: str
    zip: str | None = None


class Line(Model):
    sku: str
    count: int | None = None


class AddressParam(TypedDict):
    """`Address` as a plain dict."""

    city: str
    zip: NotRequired[str]


class LineParam(TypedDict):
    """`Line` as a plain dict."""

    sku: str
    count: NotRequired[int]
