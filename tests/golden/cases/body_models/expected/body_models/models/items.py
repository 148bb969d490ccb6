# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field

from .._runtime.models.model import READ_ONLY, Model, Nullable, OpenModel, TypedDict


class UpdateItemRequestPatch(OpenModel[str | None]):
    name: Nullable[str] = None


class ItemIn(Model):
    id: Annotated[str | None, READ_ONLY] = None
    name: Annotated[str, Field(min_length=1)]
    """At least 1 characters."""
    unit_price: Annotated[float | None, Field(alias="unit-price")] = None
    tags: list[str] | None = None
    command_id: str | None = None


class Item(Model):
    id: str
    name: str


class UpdateItemRequestPatchParam(TypedDict):
    """`UpdateItemRequestPatch` as a plain dict."""

    name: NotRequired[str | None]
