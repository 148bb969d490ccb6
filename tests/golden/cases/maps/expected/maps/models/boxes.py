# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, OpenModel, TypedDict


class Box(Model):
    free: dict[str, object] | None = None
    any: dict[str, object] | None = None
    counts: dict[str, int] | None = None
    parts: dict[str, Part] | None = None
    nested: dict[str, dict[str, str | None]] | None = None
    nothing: BoxNothing | None = None
    scores: Scores | None = None
    tree: Tree | None = None


class BoxNothing(Model):
    pass


class Part(Model):
    size: float


class Scores(OpenModel[int]):
    player: str


class Tree(OpenModel["Tree"]):
    leaf: bool | None = None


class BoxNothingParam(TypedDict):
    """`BoxNothing` as a plain dict."""


class PartParam(TypedDict):
    """`Part` as a plain dict."""

    size: float


class ScoresParam(TypedDict):
    """`Scores` as a plain dict."""

    player: str


class TreeParam(TypedDict):
    """`Tree` as a plain dict."""

    leaf: NotRequired[bool]
