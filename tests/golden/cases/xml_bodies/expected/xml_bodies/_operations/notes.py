# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import _xml, models
from .._runtime.bodies.raw import or_text
from .._runtime.bodies.xml import XmlContent
from .._runtime.core.operation import Body, Operation, Response

READ: Operation[str] = Operation(
    id="readNotes",
    method="GET",
    path="/notes",
    success=(Response("200", "text/xml"),),
)

WRITE: Operation[None] = Operation(
    id="writeNote",
    method="PUT",
    path="/notes",
    body=Body(
        "application/xml",
        lambda: models.WriteNoteRequest,
        required=True,
        writer=or_text(XmlContent("root", lambda: _xml.WRITE_NOTE_REQUEST).write),
    ),
    success=(Response("204"),),
)
