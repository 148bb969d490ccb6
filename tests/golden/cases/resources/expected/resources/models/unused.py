# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: unused."""

from __future__ import annotations

from .._runtime.models.model import Model
from . import shared as _shared


class Nobody(Model):
    """Nobody."""

    uses: _shared.Person | None = None
