# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, TypedDict
from . import shared as _shared


class WriteNoteRequest(Model):
    text: str
    place: Place | None = None
    """Its members stand beside those of what has it."""
    extent: _shared.Extent | None = None
    """A number with its unit beside it."""


class Place(Model):
    """Its members stand beside those of what has it."""

    page: int
    line: int | None = None


class WriteNoteRequestParam(TypedDict):
    """`WriteNoteRequest` as a plain dict."""

    text: str
    place: NotRequired[Place | PlaceParam]
    extent: NotRequired[_shared.Extent | _shared.ExtentParam]


class PlaceParam(TypedDict):
    """`Place` as a plain dict."""

    page: int
    line: NotRequired[int]
