"""What a function says of a node, found once for each node: a document never changes."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from .document import Node

T = TypeVar("T")


def fact(find: Callable[[Node], T]) -> Callable[[Node], T]:
    """Have the results of a function kept by the document, as long as that lives.

    Args:
        find: Depends on the document alone; what it returns is not changed by who gets it.
    """

    @wraps(find)
    def found(node: Node) -> T:
        facts = cast("dict[str, T]", node.document.facts.setdefault(find, {}))
        if node.pointer not in facts:
            facts[node.pointer] = find(node)
        return facts[node.pointer]

    return found
