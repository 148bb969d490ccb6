# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.operation import Operation, Response

GET_DEFAULT: Operation[None] = Operation(
    id="getDefault",
    method="GET",
    path="/default",
    success=(Response("204"),),
)

GET_OPEN: Operation[None] = Operation(
    id="getOpen",
    method="GET",
    path="/open",
    success=(Response("204"),),
    security=(),
)

GET_OPTIONAL: Operation[None] = Operation(
    id="getOptional",
    method="GET",
    path="/optional",
    success=(Response("204"),),
    security=(("basic",), ()),
)

GET_QUERY: Operation[None] = Operation(
    id="getQuery",
    method="GET",
    path="/query",
    success=(Response("204"),),
    security=(("in-query",), ("cookie",)),
)

GET_TOKEN: Operation[None] = Operation(
    id="getToken",
    method="GET",
    path="/token",
    success=(Response("204"),),
    security=((("oauth", "read"),), ()),
)

GET_DIGEST: Operation[None] = Operation(
    id="getDigest",
    method="GET",
    path="/digest",
    success=(Response("204"),),
    security=(("digest",),),
)

GET_SCOPES: Operation[None] = Operation(
    id="getScopes",
    method="GET",
    path="/scopes",
    success=(Response("204"),),
    security=((("oauth", "read", "write"),),),
)

GET_USER: Operation[None] = Operation(
    id="getUser",
    method="GET",
    path="/user",
    success=(Response("204"),),
    security=((), ("user",), ("open",)),
)
