# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_ID = Param(name="id", location=In.PATH, required=True)

_QUERY_ID = Param(name="id", argument="query_id", location=In.QUERY, type=lambda: str)

_HEADER_ID = Param(
    name="Id", argument="header_id", location=In.HEADER, type=lambda: str
)

_SELF_ = Param(name="self", argument="self_", location=In.QUERY, type=lambda: str)

_OPTIONS_ = Param(
    name="options", argument="options_", location=In.QUERY, type=lambda: str
)

_MODELS = Param(name="models", location=In.QUERY, type=lambda: str)

_OMIT = Param(name="omit", location=In.QUERY, type=lambda: str)

IMPORT_: Operation[models.Names] = Operation(
    id="import",
    method="POST",
    path="/class/{id}",
    params=(_ID, _QUERY_ID, _HEADER_ID, _SELF_, _OPTIONS_, _MODELS, _OMIT),
    body=Body(JSON, lambda: models.Names, required=True),
    success=(Response("200", JSON, lambda: models.Names),),
)
