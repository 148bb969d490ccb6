# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import pets, zoo
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="pets.list",
            operation=pets.LIST,
        ),
        FakedCall(
            path="pets.create",
            operation=pets.CREATE,
        ),
        FakedCall(
            path="pets.get",
            operation=pets.GET,
        ),
        FakedCall(
            path="pets.delete",
            operation=pets.DELETE,
        ),
        FakedCall(
            path="zoo.picture",
            operation=zoo.PICTURE,
        ),
        FakedCall(
            path="zoo.watch",
            operation=zoo.WATCH,
        ),
    ),
    examples={
    },
)
