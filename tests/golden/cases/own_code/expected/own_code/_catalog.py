# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data. Ask in #api before you use them."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("listCalls", "GET", "/calls", "calls.list"),
    OperationInfo(
        "hangUp", "POST", "/calls/{id}/actions/hang_up", "calls.actions.hang_up"
    ),
)
