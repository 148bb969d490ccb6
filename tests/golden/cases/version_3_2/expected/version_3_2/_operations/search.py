# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response, Style

_ALL = Param(
    name="all",
    location=In.QUERYSTRING,
    content="application/x-www-form-urlencoded",
    type=lambda: models.SearchByQueryAll,
)

_SESSION = Param(
    name="session", location=In.COOKIE, style=Style.COOKIE, type=lambda: str
)

SEARCH_BY_QUERY: Operation[None] = Operation(
    id="searchByQuery",
    method="GET",
    path="/search",
    params=(_ALL,),
    success=(Response("204"),),
)

SEARCH: Operation[list[str]] = Operation(
    id="search",
    method="QUERY",
    path="/search",
    body=Body(JSON, lambda: models.SearchRequest, required=True),
    success=(Response("200", JSON, lambda: list[str]),),
)

COPY: Operation[None] = Operation(
    id="copySearch",
    method="COPY",
    path="/search",
    params=(_SESSION,),
    body=Body(JSON, lambda: models.CopySearchRequest),
    success=(Response("204"),),
)
