# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.multipart import write_multipart
from .._runtime.core.operation import Body, Encoding, Operation, Response

REPLACE: Operation[None] = Operation(
    id="replaceFiles",
    method="PUT",
    path="/files",
    body=Body(
        "multipart/form-data",
        lambda: models.ReplaceFilesRequest,
        required=True,
        writer=write_multipart,
        rest=Encoding(file=True),
    ),
    success=(Response("204"),),
)

UPLOAD: Operation[None] = Operation(
    id="uploadFile",
    method="POST",
    path="/files",
    body=Body(
        "multipart/form-data",
        lambda: models.UploadFileRequest,
        required=True,
        writer=write_multipart,
        encoding=(
            ("file", Encoding(file=True)),
            (
                "pages",
                Encoding(
                    content_type="image/png, image/jpeg",
                    headers=(("X-Kind", "page"),),
                    file=True,
                ),
            ),
            ("cover", Encoding(file=True, other=True)),
            (
                "anything",
                Encoding(content_type="application/octet-stream, */*", file=True),
            ),
            ("labels", Encoding(content_type="text/plain")),
        ),
    ),
    success=(Response("204"),),
)
