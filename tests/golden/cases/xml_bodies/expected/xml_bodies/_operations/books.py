# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import _xml, models
from .._runtime.bodies.xml import XmlContent
from .._runtime.core.operation import Body, In, Operation, Param, Response
from .._runtime.streams.paging import NextPage, Paging

_ID = Param(name="id", location=In.PATH, required=True)

_MARKER = Param(name="marker", location=In.QUERY, type=lambda: str)

_ERRORS = (
    Response(
        "404",
        "application/xml",
        lambda: models.Fault,
        reader=XmlContent("Fault", lambda: _xml.FAULT).read,
    ),
)

READ: Operation[models.Book] = Operation(
    id="readBook",
    method="GET",
    path="/books/{id}",
    params=(_ID,),
    success=(
        Response(
            "200",
            "application/xml",
            lambda: models.Book,
            reader=XmlContent(
                "{https://books.test/1}book",
                lambda: _xml.BOOK,
                prefixes=(("s", "https://shop.test/1"),),
            ).read,
        ),
    ),
    errors=_ERRORS,
)

WRITE: Operation[None] = Operation(
    id="writeBook",
    method="PUT",
    path="/books/{id}",
    params=(_ID,),
    body=Body(
        "application/xml",
        lambda: models.Book,
        required=True,
        writer=XmlContent(
            "{https://books.test/1}book",
            lambda: _xml.BOOK,
            prefixes=(("s", "https://shop.test/1"),),
        ).write,
    ),
    success=(Response("204"),),
)

LIST: Operation[models.Page] = Operation(
    id="listBooks",
    method="GET",
    path="/books",
    params=(_MARKER,),
    success=(
        Response(
            "200",
            "text/xml",
            lambda: models.Page,
            reader=XmlContent(
                "Page", lambda: _xml.PAGE, prefixes=(("s", "https://shop.test/1"),)
            ).read,
        ),
    ),
)

LIST_ALL: Paging[models.Book, models.Page] = Paging(
    operation=LIST,
    by=NextPage.CURSOR,
    items="/books",
    next="/marker",
    parameter=0,
)
