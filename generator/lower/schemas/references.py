"""What a `$ref` of a schema stands for, one step at a time.

A reference may lead to a schema that is itself a reference with keywords beside it, which hold
(2020-12 Core, section 8.2.3.1). So a chain is followed only as far as its links say nothing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...document.facts import fact
from ...openapi.composition import siblings_count
from .. import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node


@fact
def is_reference(node: Node) -> bool:
    """Whether a schema says nothing but what it refers to."""
    if node.ref is None:
        return False
    if not siblings_count(node):
        return True
    target = node.resolve()
    return all(
        key in target and target[key].value == node[key].value
        for key in keywords.limits(node) - {"$ref"}
    )


@fact
def referred(node: Node) -> Node:
    """What a schema stands for: the first on its chain of references that limits a value itself."""
    for step in chain(node):
        if not is_reference(step):
            return step
    return node.resolve()


def chain(node: Node) -> Iterator[Node]:
    """A schema, what it refers to, what that refers to, and so on."""
    end = node.resolve()
    yield node
    while node is not end:
        target = node.target()
        assert target is not None
        yield target
        node = target
