"""Callbacks: the requests that the server makes in the course of an operation.

A callback that several operations refer to is one callback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.webhooks import Callback
from ..openapi.composition import entries
from .derived_names import callback_words, derived_name
from .items import operation_nodes
from .webhooks import Incoming, lower_incoming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..document.document import Node
    from .schemas.store import Types


def callback_nodes(operation: Node) -> Iterator[tuple[str, str, str, Node, Node]]:
    """Every callback of an operation: key, expression, method, path item, operation."""
    for key, callback in entries(operation, "callbacks"):
        for expression, item in callback.resolve().items():
            if not expression.startswith("x-"):
                target = item.resolve()
                for method, node in operation_nodes(target):
                    yield key, expression, method, target, node


def callback_pointers(operation: Node) -> tuple[str, ...]:
    """The callbacks that follow an operation."""
    return tuple(dict.fromkeys(node.pointer for *_, node in callback_nodes(operation)))


def lower_callbacks(types: Types, operations: Iterable[Node]) -> tuple[Callback, ...]:
    """Every callback, in the order in which operations name them.

    Args:
        types: The types of the document.
        operations: What may have callbacks; so may callbacks themselves.
    """
    found: dict[str, Callback] = {}
    waiting = list(operations)
    while waiting:
        operation = waiting.pop(0)
        for key, expression, method, item, node in callback_nodes(operation):
            if node.pointer in found:
                continue
            types.ledger.generated(Part.CALLBACK, node)
            incoming = Incoming(key, callback_words(node, key, method), method, item, node)
            found[node.pointer] = Callback(
                **lower_incoming(types, incoming),
                event_type=None,
                owner=derived_name(types.document, operation),
                expression=expression,
            )
            waiting.append(node)
    return tuple(found.values())
