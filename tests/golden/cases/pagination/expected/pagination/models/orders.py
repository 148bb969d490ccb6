# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: orders."""

from __future__ import annotations

from .._runtime.models.model import Model


class ListOrdersResponse(Model):
    """listOrders response."""

    total: int | None = None
    rows: list[ListOrdersResponseRowsItem] | None = None


class ListOrdersResponseRowsItem(Model):
    """listOrders response rows item."""

    number: int | None = None
