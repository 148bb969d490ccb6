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
            path="things.get_default",
            operation=things.GET_DEFAULT,
        ),
        FakedCall(
            path="things.get_open",
            operation=things.GET_OPEN,
        ),
        FakedCall(
            path="things.get_optional",
            operation=things.GET_OPTIONAL,
        ),
        FakedCall(
            path="things.get_query",
            operation=things.GET_QUERY,
        ),
        FakedCall(
            path="things.get_token",
            operation=things.GET_TOKEN,
        ),
        FakedCall(
            path="things.get_digest",
            operation=things.GET_DIGEST,
        ),
        FakedCall(
            path="things.get_scopes",
            operation=things.GET_SCOPES,
        ),
        FakedCall(
            path="things.get_user",
            operation=things.GET_USER,
        ),
    ),
    examples={
    },
)
