# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: unused."""

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class Card(Model):
    """Card."""

    kind: Literal["card"] | None = None
    """Always card."""
    number: str
