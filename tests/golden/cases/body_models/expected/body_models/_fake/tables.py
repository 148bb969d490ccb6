# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import items, logins
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="items.create",
            operation=items.CREATE,
        ),
        FakedCall(
            path="items.replace",
            operation=items.REPLACE,
        ),
        FakedCall(
            path="items.delete",
            operation=items.DELETE,
        ),
        FakedCall(
            path="items.update",
            operation=items.UPDATE,
            body="body",
        ),
        FakedCall(
            path="logins.create",
            operation=logins.CREATE,
        ),
    ),
    examples={
    },
)
