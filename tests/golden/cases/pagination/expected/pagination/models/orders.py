# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class ListOrdersResponse(Model):
    total: int | None = None
    rows: list[ListOrdersResponseRowsItem] | None = None


class ListOrdersResponseRowsItem(Model):
    number: int | None = None
