"""Links: what a response offers to call next.

A link is said in the documentation of a method; what it fills in stays the expression of the
document.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.operations import Link
from ..openapi.composition import entries
from . import keywords
from .items import path_operations

if TYPE_CHECKING:
    from ..document.document import Document, Node
    from .schemas.store import Types


def lower_links(types: Types, response: Node) -> tuple[Link, ...]:
    """The links of a response, by the names that the document gives them."""
    found: list[Link] = []
    for name, item in entries(response, "links"):
        node = item.resolve()
        types.ledger.generated(Part.LINK, node)
        body = node.get("requestBody")
        found.append(
            Link(
                pointer=node.pointer,
                position=node.position,
                description=keywords.string(node, "description"),
                name=name,
                operation=_target(types, node),
                parameters=tuple((k, _shown(value)) for k, value in entries(node, "parameters")),
                body=None if body is None else _shown(body),
            )
        )
    return tuple(found)


def _target(types: Types, node: Node) -> str:
    """The pointer of the operation that a link leads to, else what the document calls it."""
    operation_id = keywords.string(node, "operationId")
    reference = keywords.string(node, "operationRef")
    if reference:
        found = types.document.locate(node.pointer, reference)
        return reference if found is None else found.pointer
    return _operations(types.document).get(operation_id, operation_id)


@lru_cache(maxsize=1)
def _operations(document: Document) -> dict[str, str]:
    """The pointers of the operations by their ids."""
    return {keywords.string(o, "operationId"): o.pointer for o in path_operations(document.root)}


def _shown(value: Node) -> str:
    """An expression as it is; any other value as JSON."""
    return value.value if isinstance(value.value, str) else keywords.dump(value.value)
