"""A request with one field of each kind, as the generator would write it."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.runtime.models.model import (
    EXACT,
    READ_ONLY,
    UNIQUE,
    Date,
    DateTime,
    Model,
    Nullable,
    OpenModel,
    TagOf,
    UnknownVariant,
)

Engine: TypeAlias = Literal["Denoiser", "Krisp"] | str


class Header(Model):
    name: str
    value: str


class Cat(Model):
    kind: str
    lives: int


class Dog(Model):
    kind: str


Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownVariant,
    TagOf("kind", {"cat": "Cat", "dog": "Dog"}),
]


class Scores(OpenModel[int]):
    name: str | None = None


class Request(Model):
    to: str
    digits: Annotated[str | None, Field(pattern="^[0-9A-DwW*#]+$")] = None
    millis: Annotated[int | None, Field(ge=100, le=500)] = None
    track: Literal["inbound", "outbound"] | None = None
    engine: Engine | None = None
    engines: list[Engine] | None = None
    headers: Annotated[list[Header] | None, Field(max_length=2)] = None
    password: Annotated[str | None, Field(repr=False, min_length=8)] = None
    state: Nullable[str] = None
    from_: Annotated[str | None, Field(alias="from")] = None
    at: DateTime | None = None
    day: Date | None = None
    pet: Pet | None = None
    either: Header | list[int] | None = None
    scores: Scores | None = None
    labels: dict[str, Annotated[str, Field(max_length=3)]] | None = None
    tags: Annotated[list[str] | None, UNIQUE] = None
    id: Annotated[str | None, READ_ONLY] = None
    wait: Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=90)] | None = None
    ratio: float | None = None
    flag: bool | None = None
    anything: object = None
    child: Request | None = None


def request() -> type[Request]:
    return Request
