"""Base classes: which schemas derive from one that has a `discriminator` of its own.

Comes in: a document. Goes out: for each such schema those that merge it by `allOf`, and those that
its mapping names. The rule of this file: the schemas of the components count, since only those have
a name that a discriminator can tell (OpenAPI 3.2, section 4.25.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document.positions import escape
from .objects import CHOICES, branches, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..document.document import Document, Node

COMPONENTS = "/components/schemas/"


def families(document: Document) -> Mapping[str, tuple[Node, ...]]:
    """The schemas that derive from each base class, by its pointer; none for any other schema."""
    found: dict[str, dict[str, Node]] = {}
    components = document.find(COMPONENTS[:-1])
    for node in components.children() if components is not None else ():
        if not is_object(node):
            continue
        if is_base(node):
            mapping = node["discriminator"].get("mapping")
            targets = [mapped(each) for each in mapping.children()] if mapping is not None else []
            for target in targets:
                if target is not None and target != node and is_object(target):
                    found.setdefault(node.pointer, {})[target.pointer] = target
        for base in branches(node):
            if base != node and is_base(base):
                found.setdefault(base.pointer, {})[node.pointer] = node
    return {pointer: tuple(derived.values()) for pointer, derived in found.items()}


def is_base(node: Node) -> bool:
    """Whether others may derive from a schema: it has a discriminator, but no choices."""
    return "discriminator" in node and not any(key in node for key in CHOICES)


def mapped(node: Node) -> Node | None:
    """The schema that a value of `mapping` names: by its name, else by a reference to it."""
    text, document = node.text(), node.document
    by_name = document.find(f"{COMPONENTS}{escape(text)}")
    found = by_name or document.locate(node.pointer, text)
    return None if found is None else found.resolve()
