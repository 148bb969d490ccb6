# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import users
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="users.add",
            operation=users.ADD,
        ),
        FakedCall(
            path="users.count",
            operation=users.COUNT,
        ),
    ),
    examples={
    },
)
