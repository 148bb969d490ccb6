# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("readCatalogue", "GET", "/catalogue", "store.read_catalogue"),
    OperationInfo("listOrders", "GET", "/orders", "store.orders.list"),
    OperationInfo("placeOrder", "POST", "/orders", "store.orders.place"),
    OperationInfo("openReturn", "POST", "/returns", "store.orders.returns.open"),
    OperationInfo(
        "trackOrder", "GET", "/orders/{id}", "store.orders.tracking.track_order"
    ),
)
