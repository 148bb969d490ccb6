# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_SHELF = Param(name="shelf", location=In.QUERY, type=lambda: models.CreatePartShelf)

_PAGE = Param(name="page", location=In.QUERY, type=lambda: models.CreatePartPage)

CREATE: Operation[models.Part] = Operation(
    id="createPart",
    method="POST",
    path="/parts",
    params=(_SHELF, _PAGE),
    body=Body(JSON, lambda: models.Part, required=True),
    success=(Response("200", JSON, lambda: models.Part),),
)
