# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: things."""

from __future__ import annotations

from .._runtime.model import Model


class Thing(Model):
    """Thing."""

    name: str | None = None
