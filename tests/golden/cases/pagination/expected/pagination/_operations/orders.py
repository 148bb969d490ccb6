# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import In, Operation, Param, Response
from .._runtime.streams.paging import NextPage, Paging

_PAGE = Param(name="page", location=In.QUERY, type=lambda: int)

LIST: Operation[models.ListOrdersResponse] = Operation(
    id="listOrders",
    method="GET",
    path="/orders",
    params=(_PAGE,),
    success=(Response("200", JSON, lambda: models.ListOrdersResponse),),
)

LIST_LINES: Operation[list[str]] = Operation(
    id="listLines",
    method="GET",
    path="/lines",
    success=(Response("200", JSON, lambda: list[str]),),
)

LIST_ALL: Paging[models.ListOrdersResponseRowsItem, models.ListOrdersResponse] = Paging(
    operation=LIST,
    by=NextPage.PAGE,
    items="/rows",
    total="/total",
    parameter=0,
)

LIST_LINES_ALL: Paging[str, list[str]] = Paging(
    operation=LIST_LINES,
    by=NextPage.LINK,
)
