# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response
from .._runtime.streams.paging import NextPage, Paging

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: models.ListLimit)

_PAGE = Param(name="page", location=In.QUERY, type=lambda: int)

_COLOUR = Param(name="colour", location=In.QUERY, type=lambda: str)

_ID = Param(name="id", location=In.PATH, required=True)

_KEY = Param(name="key", location=In.HEADER, type=lambda: str)

LIST: Operation[models.ListResponse] = Operation(
    id="list",
    method="GET",
    path="/pets",
    params=(_LIMIT, _PAGE, _COLOUR),
    success=(Response("200", JSON, lambda: models.ListResponse),),
)

CREATE: Operation[models.Pet] = Operation(
    id="create",
    method="POST",
    path="/pets",
    body=Body(JSON, lambda: models.Pet, required=True),
    success=(Response("200", JSON, lambda: models.Pet),),
)

GET: Operation[models.Pet] = Operation(
    id="get",
    method="GET",
    path="/pets/{id}",
    params=(_ID, _KEY),
    success=(Response("200", JSON, lambda: models.Pet),),
)

DELETE: Operation[None] = Operation(
    id="delete",
    method="DELETE",
    path="/pets/{id}",
    params=(_ID,),
    success=(Response("204"),),
)

LIST_ALL: Paging[models.Pet, models.ListResponse] = Paging(
    operation=LIST,
    by=NextPage.PAGE,
    items="/pets",
    parameter=1,
    start=1,
)
