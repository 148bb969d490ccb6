# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response
from .._runtime.streams.paging import NextPage, Paging

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: int)

_AFTER = Param(name="after", location=In.QUERY, type=lambda: str)

LIST: Operation[models.Users] = Operation(
    id="listUsers",
    method="GET",
    path="/users",
    params=(_LIMIT, _AFTER),
    success=(Response("200", JSON, lambda: models.Users),),
)

SEARCH: Operation[models.Users] = Operation(
    id="searchUsers",
    method="POST",
    path="/users/search",
    body=Body(JSON, lambda: models.SearchUsersRequest, required=True),
    success=(Response("200", JSON, lambda: models.Users),),
)

LIST_ALL: Paging[models.User, models.Users] = Paging(
    operation=LIST,
    by=NextPage.CURSOR,
    items="/data",
    last="/id",
    has_more="/has_more",
    parameter=1,
)

SEARCH_ALL: Paging[models.User, models.Users] = Paging(
    operation=SEARCH,
    by=NextPage.CURSOR,
    items="/data",
    next="/meta/next",
    field="cursor",
)
