# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import In, Operation, Param, Response

_ISBN = Param(name="isbn", location=In.PATH, required=True)

_LANGUAGE = Param(name="language", location=In.QUERY, type=lambda: Literal["de", "en"])

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: models.FindBookLimit)

_ERRORS = (Response("404"), Response("429"), Response("5XX"), Response("default"))

FIND: Operation[models.Book] = Operation(
    id="findBook",
    method="GET",
    path="/books/{isbn}",
    params=(_ISBN, _LANGUAGE, _LIMIT),
    success=(Response("200", JSON, lambda: models.Book),),
    errors=_ERRORS,
)
