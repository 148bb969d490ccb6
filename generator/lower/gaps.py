"""The end of lowering: each part of the document that has no line in the ledger is given one.

What stands inside of a loss shares its reason; what nothing refers to is unused, which is no loss.
A schema of the components has a model all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.ledger import Outcome, Part
from ..ir.parts import parts_of
from ..openapi.kinds import Kind
from ..openapi.places import places
from ..openapi.reach import unreached

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document.document import Document, Node
    from ..ir.ledger import Ledger
    from ..openapi.places import Place

_OPERATIONS = (Part.OPERATION, Part.WEBHOOK, Part.CALLBACK)
"""A path item among the components may be any of these."""

_SHELVES = ("/components/", "/$defs/", "/definitions/")
"""Where a document keeps parts for others to refer to."""

_INSIDE = "inside of it: "


def fill_gaps(document: Document, ledger: Ledger) -> None:
    """Give each part that has no line one."""
    ledger.unreached(
        place.node.pointer for place in unreached(document.root) if place.kind is not Kind.SCHEMA
    )
    found = places(document)
    shelves = (*_SHELVES, *_idle(found))
    for place in found:
        for part, node in parts_of(place):
            if ledger.has(part, node):
                continue
            if part not in _OPERATIONS or not any(ledger.has(each, node) for each in _OPERATIONS):
                _fill(part, node, ledger, shelves)


def _idle(found: Sequence[Place]) -> Iterator[str]:
    """Where path items without operations keep their parameters, which no call has."""
    busy: set[str] = set()
    for each in found:
        if each.kind is Kind.OPERATION:
            above = each.node.pointer.rpartition("/")[0]
            busy |= {above, above.removesuffix("/additionalOperations")}
    for each in found:
        node = each.node
        if each.kind is Kind.PATH_ITEM and node.ref is None and node.pointer not in busy:
            yield f"{node.pointer}/parameters/"


def _fill(part: Part, node: Node, ledger: Ledger, shelves: Sequence[str]) -> None:
    around = ledger.around(node)
    unused = any(shelf in node.pointer for shelf in shelves)
    if around is not None and around.outcome is Outcome.DEGRADED:
        detail = around.detail.removeprefix(_INSIDE)
        ledger.degraded(part, node, around.code, f"{_INSIDE}{detail}")
    elif around is not None and around.code == "N03":
        detail = around.detail.removeprefix(_INSIDE)
        ledger.noted(part, node, around.code, f"{_INSIDE}{detail}")
    elif around is not None and around.part is Part.KEYWORD:
        ledger.generated(part, node)
    elif unused:
        ledger.unused(part, node)
    else:
        ledger.degraded(part, node, "L03", "no part of the client says it")
