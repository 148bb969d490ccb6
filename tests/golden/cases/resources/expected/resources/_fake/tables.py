# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import (
    admin_maintenance_chat_rooms,
    chat_rooms,
    chat_rooms_messages,
    chat_rooms_messages_likes,
)
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="admin.maintenance.chat_rooms.reset",
            operation=admin_maintenance_chat_rooms.RESET,
        ),
        FakedCall(
            path="chat_rooms.list",
            operation=chat_rooms.LIST,
        ),
        FakedCall(
            path="chat_rooms.create_room",
            operation=chat_rooms.CREATE_ROOM,
        ),
        FakedCall(
            path="chat_rooms.messages.list",
            operation=chat_rooms_messages.LIST,
        ),
        FakedCall(
            path="chat_rooms.messages.send",
            operation=chat_rooms_messages.SEND,
        ),
        FakedCall(
            path="chat_rooms.messages.likes.add",
            operation=chat_rooms_messages_likes.ADD,
        ),
    ),
    examples={
    },
)
