# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from typing import Annotated, Literal, NotRequired, TypeAlias

from .._runtime.models.best import BEST
from .._runtime.models.model import Model, Nullable, TypedDict
from .._runtime.models.rules import Satisfies

PostEitherVariant0: TypeAlias = Annotated[object, Satisfies({"required": ["a"]})]

PostEitherVariant1: TypeAlias = Annotated[object, Satisfies({"required": ["b"]})]

PostEither: TypeAlias = Annotated[
    Annotated[PostEitherVariant0 | PostEitherVariant1, BEST],
    Satisfies({"anyOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object"}),
]


class Text(Model):
    text: str


class Picture(Model):
    url: str
    width: int | None = None


class Post(Model):
    author: str | int | PostAuthorFullName
    content: Nullable[Annotated[Text | Picture, BEST]] = None
    mixed: Nullable[PostMixed | str | float] = None
    list: builtins.list[str | builtins.list[str]] | None = None
    payment: PostPayment | None = None
    either: Nullable[PostEither] = None


class PostAuthorFullName(Model):
    first: str | None = None


class PostMixed(Model):
    deep: bool | None = None


class PostPaymentVariant0(Model):
    amount: float
    kind: Literal["card"] | None = None
    """Always card."""
    number: str


class PostPaymentVariant1(Model):
    amount: float
    kind: Literal["cash"] | None = None
    """Always cash."""


class TextParam(TypedDict):
    """`Text` as a plain dict."""

    text: str


class PictureParam(TypedDict):
    """`Picture` as a plain dict."""

    url: str
    width: NotRequired[int]


class PostAuthorFullNameParam(TypedDict):
    """`PostAuthorFullName` as a plain dict."""

    first: NotRequired[str]


class PostMixedParam(TypedDict):
    """`PostMixed` as a plain dict."""

    deep: NotRequired[bool]


class PostPaymentVariant0Param(TypedDict):
    """`PostPaymentVariant0` as a plain dict."""

    amount: float
    kind: NotRequired[Literal["card"]]
    number: str


class PostPaymentVariant1Param(TypedDict):
    """`PostPaymentVariant1` as a plain dict."""

    amount: float
    kind: NotRequired[Literal["cash"]]


AddPostResponse: TypeAlias = Annotated[Text | Picture, BEST]

PostPayment: TypeAlias = Annotated[PostPaymentVariant0 | PostPaymentVariant1, BEST]
