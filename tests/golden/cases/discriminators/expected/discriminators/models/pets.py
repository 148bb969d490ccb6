# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from .._runtime.models.model import Model, TagOf, TypedDict, UnknownVariant


class Cat(Model):
    kind: str
    lives: int


class Dog(Model):
    kind: str
    tricks: list[str] | None = None


class Born(Model):
    type: Literal["pet.born"]
    """Always pet.born."""
    pet: Pet | None = None
    """A cat or a dog."""


class Sold(Model):
    type: Literal["pet.sold", "pet.given"]
    """One of pet.sold, pet.given."""
    price: float | None = None


class Lost(Model):
    type: str


class CatParam(TypedDict):
    """`Cat` as a plain dict."""

    kind: str
    lives: int


class DogParam(TypedDict):
    """`Dog` as a plain dict."""

    kind: str
    tricks: NotRequired[Sequence[str]]


Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownVariant,
    TagOf("kind", {"cat": "Cat", "kitten": "Cat", "dog": "Dog"}),
]
"""A cat or a dog."""

Hound: TypeAlias = Dog
"""Another name."""

Event: TypeAlias = Annotated[
    Born | Sold | Lost | UnknownVariant,
    TagOf(
        "type",
        {"pet.born": "Born", "pet.sold": "Sold", "pet.given": "Sold", "Lost": "Lost"},
    ),
]
"""Told apart by what the variants say of their type; no mapping."""

Vague: TypeAlias = Cat | str
"""Nothing tells these apart."""
