# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("readBook", "GET", "/books/{id}", "books.read"),
    OperationInfo("writeBook", "PUT", "/books/{id}", "books.write"),
    OperationInfo("listBooks", "GET", "/books", "books.list"),
    OperationInfo("writeLabels", "PUT", "/labels", "labels.write"),
    OperationInfo("readNotes", "GET", "/notes", "notes.read"),
    OperationInfo("writeNote", "PUT", "/notes", "notes.write"),
)
