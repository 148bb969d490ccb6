# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: true."""

from __future__ import annotations

from .._runtime.models.model import Model


class List2(Model):
    """list."""

    next: List | None = None


class List(Model):
    """List."""

    list: List2 | None = None
