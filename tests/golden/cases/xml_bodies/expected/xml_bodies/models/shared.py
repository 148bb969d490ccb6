# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, TypedDict


class Extent(Model):
    """A number with its unit beside it."""

    unit: str | None = None
    value: float


class ExtentParam(TypedDict):
    """`Extent` as a plain dict."""

    unit: NotRequired[str]
    value: float
