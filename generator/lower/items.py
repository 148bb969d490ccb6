"""Path items: which operations stand in them.

A method of the standard and a method of `additionalOperations` are alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..openapi.grammar import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node


def operation_nodes(item: Node) -> Iterator[tuple[str, Node]]:
    """Every operation of a path item, with its HTTP method."""
    for method in METHODS:
        if method in item:
            yield method.upper(), item[method]
    others = item.get("additionalOperations")
    if others is not None:
        yield from others.items()


def path_operations(root: Node) -> Iterator[Node]:
    """Every operation of the paths."""
    paths = root.get("paths")
    for path, item in paths.items() if paths is not None else ():
        if path.startswith("/"):
            yield from (node for _, node in operation_nodes(item.resolve()))


def webhook_nodes(root: Node) -> Iterator[tuple[str, Node]]:
    """Every webhook with its key."""
    webhooks = root.get("webhooks")
    for key, item in webhooks.items() if webhooks is not None else ():
        for _, node in operation_nodes(item.resolve()):
            yield key, node
