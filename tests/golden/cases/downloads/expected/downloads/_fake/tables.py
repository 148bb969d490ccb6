# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import files, reports
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="files.get",
            operation=files.GET,
        ),
        FakedCall(
            path="files.delete",
            operation=files.DELETE,
        ),
        FakedCall(
            path="files.preview",
            operation=files.PREVIEW,
        ),
        FakedCall(
            path="files.preview_as_webp",
            operation=files.PREVIEW_AS_WEBP,
        ),
        FakedCall(
            path="reports.get",
            operation=reports.GET,
        ),
        FakedCall(
            path="reports.get_as_csv",
            operation=reports.GET_AS_CSV,
        ),
        FakedCall(
            path="reports.get_as_xml",
            operation=reports.GET_AS_XML,
        ),
    ),
    examples={
    },
)
