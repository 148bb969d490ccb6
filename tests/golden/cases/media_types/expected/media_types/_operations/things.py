# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.raw import write_content
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Operation, Response

READ_X_JSON: Operation[models.Thing] = Operation(
    id="readXJson",
    method="GET",
    path="/things/x-json",
    success=(Response("200", "application/x-json", lambda: models.Thing),),
)

WRITE_X_JSON: Operation[None] = Operation(
    id="writeXJson",
    method="POST",
    path="/things/x-json",
    body=Body("application/x-json", lambda: models.Thing, required=True),
    success=(Response("204"),),
)

READ_VENDOR: Operation[models.Thing] = Operation(
    id="readVendor",
    method="GET",
    path="/things/vendor",
    success=(Response("200", "application/vnd.json", lambda: models.Thing),),
)

READ_STREAM: Operation[bytes] = Operation(
    id="readStream",
    method="GET",
    path="/things/stream",
    success=(Response("200", "application/stream"),),
)

READ_EITHER: Operation[models.Thing] = Operation(
    id="readEither",
    method="GET",
    path="/things/either",
    success=(Response("200", JSON, lambda: models.Thing),),
    narrow=True,
)

READ_EITHER_AS_APPLICATION_STREAM: Operation[bytes] = Operation(
    id="readEither",
    method="GET",
    path="/things/either",
    success=(Response("200", "application/stream"),),
    narrow=True,
)

WRITE_FORM: Operation[None] = Operation(
    id="writeForm",
    method="POST",
    path="/things/form",
    body=Body("application/x-form", required=True, writer=write_content),
    success=(Response("204"),),
)
