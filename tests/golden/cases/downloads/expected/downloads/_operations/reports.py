# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

GET: Operation[dict[str, int]] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", "application/json", lambda: dict[str, int]),),
)

GET_AS_CSV: Operation[str] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", "text/csv"),),
)

GET_AS_XML: Operation[bytes] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", "application/xml"),),
)
