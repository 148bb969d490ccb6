# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import store, store_orders, store_orders_returns, store_orders_tracking
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="store.read_catalogue",
            operation=store.READ_CATALOGUE,
        ),
        FakedCall(
            path="store.orders.list",
            operation=store_orders.LIST,
        ),
        FakedCall(
            path="store.orders.place",
            operation=store_orders.PLACE,
        ),
        FakedCall(
            path="store.orders.returns.open",
            operation=store_orders_returns.OPEN,
        ),
        FakedCall(
            path="store.orders.tracking.track_order",
            operation=store_orders_tracking.TRACK_ORDER,
        ),
    ),
    examples={
    },
)
