# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import bodies
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="bodies.put_array",
            operation=bodies.PUT_ARRAY,
            body="body",
        ),
        FakedCall(
            path="bodies.put_scalar",
            operation=bodies.PUT_SCALAR,
            body="body",
        ),
        FakedCall(
            path="bodies.put_map",
            operation=bodies.PUT_MAP,
            body="body",
        ),
        FakedCall(
            path="bodies.put_union",
            operation=bodies.PUT_UNION,
            body="body",
        ),
        FakedCall(
            path="bodies.put_open",
            operation=bodies.PUT_OPEN,
            body="body",
        ),
        FakedCall(
            path="bodies.put_any",
            operation=bodies.PUT_ANY,
            body="body",
        ),
        FakedCall(
            path="bodies.put_optional",
            operation=bodies.PUT_OPTIONAL,
        ),
        FakedCall(
            path="bodies.put",
            operation=bodies.PUT,
            body="body_2",
        ),
        FakedCall(
            path="bodies.patch_item",
            operation=bodies.PATCH_ITEM,
        ),
    ),
    examples={
    },
)
