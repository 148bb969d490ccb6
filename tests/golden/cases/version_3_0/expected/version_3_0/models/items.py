# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, NotRequired

from pydantic import Field

from .._runtime.models.model import Model, Nullable, TypedDict


class Item(Model):
    name: str
    note: str | None
    size: Annotated[float | None, Field(le=10, gt=0)] = None
    """More than 0, at most 10."""
    state: Nullable[Literal["new", "old"]] = None
    """One of new, old."""
    owner: Nullable[Owner] = None
    other: Nullable[Owner] = None
    keeper: Nullable[Keeper] = None
    tags: Nullable[list[str]] = None
    data: Nullable[dict[str, object]] = None


class Owner(Model):
    name: str | None = None


class Keeper(Model):
    name: str | None = None


class OwnerParam(TypedDict):
    """`Owner` as a plain dict."""

    name: NotRequired[str]


class KeeperParam(TypedDict):
    """`Keeper` as a plain dict."""

    name: NotRequired[str]
