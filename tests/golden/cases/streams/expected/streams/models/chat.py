# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: chat."""

from __future__ import annotations

from .._runtime.models.model import Model


class Question(Model):
    """Question."""

    text: str
    stream: bool | None = None
    """Server default: false."""


class Answer(Model):
    """Answer."""

    text: str


class Chunk(Model):
    """Chunk."""

    delta: str


class Problem(Model):
    """Problem."""

    detail: str | None = None
