# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: posts."""

from __future__ import annotations

import builtins
from typing import Literal, NotRequired, TypedDict

from .._runtime.model import Model, Nullable


class Text(Model):
    """Text."""

    text: str


class Picture(Model):
    """Picture."""

    url: str
    width: int | None = None


class Post(Model):
    """Post."""

    author: str | int | PostAuthorFullName
    content: Nullable[Text | Picture] = None
    mixed: Nullable[PostMixed | str | float] = None
    list: builtins.list[str | builtins.list[str]] | None = None
    payment: PostPayment | None = None
    either: dict[str, object] | None = None


class PostAuthorFullName(Model):
    """Post author Full name."""

    first: str | None = None


class PostMixed(Model):
    """Post mixed."""

    deep: bool | None = None


class PostPayment(Model):
    """Post payment."""

    amount: float
    kind: Literal["card", "cash"] | None = None
    """One of card, cash."""
    number: str | None = None


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


class PostPaymentParam(TypedDict):
    """`PostPayment` as a plain dict."""

    amount: float
    kind: NotRequired[Literal["card", "cash"]]
    number: NotRequired[str]
