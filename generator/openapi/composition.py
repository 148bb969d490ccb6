"""What a schema is made of: references, `allOf`, `oneOf` and `anyOf`.

The one search through composition, for checks and for lowering. It follows a reference once and
passes over one that leads nowhere, which `refs` reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document.facts import fact
from ..document.pointers import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..document.document import Node

CHOICES = ("oneOf", "anyOf")
COMPOSITION = ("allOf", *CHOICES)


def siblings_count(node: Node) -> bool:
    """Whether keywords beside a `$ref` have a meaning: not in OpenAPI 3.0 (3.0.4, 4.7.23)."""
    return not str(node.document.value.get("openapi", "")).startswith("3.0")


def elements(node: Node, key: str) -> Iterator[Node]:
    """The items of a keyword; none where it is missing or holds something else."""
    if isinstance(node.plain(key), list):
        yield from node[key].elements()


def entries(node: Node, key: str) -> Iterator[tuple[str, Node]]:
    """The entries of a keyword; none where it is missing or holds something else."""
    found = node.get(key)
    if found is not None and isinstance(found.value, dict):
        yield from found.items()


def resolved(node: Node | None) -> Node | None:
    """What a node stands for; None if there is no node or its `$ref` leads nowhere."""
    return None if node is None else node.resolved()


def branches(node: Node, keys: tuple[str, ...] = ("allOf",)) -> Iterator[Node]:
    """A schema and all that it is composed of, references followed, each once.

    Args:
        node: The schema.
        keys: The keywords that compose: by default `allOf` alone, whose branches all hold.
    """
    return iter(_all_of(node)) if keys == ("allOf",) else _branches(node, keys, set())


@fact
def _all_of(node: Node) -> tuple[Node, ...]:
    return tuple(_branches(node, ("allOf",), set()))


def _branches(node: Node, keys: tuple[str, ...], seen: set[str]) -> Iterator[Node]:
    if node.pointer in seen or not isinstance(node.value, dict):
        return
    seen.add(node.pointer)
    if node.ref is None or siblings_count(node):
        yield node
        for key in keys:
            for part in elements(node, key):
                yield from _branches(part, keys, seen)
    target = node.target()  # one step: what it names may have keywords beside a `$ref` of its own
    if target is not None:
        yield from _branches(target, keys, seen)


def described(parts: Iterable[Node], name: str) -> Iterator[Node]:
    """What schemas say of a property, each in its own `properties`."""
    for part in parts:
        properties = part.get("properties")
        found = None if properties is None else properties.get(name)
        if found is not None:
            yield found


def mapped(node: Node) -> Node | None:
    """The schema that a value of a discriminator's mapping means.

    Its name among the components counts before a reference to it (OpenAPI 3.2, section 4.25.1).
    """
    text, document = node.text(), node.document
    by_name = document.find(f"/components/schemas/{escape(text)}")
    return by_name or document.locate(node.pointer, text)


def required_scheme(node: Node) -> Node | None:
    """The security scheme that a member of a security requirement means, which is at the node.

    Its name among the components counts before a reference to it (OpenAPI 3.2, section 4.30).
    """
    document, shelf = node.document, "/components/securitySchemes"
    found = document.find(f"{shelf}/{escape(node.key)}") or document.locate(node.pointer, node.key)
    is_there = found is not None and found.pointer.rpartition("/")[0] == shelf
    return found if is_there else None
