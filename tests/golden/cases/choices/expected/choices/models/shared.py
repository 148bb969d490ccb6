# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .._runtime.models.model import Model


class Card(Model):
    kind: Literal["card"] | None = None
    """Always card."""
    number: str
