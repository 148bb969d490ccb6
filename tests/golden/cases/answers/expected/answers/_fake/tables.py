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
            path="jobs.list",
            operation=jobs.LIST,
        ),
        FakedCall(
            path="jobs.map",
            operation=jobs.MAP,
        ),
        FakedCall(
            path="jobs.count",
            operation=jobs.COUNT,
        ),
        FakedCall(
            path="jobs.any",
            operation=jobs.ANY,
        ),
        FakedCall(
            path="jobs.maybe",
            operation=jobs.MAYBE,
        ),
        FakedCall(
            path="jobs.moved",
            operation=jobs.MOVED,
        ),
        FakedCall(
            path="jobs.as_both",
            operation=jobs.AS_BOTH,
        ),
        FakedCall(
            path="jobs.as_both_as_csv",
            operation=jobs.AS_BOTH_AS_CSV,
        ),
    ),
    examples={
    },
)
