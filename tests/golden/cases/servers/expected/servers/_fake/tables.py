# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import admin, files, things
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="admin.get",
            operation=admin.GET,
        ),
        FakedCall(
            path="files.list",
            operation=files.LIST,
        ),
        FakedCall(
            path="files.upload",
            operation=files.UPLOAD,
        ),
        FakedCall(
            path="things.list",
            operation=things.LIST,
        ),
    ),
    examples={
    },
)
