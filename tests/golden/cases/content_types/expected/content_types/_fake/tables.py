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
            path="bodies.put_text",
            operation=bodies.PUT_TEXT,
            body="body",
        ),
        FakedCall(
            path="bodies.put_level",
            operation=bodies.PUT_LEVEL,
            body="body",
        ),
        FakedCall(
            path="bodies.put_latin",
            operation=bodies.PUT_LATIN,
            body="body",
        ),
        FakedCall(
            path="bodies.put_binary",
            operation=bodies.PUT_BINARY,
            body="body",
        ),
        FakedCall(
            path="bodies.put_image",
            operation=bodies.PUT_IMAGE,
            body="body",
        ),
        FakedCall(
            path="bodies.put_xml",
            operation=bodies.PUT_XML,
            body="body",
        ),
        FakedCall(
            path="bodies.patch_json",
            operation=bodies.PATCH_JSON,
            body="body",
        ),
        FakedCall(
            path="bodies.post_lines",
            operation=bodies.POST_LINES,
            body="body",
        ),
        FakedCall(
            path="bodies.post_sequence",
            operation=bodies.POST_SEQUENCE,
            body="body",
        ),
        FakedCall(
            path="bodies.post_mixed",
            operation=bodies.POST_MIXED,
            body="body",
        ),
        FakedCall(
            path="bodies.choose",
            operation=bodies.CHOOSE,
        ),
        FakedCall(
            path="bodies.choose_with_multipart",
            operation=bodies.CHOOSE_WITH_MULTIPART,
        ),
        FakedCall(
            path="bodies.choose_with_form",
            operation=bodies.CHOOSE_WITH_FORM,
        ),
        FakedCall(
            path="bodies.choose_with_text",
            operation=bodies.CHOOSE_WITH_TEXT,
            body="body",
        ),
    ),
    examples={
    },
)
