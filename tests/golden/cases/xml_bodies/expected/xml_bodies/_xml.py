# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""How values are written as XML."""

from __future__ import annotations

from ._runtime.bodies.xml import Entries, Inside, Items, Member, Members, Node, Scalar

BOOK: Members = Members(
    (
        Member("isbn", node=Node.ATTRIBUTE),
        Member("pages", Scalar(("integer",)), tag="page-count", node=Node.ATTRIBUTE),
        Member("title"),
        Member("authors", Items("author"), wrapped=True),
        Member("keywords", Items("keyword")),
        Member("published"),
        Member("price", Scalar(("number",))),
        Member("binding", tag="Binding"),
        Member("extent", lambda: EXTENT, tag="Extent"),
        Member("media", Items("medium", lambda: MEDIUM)),
        Member("names", Entries(Scalar(("integer",)))),
        Member("sequel", lambda: BOOK, tag="{https://books.test/1}book"),
        Member("shop", tag="{https://shop.test/1}shop"),
    ),
)

EXTENT: Members = Members(
    (
        Member("unit", node=Node.ATTRIBUTE),
        Member("value", Scalar(("number",)), node=Node.TEXT),
    ),
)

FAULT: Members = Members(
    (
        Member("message"),
        Member("code", Scalar(("integer",))),
    ),
)

MEDIUM: Members = Members(
    (
        Member("kind"),
        Member("minutes", Scalar(("integer",))),
        Member("speaker"),
    ),
)

PAGE: Members = Members(
    (
        Member(
            "books", Items("{https://books.test/1}book", lambda: BOOK), required=True
        ),
        Member("marker"),
    ),
)

PLACE: Members = Members(
    (
        Member("page", Scalar(("integer",))),
        Member("line", Scalar(("integer",)), node=Node.ATTRIBUTE),
    ),
)

WRITE_NOTE_REQUEST: Members = Members(
    (
        Member("text", node=Node.CDATA),
        Member("place", lambda: PLACE, node=Node.NONE),
        Member("extent", Inside("Extent", lambda: EXTENT)),
    ),
)
