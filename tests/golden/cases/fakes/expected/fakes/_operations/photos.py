# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.multipart import write_multipart
from .._runtime.core.operation import Body, Encoding, In, Operation, Param, Response

_PET_ID = Param(name="pet_id", location=In.PATH, required=True, type=lambda: int)

DOWNLOAD: Operation[bytes] = Operation(
    id="downloadPhoto",
    method="GET",
    path="/pets/{pet_id}/photo",
    params=(_PET_ID,),
    success=(Response("200", "image/png"),),
)

UPLOAD: Operation[None] = Operation(
    id="uploadPhoto",
    method="PUT",
    path="/pets/{pet_id}/photo",
    params=(_PET_ID,),
    body=Body(
        "multipart/form-data",
        lambda: models.UploadPhotoRequest,
        required=True,
        writer=write_multipart,
        encoding=(("file", Encoding(file=True)),),
    ),
    success=(Response("204"),),
)
