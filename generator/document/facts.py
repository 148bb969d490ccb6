"""What a function says of a node, found once for each node: a document never changes."""

from __future__ import annotations

from functools import wraps
from inspect import unwrap
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
        known = node.document.facts.get(find)
        if known is None:
            known = node.document.facts[find] = {}
        facts = cast("dict[str, T]", known)
        pointer = node.pointer
        if pointer not in facts:
            facts[pointer] = find(node)
        return facts[pointer]

    return found


def tell(find: Callable[[Node], T], node: Node, result: T) -> None:
    """Say what a function of `fact` finds of a node, where that is known without a search."""
    node.document.facts.setdefault(unwrap(find), {})[node.pointer] = result
