"""The end of lowering: each part of the document that has no line in the ledger is given one.

What stands inside of a loss shares its reason; what nothing refers to is unused, which is no loss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.ledger import Outcome, Part
from ..ir.parts import parts_of
from ..openapi.places import places

if TYPE_CHECKING:
    from ..document.document import Document, Node
    from ..ir.ledger import Ledger

_OPERATIONS = (Part.OPERATION, Part.WEBHOOK, Part.CALLBACK)
"""A path item among the components may be any of these."""

_SHELVES = ("/components/", "/$defs/", "/definitions/")
"""Where a document keeps parts for others to refer to."""

_INSIDE = "inside of it: "


def fill_gaps(document: Document, ledger: Ledger) -> None:
    """Give each part that has no line one."""
    for place in places(document):
        for part, node in parts_of(place):
            same = _OPERATIONS if part in _OPERATIONS else (part,)
            if not any(ledger.has(each, node) for each in same):
                _fill(part, node, ledger)


def _fill(part: Part, node: Node, ledger: Ledger) -> None:
    around = ledger.around(node)
    unused = any(shelf in node.pointer for shelf in _SHELVES)
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
