# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: reports."""

from __future__ import annotations

from .._runtime.models.model import Model


class GetReportResponse(Model):
    """getReport response."""

    a: int | None = None
