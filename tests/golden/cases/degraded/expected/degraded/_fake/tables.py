# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import files
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="files.change",
            operation=files.CHANGE,
        ),
        FakedCall(
            path="files.change_with_text",
            operation=files.CHANGE_WITH_TEXT,
            body="body",
        ),
        FakedCall(
            path="files.change_as_html",
            operation=files.CHANGE_AS_HTML,
        ),
    ),
    examples={
    },
)
