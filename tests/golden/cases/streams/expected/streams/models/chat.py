# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class Question(Model):
    text: str
    stream: bool | None = None
    """Server default: false."""


class Completion(Model):
    text: str


class Chunk(Model):
    delta: str


class Problem(Model):
    detail: str | None = None
