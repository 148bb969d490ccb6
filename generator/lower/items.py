"""Path items: which operations stand in them.

A method of the standard and a method of `additionalOperations` are alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..openapi.composition import entries
from ..openapi.grammar import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node


def operation_nodes(item: Node) -> Iterator[tuple[str, Node]]:
    """Every operation of a path item, with its HTTP method."""
    for method in METHODS:
        if method in item:
            yield method.upper(), item[method]
    yield from entries(item, "additionalOperations")


def path_items(root: Node) -> Iterator[tuple[str, Node]]:
    """Every path, with what stands there: its path item, or a reference to one."""
    return ((path, item) for path, item in entries(root, "paths") if path.startswith("/"))


def path_operations(root: Node) -> Iterator[Node]:
    """Every operation of the paths."""
    for _, item in path_items(root):
        yield from (node for _, node in operation_nodes(item.resolve()))


def webhook_nodes(root: Node) -> Iterator[tuple[str, Node]]:
    """Every webhook with its key."""
    for key, item in entries(root, "webhooks"):
        for _, node in operation_nodes(item.resolve()):
            yield key, node
