# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: callbacks."""

from __future__ import annotations

from .._runtime.models.model import Model


class ChangeFileChangedPayload(Model):
    """changeFile changed payload."""

    inner: str | None = None
