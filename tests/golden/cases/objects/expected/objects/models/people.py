# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, Nullable, TypedDict
from .._runtime.models.names import camel


class Person(Model):
    """A person, as the list of people has it."""

    name: str
    """How the person is called."""
    nickname: str | None
    """What friends say; null where there is none."""
    age: int | None = None
    """In years."""
    motto: Nullable[str] = None
    partner: Nullable[Person] = None
    home: PersonHome | None = None
    """Where the person lives."""
    anything: object = None
    nothing: Nullable[None] = None


class PersonHome(Model, alias_generator=camel):
    """Where the person lives."""

    city: str
    zip: Nullable[str] = None
    house_number: str | None = None
    """Perhaps with a letter."""


class PersonParam(TypedDict):
    """`Person` as a plain dict."""

    name: str
    nickname: str | None
    age: NotRequired[int]
    motto: NotRequired[str | None]
    partner: NotRequired[Person | PersonParam | None]
    home: NotRequired[PersonHome | PersonHomeParam]
    anything: NotRequired[object]
    nothing: NotRequired[None]


class PersonHomeParam(TypedDict):
    """`PersonHome` as a plain dict."""

    city: str
    zip: NotRequired[str | None]
    houseNumber: NotRequired[str]
