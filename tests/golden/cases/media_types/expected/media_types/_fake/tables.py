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
            path="things.read_x_json",
            operation=things.READ_X_JSON,
        ),
        FakedCall(
            path="things.write_x_json",
            operation=things.WRITE_X_JSON,
        ),
        FakedCall(
            path="things.read_vendor",
            operation=things.READ_VENDOR,
        ),
        FakedCall(
            path="things.read_stream",
            operation=things.READ_STREAM,
        ),
        FakedCall(
            path="things.read_either",
            operation=things.READ_EITHER,
        ),
        FakedCall(
            path="things.read_either_as_application_stream",
            operation=things.READ_EITHER_AS_APPLICATION_STREAM,
        ),
        FakedCall(
            path="things.write_form",
            operation=things.WRITE_FORM,
            body="body",
        ),
    ),
    examples={
    },
)
