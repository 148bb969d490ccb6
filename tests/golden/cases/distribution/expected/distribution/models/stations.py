# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: stations."""

from __future__ import annotations

from .._runtime.models.model import Model


class Station(Model):
    """Station."""

    name: str
