# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model, Nullable, OpenModel, TypedDict

PutScalarRequest: TypeAlias = Annotated[str, Field(max_length=3)]


class Item(Model):
    name: str
    size: int | None = None


class ItemPatch(Model):
    name: str | None = None
    size: Nullable[int] = None


class Open(OpenModel[object]):
    name: str | None = None


class ItemParam(TypedDict):
    """`Item` as a plain dict."""

    name: str
    size: NotRequired[int]


class OpenParam(TypedDict):
    """`Open` as a plain dict."""

    name: NotRequired[str]
