# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import jobs
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="jobs.start",
            operation=jobs.START,
        ),
        FakedCall(
            path="jobs.start_batch",
            operation=jobs.START_BATCH,
        ),
    ),
    examples={
    },
)
