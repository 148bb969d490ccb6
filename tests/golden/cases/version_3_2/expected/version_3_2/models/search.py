# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, TypedDict


class SearchRequest(Model):
    words: str


class SearchByQueryAll(Model):
    words: str | None = None
    page: int | None = None


class CopySearchRequest(Model):
    to: str | None = None


class SearchByQueryAllParam(TypedDict):
    """`SearchByQueryAll` as a plain dict."""

    words: NotRequired[str]
    page: NotRequired[int]
