# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: bodies."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.model import Model


class ChooseRequest(Model):
    """choose request."""

    link: str | None = None


class ChooseRequest2(Model):
    """choose request."""

    name: str | None = None


class ChooseRequest3(Model):
    """choose request."""

    file: str | None = None


class Point(Model):
    """Point."""

    x: int


class PointParam(TypedDict):
    """`Point` as a plain dict."""

    x: int
