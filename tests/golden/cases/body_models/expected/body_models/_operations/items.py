# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_DRY_RUN = Param(
    name="dry-run", argument="dry_run", location=In.QUERY, type=lambda: bool
)

_X_REQUEST_TOKEN = Param(
    name="X-Request-Token",
    argument="x_request_token",
    location=In.HEADER,
    type=lambda: str,
)

CREATE: Operation[models.Item] = Operation(
    id="createItem",
    method="POST",
    path="/items",
    body=Body(JSON, lambda: models.ItemIn, required=True),
    success=(Response("201", JSON, lambda: models.Item),),
    idempotency_field="command_id",
)

REPLACE: Operation[models.Item] = Operation(
    id="replaceItem",
    method="PUT",
    path="/items/{id}",
    params=(_ID, _DRY_RUN, _X_REQUEST_TOKEN),
    body=Body(JSON, lambda: models.ItemIn, required=True),
    success=(Response("200", JSON, lambda: models.Item),),
)

DELETE: Operation[None] = Operation(
    id="deleteItem",
    method="DELETE",
    path="/items/{id}",
    params=(_ID,),
    success=(Response("204"),),
)

UPDATE: Operation[None] = Operation(
    id="updateItem",
    method="PATCH",
    path="/items/{id}",
    params=(_ID,),
    body=Body("application/merge-patch+json", lambda: models.UpdateItemRequestPatch),
    success=(Response("204"),),
)

PRINT: Operation[bytes] = Operation(
    id="printItem",
    method="POST",
    path="/labels",
    body=Body(JSON, lambda: models.ItemIn, required=True),
    success=(Response("200", "application/pdf"),),
)
