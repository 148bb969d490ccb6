# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model, TypedDict

Fuel: TypeAlias = Literal["gas", "power"]


class Car(Model):
    """A thing that drives."""

    id: str
    """Names the thing."""
    kind: Literal["car"]
    """Always car."""
    size: Annotated[float | None, Field(ge=1)] = None
    """In metres. At least 1."""
    wheels: int
    owner: Owner | None = None
    """Who drives it."""
    engine: CarEngine | None = None
    fuel: Fuel | None = None
    """One of gas, power. Server default: gas."""
    plate: Annotated[str | None, Field(min_length=2, max_length=8)] = None
    """2 to 8 characters."""
    maker: object


class CarEngine(Model):
    power: int
    maker: str | None = None


class Owner(Model):
    name: str | None = None


class CarEngineParam(TypedDict):
    """`CarEngine` as a plain dict."""

    power: int
    maker: NotRequired[str]


class OwnerParam(TypedDict):
    """`Owner` as a plain dict."""

    name: NotRequired[str]
