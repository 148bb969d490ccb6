# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypeAlias

from .._runtime.models.best import BEST
from .._runtime.models.model import Model, TagOf, TypedDict, UnknownVariant


class PaymentCard(Model):
    amount: float
    kind: Literal["card"]
    """Always card."""
    number: str


class PaymentCash(Model):
    amount: float
    kind: Literal["cash"]
    """Always cash."""
    change: float | None = None


class Result(Model):
    pet: AnyPet | None = None
    """Others derive from it."""
    shape: Shape | None = None
    event: ResultEvent | None = None
    best: Annotated[Short | Long, BEST] | None = None


class Pet(Model):
    """Others derive from it."""

    type: str
    name: str | None = None


class Cat(Model):
    type: str
    name: str | None = None
    lives: int | None = None


class Dog(Model):
    type: str
    name: str | None = None
    tricks: list[str] | None = None


class Circle(Model):
    form: Literal["circle"] | None = None
    """Always circle."""
    radius: float | None = None


class Other(Model):
    form: str | None = None
    area: float | None = None


class Paid(Model):
    event: Literal["paid"]
    """Always paid."""
    at: str | None = None


class Lost(Model):
    event: Literal["lost", "stolen"]
    """One of lost, stolen."""


class Short(Model):
    a: int


class Long(Model):
    a: int
    b: int | None = None


class PaymentCardParam(TypedDict):
    """`PaymentCard` as a plain dict."""

    amount: float
    kind: Literal["card"]
    number: str


class PaymentCashParam(TypedDict):
    """`PaymentCash` as a plain dict."""

    amount: float
    kind: Literal["cash"]
    change: NotRequired[float]


Payment: TypeAlias = Annotated[
    PaymentCard | PaymentCash | UnknownVariant,
    TagOf("kind", {"card": "PaymentCard", "cash": "PaymentCash"}),
]
"""Money, one way or another."""

ResultEvent: TypeAlias = Annotated[
    Paid | Lost | UnknownVariant,
    TagOf("event", {"paid": "Paid", "lost": "Lost", "stolen": "Lost"}),
]

AnyPet: TypeAlias = Annotated[
    Cat | Dog | Pet, TagOf("type", {"kitty": "Cat", "Dog": "Dog"}, "Pet")
]
"""Others derive from it."""

Shape: TypeAlias = Annotated[
    Circle | Other, TagOf("form", {"circle": "Circle", "Other": "Other"}, "Other")
]
