# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired

from .._runtime.models.model import Model, TypedDict


class Owner(Model):
    name: str | None = None
    pets: list[Pet] | None = None
    other: Owner2 | None = None


class Pet(Model):
    name: str
    owner: Owner | None = None
    size: PetSize | None = None
    home: PetHome | None = None


class PetHome(Model):
    street: str | None = None


class PetSize(Model):
    cm: float | None = None


class Owner2(Model):
    x: int | None = None


class OwnerParam(TypedDict):
    """`Owner` as a plain dict."""

    name: NotRequired[str]
    pets: NotRequired[Sequence[Pet | PetParam]]
    other: NotRequired[Owner2 | Owner2Param]


class PetParam(TypedDict):
    """`Pet` as a plain dict."""

    name: str
    owner: NotRequired[Owner | OwnerParam]
    size: NotRequired[PetSize | PetSizeParam]
    home: NotRequired[PetHome | PetHomeParam]


class PetHomeParam(TypedDict):
    """`PetHome` as a plain dict."""

    street: NotRequired[str]


class PetSizeParam(TypedDict):
    """`PetSize` as a plain dict."""

    cm: NotRequired[float]


class Owner2Param(TypedDict):
    """`Owner2` as a plain dict."""

    x: NotRequired[int]
