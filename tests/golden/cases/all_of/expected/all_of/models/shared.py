# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class Thing(Model):
    id: str
    """Names the thing."""
    kind: str | None = None
    size: float | None = None


class Engine(Model):
    power: int | None = None
    maker: str | None = None
