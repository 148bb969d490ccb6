"""Which parts of the ledger stand at a place of the document.

It looks at the document alone, so that what is left out is counted as what is generated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..openapi.kinds import Kind
from .ledger import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node
    from ..openapi.places import Place

_PARTS = {
    Kind.PARAMETER: Part.PARAMETER,
    Kind.REQUEST_BODY: Part.BODY,
    Kind.RESPONSE: Part.RESPONSE,
    Kind.HEADER: Part.HEADER,
    Kind.LINK: Part.LINK,
}


_IN_A_PART = re.compile("/(encoding|prefixEncoding|itemEncoding)/")
"""Of header fields that no request or response has, but a part of a body."""


def parts_of(place: Place) -> Iterator[tuple[Part, Node]]:
    """The kinds of parts, each with its node; named schemas are for lowering to tell."""
    node = place.node
    if place.kind is Kind.SCHEMA:
        properties = node.get("properties")
        if properties is not None:
            for child in properties.children():
                yield Part.PROPERTY, child
    elif node.ref is not None:
        return
    elif place.kind is Kind.OPERATION:
        yield _operation(node), node
    elif place.kind in _PARTS and not (
        place.kind is Kind.HEADER and _IN_A_PART.search(node.pointer)
    ):
        yield _PARTS[place.kind], node


def _operation(node: Node) -> Part:
    if "/callbacks/" in node.pointer:
        return Part.CALLBACK
    return Part.WEBHOOK if node.pointer.startswith("/webhooks/") else Part.OPERATION
