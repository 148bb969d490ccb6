# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.operation import In, Operation, Param, Response, Style

_SIMPLE = Param(name="simple", location=In.PATH, required=True)

_LIST = Param(name="list", location=In.PATH, required=True, type=lambda: models.Ids)

_LABEL = Param(
    name="label",
    location=In.PATH,
    style=Style.LABEL,
    explode=True,
    required=True,
    type=lambda: models.Point,
)

_MATRIX = Param(
    name="matrix", location=In.PATH, style=Style.MATRIX, required=True, type=lambda: int
)

_EXPLODED = Param(
    name="exploded",
    location=In.PATH,
    style=Style.MATRIX,
    explode=True,
    required=True,
    type=lambda: models.Ids,
)

_FORM = Param(name="form", location=In.QUERY, required=True, type=lambda: models.Ids)

_COMMA = Param(name="comma", location=In.QUERY, explode=False, type=lambda: models.Ids)

_SPACE = Param(
    name="space",
    location=In.QUERY,
    style=Style.SPACE_DELIMITED,
    type=lambda: models.Ids,
)

_PIPE = Param(
    name="pipe", location=In.QUERY, style=Style.PIPE_DELIMITED, type=lambda: models.Ids
)

_DEEP = Param(
    name="deep",
    location=In.QUERY,
    style=Style.DEEP_OBJECT,
    explode=True,
    type=lambda: models.Point,
)

_POINT = Param(name="point", location=In.QUERY, type=lambda: models.Point)

_FLAG = Param(name="flag", location=In.QUERY, type=lambda: bool)

_RESERVED = Param(
    name="reserved", location=In.QUERY, allow_reserved=True, type=lambda: str
)

_JSON = Param(
    name="json",
    location=In.QUERY,
    content="application/json",
    type=lambda: models.Point,
)

_FILTER_NAME = Param(
    name="filter[name]", argument="filter_name", location=In.QUERY, type=lambda: str
)

_X_TRACE = Param(
    name="X-Trace", argument="x_trace", location=In.HEADER, type=lambda: str
)

_SHARED = Param(name="shared", location=In.QUERY, required=True, type=lambda: int)

_X_LIST = Param(
    name="X-List", argument="x_list", location=In.HEADER, type=lambda: models.Ids
)

_SESSION = Param(name="session", location=In.COOKIE, type=lambda: str)

IN_PATH: Operation[None] = Operation(
    id="inPath",
    method="GET",
    path="/path/{simple}/{list}/{label}/{matrix}/{exploded}",
    params=(_SIMPLE, _LIST, _LABEL, _MATRIX, _EXPLODED),
    success=(Response("204"),),
)

IN_QUERY: Operation[None] = Operation(
    id="inQuery",
    method="GET",
    path="/query",
    params=(
        _FORM,
        _COMMA,
        _SPACE,
        _PIPE,
        _DEEP,
        _POINT,
        _FLAG,
        _RESERVED,
        _JSON,
        _FILTER_NAME,
    ),
    success=(Response("204"),),
)

IN_OTHERS: Operation[None] = Operation(
    id="inOthers",
    method="GET",
    path="/others",
    params=(_X_TRACE, _SHARED, _X_LIST, _SESSION),
    success=(Response("204"),),
)
