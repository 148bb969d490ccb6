# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

STORE: Operation[models.Folder] = Operation(
    id="storeFolder",
    method="PUT",
    path="/folders",
    body=Body(JSON, lambda: models.Folder, required=True),
    success=(Response("200", JSON, lambda: models.Folder),),
)
