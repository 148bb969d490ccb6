# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("createItem", "POST", "/items", "items.create"),
    OperationInfo("replaceItem", "PUT", "/items/{id}", "items.replace"),
    OperationInfo("deleteItem", "DELETE", "/items/{id}", "items.delete"),
    OperationInfo("updateItem", "PATCH", "/items/{id}", "items.update"),
    OperationInfo("printItem", "POST", "/labels", "items.print"),
    OperationInfo("createLogin", "POST", "/logins", "logins.create"),
)
