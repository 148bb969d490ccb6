# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.bodies.xml import Items, XmlContent
from .._runtime.core.operation import Body, Operation, Response

WRITE: Operation[list[str]] = Operation(
    id="writeLabels",
    method="PUT",
    path="/labels",
    body=Body(
        "application/xml",
        lambda: list[str],
        required=True,
        writer=XmlContent("labels", Items("label")).write,
    ),
    success=(
        Response(
            "200",
            "application/vnd.labels+xml",
            lambda: list[str],
            reader=XmlContent("labels", Items("label")).read,
        ),
    ),
)
