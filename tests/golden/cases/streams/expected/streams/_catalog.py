# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("createChat", "POST", "/chat", "chat.create"),
    OperationInfo("listen", "GET", "/events", "events.listen"),
    OperationInfo("readNotes", "GET", "/notes", "events.read_notes"),
    OperationInfo("tailLogs", "GET", "/logs", "logs.tail"),
    OperationInfo("countUp", "GET", "/numbers", "logs.count_up"),
)
