"""Tags, which group operations.

Of several tags, the first one groups that does not say to be for something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.api import ResourceAbout
from ..openapi.composition import elements
from . import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node

_GROUPS = frozenset({"", "nav"})
"""Kinds of tags that group operations; a badge or an audience does not (OpenAPI 3.2, 4.22)."""


class Tags:
    """The tags that the document describes."""

    def __init__(self, root: Node) -> None:
        self._nodes = {keywords.string(node, "name"): node for node in elements(root, "tags")}

    @property
    def resources(self) -> tuple[ResourceAbout, ...]:
        """What the document says of the resources that are called after its tags."""
        return tuple(
            ResourceAbout(
                path=self.path(name),
                summary=keywords.string(node, "summary"),
                description=keywords.string(node, "description"),
            )
            for name, node in self._nodes.items()
            if name
        )

    def path(self, name: str) -> tuple[str, ...]:
        """A tag behind those that it is nested under, the outermost first."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            node = self._nodes.get(name)
            name = "" if node is None else keywords.string(node, "parent")
        return tuple(reversed(found))

    def grouping(self, operation: Node) -> tuple[str, ...]:
        """The path of the tag that groups an operation; empty: it has none."""
        named = list(tag_names(operation))
        groups = (name for name in named if self._kind(name) in _GROUPS)
        return self.path(next(groups, named[0])) if named else ()

    def _kind(self, name: str) -> str:
        node = self._nodes.get(name)
        return "" if node is None else keywords.string(node, "kind")


def tag_names(operation: Node) -> Iterator[str]:
    """The tags of an operation, but for empty ones, which name nothing."""
    return filter(None, (tag.text() for tag in elements(operation, "tags")))
