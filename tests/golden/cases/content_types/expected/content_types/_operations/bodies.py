# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Literal

from .. import _xml, models
from .._runtime.bodies.form import write_form
from .._runtime.bodies.multipart import write_multipart, write_parts
from .._runtime.bodies.raw import write_content, write_text
from .._runtime.bodies.sequence import write_sequence
from .._runtime.bodies.xml import XmlContent
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, Encoding, Operation, Response

PUT_TEXT: Operation[None] = Operation(
    id="putText",
    method="PUT",
    path="/text",
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("204"),),
)

PUT_LEVEL: Operation[None] = Operation(
    id="putLevel",
    method="PUT",
    path="/level",
    body=Body(
        "text/plain", lambda: Literal["low", "high"], required=True, writer=write_text
    ),
    success=(Response("204"),),
)

PUT_LATIN: Operation[None] = Operation(
    id="putLatin",
    method="PUT",
    path="/latin",
    body=Body("text/csv; charset=iso-8859-1", writer=write_text),
    success=(Response("204"),),
)

PUT_BINARY: Operation[None] = Operation(
    id="putBinary",
    method="PUT",
    path="/binary",
    body=Body("application/octet-stream", required=True, writer=write_content),
    success=(Response("204"),),
)

PUT_IMAGE: Operation[None] = Operation(
    id="putImage",
    method="PUT",
    path="/image",
    body=Body("image/*", required=True, writer=write_content),
    success=(Response("204"),),
)

PUT_XML: Operation[None] = Operation(
    id="putXml",
    method="PUT",
    path="/xml",
    body=Body(
        "application/xml",
        lambda: models.Point,
        required=True,
        writer=XmlContent("Point", lambda: _xml.POINT).write,
    ),
    success=(Response("204"),),
)

PATCH_JSON: Operation[None] = Operation(
    id="patchJson",
    method="PATCH",
    path="/patch",
    body=Body(
        "application/json-patch+json", lambda: list[dict[str, object]], required=True
    ),
    success=(Response("204"),),
)

POST_LINES: Operation[None] = Operation(
    id="postLines",
    method="POST",
    path="/lines",
    body=Body(
        "application/jsonl", lambda: models.Point, required=True, writer=write_sequence
    ),
    success=(Response("204"),),
)

POST_SEQUENCE: Operation[None] = Operation(
    id="postSequence",
    method="POST",
    path="/sequence",
    body=Body(
        "application/json-seq",
        lambda: models.Point,
        required=True,
        writer=write_sequence,
    ),
    success=(Response("204"),),
)

POST_MIXED: Operation[None] = Operation(
    id="postMixed",
    method="POST",
    path="/mixed",
    body=Body(
        "multipart/mixed",
        lambda: models.PostMixedRequest,
        required=True,
        writer=write_parts,
        prefix=(Encoding(), Encoding(content_type="image/*")),
        rest=Encoding(content_type="text/csv"),
    ),
    success=(Response("204"),),
)

CHOOSE: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body(JSON, lambda: models.ChooseRequest, required=True),
    success=(Response("204"),),
)

CHOOSE_WITH_MULTIPART: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body(
        "multipart/form-data",
        lambda: models.ChooseRequest3,
        required=True,
        writer=write_multipart,
        encoding=(("file", Encoding(file=True)),),
    ),
    success=(Response("204"),),
)

CHOOSE_WITH_FORM: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: models.ChooseRequest2,
        required=True,
        writer=write_form,
    ),
    success=(Response("204"),),
)

CHOOSE_WITH_TEXT: Operation[None] = Operation(
    id="choose",
    method="POST",
    path="/choice",
    body=Body("text/plain", required=True, writer=write_text),
    success=(Response("204"),),
)
