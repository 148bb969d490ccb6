"""Base classes: which schemas derive from one that has a `discriminator`, or inherits it.

Only schemas of the components count, since only those have a name that a discriminator can tell
(OpenAPI 3.2, section 4.25.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...ir.identity import family, standing
from ...openapi.composition import CHOICES, branches, entries, mapped
from .objects import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...document.document import Document, Node
    from ...ir.identity import SchemaId


@dataclass(frozen=True, slots=True)
class Family:
    """A base class, and the schemas that merge it by `allOf` or that its mapping names."""

    base: Node
    derived: tuple[Node, ...]
    discriminator: Node
    """The keyword that tells them apart; that of an ancestor where the base class has none."""

    @property
    def id(self) -> SchemaId:
        """What the union of its members is known by."""
        return family(standing(self.base.pointer))


def inheritance(document: Document) -> Mapping[str, Family]:
    """The family of each base class that has one, by the pointer of the base class."""
    bases: dict[str, Node] = {}
    derived: dict[str, dict[str, Node]] = {}
    shelf = document.find("/components/schemas")
    components = [] if shelf is None else list(shelf.children())
    known = {node.pointer for node in components}
    for node in components:
        if not is_object(node):
            continue
        if is_base(node):
            for _, value in entries(node["discriminator"], "mapping"):
                named = mapped(value)
                target = None if named is None else named.resolve()
                if target is not None and target != node and is_object(target):
                    bases[node.pointer] = node
                    derived.setdefault(node.pointer, {})[target.pointer] = target
        for base in branches(node):
            if base != node and base.pointer in known and _inherited(base) is not None:
                bases[base.pointer] = base
                derived.setdefault(base.pointer, {})[node.pointer] = node
    found = (
        (bases[key], tuple(nodes.values()), _inherited(bases[key]))
        for key, nodes in derived.items()
    )
    return {
        base.pointer: Family(base, nodes, told) for base, nodes, told in found if told is not None
    }


def _inherited(node: Node) -> Node | None:
    """The discriminator of a base class, its own or that of what it is merged from."""
    if any(key in node for key in CHOICES):
        return None
    return next((each["discriminator"] for each in branches(node) if is_base(each)), None)


def is_base(node: Node) -> bool:
    """Whether others may derive from a schema: it has a discriminator, but no choices."""
    return "discriminator" in node and not any(key in node for key in CHOICES)
