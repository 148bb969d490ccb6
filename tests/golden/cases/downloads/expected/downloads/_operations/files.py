# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_ERRORS = (Response("404", "text/plain"),)

GET: Operation[bytes] = Operation(
    id="getFile",
    method="GET",
    path="/files/{id}",
    params=(_ID,),
    success=(Response("200", "application/octet-stream"),),
    errors=_ERRORS,
)

DELETE: Operation[None] = Operation(
    id="deleteFile",
    method="DELETE",
    path="/files/{id}",
    params=(_ID,),
    success=(Response("204"),),
)

PREVIEW: Operation[bytes] = Operation(
    id="previewFile",
    method="GET",
    path="/files/{id}/preview",
    params=(_ID,),
    success=(Response("200", "image/png"),),
    narrow=True,
)

PREVIEW_AS_WEBP: Operation[bytes] = Operation(
    id="previewFile",
    method="GET",
    path="/files/{id}/preview",
    params=(_ID,),
    success=(Response("200", "image/webp"),),
    narrow=True,
)
