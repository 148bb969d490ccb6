# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: shared."""

from __future__ import annotations

from .._runtime.models.model import Model


class Entry(Model):
    """Entry."""

    line: str
