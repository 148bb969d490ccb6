# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import things
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="things.list",
            operation=things.LIST,
        ),
        FakedCall(
            path="things.add",
            operation=things.ADD,
        ),
        FakedCall(
            path="things.list_others",
            operation=things.LIST_OTHERS,
        ),
        FakedCall(
            path="things.check_others",
            operation=things.CHECK_OTHERS,
        ),
    ),
    examples={
    },
)
