# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import _xml, models
from .._runtime.bodies.xml import XmlContent
from .._runtime.core.media import JSON
from .._runtime.core.operation import Operation, Response

GET: Operation[dict[str, int]] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", JSON, lambda: dict[str, int]),),
    narrow=True,
)

GET_AS_CSV: Operation[str] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(Response("200", "text/csv"),),
    narrow=True,
)

GET_AS_XML: Operation[models.GetReportResponse] = Operation(
    id="getReport",
    method="GET",
    path="/reports",
    success=(
        Response(
            "200",
            "application/xml",
            lambda: models.GetReportResponse,
            reader=XmlContent("", lambda: _xml.GET_REPORT_RESPONSE).read,
        ),
    ),
    narrow=True,
)
