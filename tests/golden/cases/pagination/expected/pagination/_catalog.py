# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("listOrders", "GET", "/orders", "orders.list"),
    OperationInfo("listLines", "GET", "/lines", "orders.list_lines"),
    OperationInfo("listUsers", "GET", "/users", "users.list"),
    OperationInfo("searchUsers", "POST", "/users/search", "users.search"),
)
