# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired, TypeAlias

from .._runtime.models.model import Model, TypedDict

Ids: TypeAlias = list[int]


class Point(Model):
    x: int
    y: int | None = None


class PointParam(TypedDict):
    """`Point` as a plain dict."""

    x: int
    y: NotRequired[int]
