# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

START: Operation[None] = Operation(
    id="startJob",
    method="POST",
    path="/jobs",
    success=(Response("202"),),
)

START_BATCH: Operation[None] = Operation(
    id="startBatch",
    method="POST",
    path="/batches",
    success=(Response("202"),),
)
