# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NotRequired, TypeAlias

from typing_extensions import TypeAliasType

from .._runtime.models.best import BEST
from .._runtime.models.integers import WHOLE
from .._runtime.models.model import Model, TypedDict

Json: TypeAlias = "str | float | bool | list[Json] | dict[str, Json]"
if not TYPE_CHECKING:
    Json = TypeAliasType("Json", Annotated[Json, WHOLE])
"""Any JSON value but null."""


class Folder(Model):
    name: str
    parent: Folder | None = None
    folders: list[Folder] | None = None
    owner: Owner | None = None
    data: Json | None = None
    """Any JSON value but null."""
    rule: Rule | None = None


class Owner(Model):
    home: Folder | None = None


class Leaf(Model):
    allow: bool


class FolderParam(TypedDict):
    """`Folder` as a plain dict."""

    name: str
    parent: NotRequired[Folder | FolderParam]
    folders: NotRequired[Sequence[Folder | FolderParam]]
    owner: NotRequired[Owner | OwnerParam]
    data: NotRequired[Json]
    rule: NotRequired[Rule]


class OwnerParam(TypedDict):
    """`Owner` as a plain dict."""

    home: NotRequired[Folder | FolderParam]


class LeafParam(TypedDict):
    """`Leaf` as a plain dict."""

    allow: bool


Rule: TypeAlias = "Annotated[Leaf | Rules, BEST]"
if not TYPE_CHECKING:
    Rule = TypeAliasType("Rule", Annotated[Rule, WHOLE])

Rules: TypeAlias = list[Rule]
