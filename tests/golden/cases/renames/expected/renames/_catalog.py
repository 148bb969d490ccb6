# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("list", "GET", "/pets", "pets.list"),
    OperationInfo("create", "POST", "/pets", "pets.create"),
    OperationInfo("get", "GET", "/pets/{id}", "pets.get"),
    OperationInfo("delete", "DELETE", "/pets/{id}", "pets.delete"),
    OperationInfo("picture", "GET", "/zoo/picture", "zoo.picture"),
    OperationInfo("watch", "GET", "/zoo/events", "zoo.watch"),
)
