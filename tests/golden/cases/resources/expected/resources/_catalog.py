# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo(
        "reset", "POST", "/admin/reset", "admin.maintenance.chat_rooms.reset"
    ),
    OperationInfo("listRooms", "GET", "/rooms", "chat_rooms.list"),
    OperationInfo("createRoom", "POST", "/rooms", "chat_rooms.create_room"),
    OperationInfo(
        "listMessages", "GET", "/rooms/{id}/messages", "chat_rooms.messages.list"
    ),
    OperationInfo(
        "sendMessage", "POST", "/rooms/{id}/messages", "chat_rooms.messages.send"
    ),
    OperationInfo(
        "like",
        "PUT",
        "/rooms/{id}/messages/{number}/likes",
        "chat_rooms.messages.likes.add",
    ),
)
