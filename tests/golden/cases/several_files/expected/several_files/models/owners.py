# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: owners."""

from __future__ import annotations

from .._runtime.models.model import Model


class Error(Model):
    """Error."""

    code: int | None = None
