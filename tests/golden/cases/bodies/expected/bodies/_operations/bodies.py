# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_BODY = Param(name="body", location=In.PATH, required=True)

PUT_ARRAY: Operation[None] = Operation(
    id="putArray",
    method="PUT",
    path="/array",
    body=Body(JSON, lambda: list[models.Item], required=True),
    success=(Response("204"),),
)

PUT_SCALAR: Operation[None] = Operation(
    id="putScalar",
    method="PUT",
    path="/scalar",
    body=Body(JSON, lambda: models.PutScalarRequest, required=True),
    success=(Response("204"),),
)

PUT_MAP: Operation[None] = Operation(
    id="putMap",
    method="PUT",
    path="/map",
    body=Body(JSON, lambda: dict[str, models.Item], required=True),
    success=(Response("204"),),
)

PUT_UNION: Operation[None] = Operation(
    id="putUnion",
    method="PUT",
    path="/union",
    body=Body(JSON, lambda: models.Item | None, required=True),
    success=(Response("204"),),
)

PUT_OPEN: Operation[None] = Operation(
    id="putOpen",
    method="PUT",
    path="/open",
    body=Body(JSON, lambda: models.Open, required=True),
    success=(Response("204"),),
)

PUT_ANY: Operation[None] = Operation(
    id="putAny",
    method="PUT",
    path="/any",
    body=Body(JSON),
    success=(Response("204"),),
)

PUT_OPTIONAL: Operation[None] = Operation(
    id="putOptional",
    method="PUT",
    path="/optional",
    body=Body(JSON, lambda: models.Item),
    success=(Response("204"),),
)

PUT: Operation[None] = Operation(
    id="putBody",
    method="PUT",
    path="/body/{body}",
    params=(_BODY,),
    body=Body(JSON, lambda: list[int], required=True),
    success=(Response("204"),),
)

PATCH_ITEM: Operation[None] = Operation(
    id="patchItem",
    method="PATCH",
    path="/patch",
    body=Body("application/merge-patch+json", lambda: models.ItemPatch, required=True),
    success=(Response("204"),),
)
