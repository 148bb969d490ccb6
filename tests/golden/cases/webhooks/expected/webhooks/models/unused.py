# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: unused."""

from __future__ import annotations

from .._runtime.models.model import Model


class Meta(Model):
    """Meta."""

    type: str
    id: str
