# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

LIST: Operation[None] = Operation(
    id="listFiles",
    method="GET",
    path="/files",
    success=(Response("204"),),
    server="https://files.example/hot",
)

UPLOAD: Operation[None] = Operation(
    id="upload",
    method="POST",
    path="/files",
    success=(Response("204"),),
    server="https://upload.example",
)
