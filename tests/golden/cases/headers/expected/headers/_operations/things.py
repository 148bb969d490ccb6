# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.core.media import JSON
from .._runtime.core.operation import Operation, Response

_ERRORS = (Response("429"), Response("503"))

_ERRORS_2 = (Response("503"),)

LIST: Operation[list[str]] = Operation(
    id="listThings",
    method="GET",
    path="/things",
    success=(Response("200", JSON, lambda: list[str]),),
    errors=_ERRORS,
)

ADD: Operation[None] = Operation(
    id="addThing",
    method="POST",
    path="/things",
    success=(Response("201"),),
    errors=_ERRORS_2,
)

LIST_OTHERS: Operation[None] = Operation(
    id="listOthers",
    method="GET",
    path="/others",
    success=(Response("204"),),
)

CHECK_OTHERS: Operation[None] = Operation(
    id="checkOthers",
    method="HEAD",
    path="/others",
    success=(Response("204"),),
)
