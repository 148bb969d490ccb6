# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import chat, events, logs
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="chat.create",
            operation=chat.CREATE,
        ),
        FakedCall(
            path="chat.create_stream",
            operation=chat.CREATE_STREAM,
        ),
        FakedCall(
            path="events.listen",
            operation=events.LISTEN,
        ),
        FakedCall(
            path="events.read_notes",
            operation=events.READ_NOTES,
        ),
        FakedCall(
            path="logs.tail",
            operation=logs.TAIL,
        ),
        FakedCall(
            path="logs.count_up",
            operation=logs.COUNT_UP,
        ),
    ),
    examples={
    },
)
