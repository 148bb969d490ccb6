"""The end of lowering: nothing of the document is missing from the ledger.

Comes in: a document and the ledger that lowering has filled. Goes out: a line for every part that
no other file of this stage met. The rule of this file: what stands inside of a loss shares its
reason; what nothing refers to is unused, which is no loss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..kinds import Kind
from ..ledger import Outcome, Part
from ..places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document, Node
    from ..ledger import Ledger
    from ..places import Place

_PARTS = {
    Kind.PARAMETER: Part.PARAMETER,
    Kind.REQUEST_BODY: Part.BODY,
    Kind.RESPONSE: Part.RESPONSE,
    Kind.HEADER: Part.HEADER,
    Kind.LINK: Part.LINK,
}
_OPERATIONS = (Part.OPERATION, Part.WEBHOOK, Part.CALLBACK)
"""A path item among the components may be any of these."""

_SHELVES = ("/components/", "/$defs/", "/definitions/")
"""Where a document keeps parts for others to refer to."""

_INSIDE = "inside of it: "


def settle(document: Document, ledger: Ledger) -> None:
    """Give each part that has no line one."""
    for place in places(document):
        for part, node in _parts(place):
            same = _OPERATIONS if part in _OPERATIONS else (part,)
            if not any(ledger.has(each, node) for each in same):
                _settle(part, node, ledger)


def _parts(place: Place) -> Iterator[tuple[Part, Node]]:
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
    elif place.kind in _PARTS and not (place.kind is Kind.HEADER and "/encoding/" in node.pointer):
        yield _PARTS[place.kind], node


def _operation(node: Node) -> Part:
    if "/callbacks/" in node.pointer:
        return Part.CALLBACK
    return Part.WEBHOOK if node.pointer.startswith("/webhooks/") else Part.OPERATION


def _settle(part: Part, node: Node, ledger: Ledger) -> None:
    around = ledger.around(node)
    unused = any(shelf in node.pointer for shelf in _SHELVES)
    if around is not None and around.outcome is Outcome.DEGRADED:
        detail = around.detail.removeprefix(_INSIDE)
        ledger.degraded(part, node, around.code, f"{_INSIDE}{detail}")
    elif unused:
        ledger.unused(part, node)
    else:
        ledger.degraded(part, node, "L03", "no part of the client says it")
