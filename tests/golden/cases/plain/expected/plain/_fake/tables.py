# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import root, users
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="root.get",
            operation=root.GET,
        ),
        FakedCall(
            path="users.list",
            operation=users.LIST,
        ),
        FakedCall(
            path="users.create",
            operation=users.CREATE,
        ),
        FakedCall(
            path="users.get_key",
            operation=users.GET_KEY,
        ),
        FakedCall(
            path="users.delete_key",
            operation=users.DELETE_KEY,
        ),
    ),
    examples={
    },
)
