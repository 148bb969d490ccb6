# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import pets, photos, sent
from .._runtime.testing.tables import FakedCall, FakeTables
from .._spec import SPEC

_EXAMPLES_1: Final[Any] = [
    {
        "message": "There is none.",
    },
    {
        "message": "There is one.",
        "hint": "Take another name.",
    },
]

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="pets.list",
            operation=pets.LIST,
        ),
        FakedCall(
            path="pets.list_all",
            operation=pets.LIST,
            paging=pets.LIST_ALL,
        ),
        FakedCall(
            path="pets.create",
            operation=pets.CREATE,
            examples={
                "422": _EXAMPLES_1,
            },
        ),
        FakedCall(
            path="pets.get",
            operation=pets.GET,
            examples={
                "404": _EXAMPLES_1,
            },
        ),
        FakedCall(
            path="pets.remove",
            operation=pets.REMOVE,
            examples={
                "default": _EXAMPLES_1,
            },
        ),
        FakedCall(
            path="pets.change",
            operation=pets.CHANGE,
            examples={
                "404": _EXAMPLES_1,
            },
        ),
        FakedCall(
            path="photos.download",
            operation=photos.DOWNLOAD,
        ),
        FakedCall(
            path="photos.upload",
            operation=photos.UPLOAD,
        ),
        FakedCall(
            path="sent.watch",
            operation=sent.WATCH,
        ),
    ),
    examples={
        "Pet": {
            "name": "Rex",
        },
    },
    texts={
        "^[A-Z]{2}-[0-9]{3}$": "AA-000",
    },
)
