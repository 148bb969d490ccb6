# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias

from .._runtime.models.model import (
    DateTime,
    Model,
    Nullable,
    TagOf,
    TypedDict,
    UnknownVariant,
)
from . import shared as _shared

Binding: TypeAlias = Literal["hard", "soft"]


class Book(Model):
    isbn: str
    pages: int | None = None
    title: str
    authors: list[str]
    keywords: list[str] | None = None
    published: DateTime | None = None
    price: Nullable[float] = None
    binding: Binding | None = None
    """One of hard, soft."""
    extent: _shared.Extent | None = None
    """A number with its unit beside it."""
    media: list[Medium] | None = None
    names: dict[str, int] | None = None
    sequel: Book | None = None
    shop: str | None = None


class Film(Model):
    kind: Literal["film"]
    """Always film."""
    minutes: int


class Talk(Model):
    kind: Literal["talk"]
    """Always talk."""
    speaker: str


class Page(Model):
    books: list[Book]
    marker: str | None = None


class Fault(Model):
    message: str
    code: int | None = None


class BookParam(TypedDict):
    """`Book` as a plain dict."""

    isbn: str
    pages: NotRequired[int]
    title: str
    authors: Sequence[str]
    keywords: NotRequired[Sequence[str]]
    published: NotRequired[DateTime | str]
    price: NotRequired[float | None]
    binding: NotRequired[Binding]
    extent: NotRequired[_shared.Extent | _shared.ExtentParam]
    media: NotRequired[Sequence[Film | FilmParam | Talk | TalkParam]]
    names: NotRequired[Mapping[str, int]]
    sequel: NotRequired[Book | BookParam]
    shop: NotRequired[str]


class FilmParam(TypedDict):
    """`Film` as a plain dict."""

    kind: Literal["film"]
    minutes: int


class TalkParam(TypedDict):
    """`Talk` as a plain dict."""

    kind: Literal["talk"]
    speaker: str


Medium: TypeAlias = Annotated[
    Film | Talk | UnknownVariant, TagOf("kind", {"film": "Film", "talk": "Talk"})
]
