# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.bodies.raw import write_text
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response, Style

_ID = Param(
    name="id", location=In.PATH, required=True, type=lambda: models.ChangeFileId
)

_WHERE = Param(
    name="where",
    location=In.QUERY,
    style=Style.DEEP_OBJECT,
    type=lambda: models.ChangeFileWhere,
)

CHANGE: Operation[models.File] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body(JSON, lambda: models.File, required=True),
    success=(Response("200", JSON, lambda: models.File),),
    narrow=True,
)

CHANGE_WITH_TEXT: Operation[models.File] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("200", JSON, lambda: models.File),),
    narrow=True,
)

CHANGE_AS_HTML: Operation[str] = Operation(
    id="changeFile",
    method="POST",
    path="/files/{id}",
    params=(_ID, _WHERE),
    body=Body(JSON, lambda: models.File, required=True),
    success=(Response("200", "text/html"),),
    narrow=True,
)
