# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: search."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.models.model import Model


class SearchRequest(Model):
    """search request."""

    words: str


class SearchByQueryAll(Model):
    """searchByQuery all."""

    words: str | None = None
    page: int | None = None


class CopySearchRequest(Model):
    """copySearch request."""

    to: str | None = None


class SearchByQueryAllParam(TypedDict):
    """`SearchByQueryAll` as a plain dict."""

    words: NotRequired[str]
    page: NotRequired[int]
