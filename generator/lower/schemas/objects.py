"""Which schemas are objects with known properties, so that they become classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...document.facts import fact
from ...openapi.composition import CHOICES, branches, elements, siblings_count
from .. import keywords
from .conditional import conditional_names

if TYPE_CHECKING:
    from ...document.document import Node

_OBJECT_KEYWORDS = frozenset(
    {
        *("additionalProperties", "allOf", "patternProperties", "properties", "required"),
        "unevaluatedProperties",
    }
)
"""Keywords beside a `$ref` that make an object another class than the one referred to."""


@fact
def is_object(node: Node) -> bool:
    """Whether a schema describes an object with known properties."""
    said = node.value
    if not isinstance(said, dict) or "const" in said or "enum" in said:
        return False
    kinds = keywords.declared_types(node)
    if kinds and "object" not in kinds:
        return False
    if node.ref is not None:
        wanted = {*_OBJECT_KEYWORDS, *CHOICES}
        if not siblings_count(node) or not any(map(has_properties, branches(node))):
            return False
        return bool(keywords.limits(node) & wanted) or _has_new_names(node)
    if "allOf" in said:
        parts = limiting_parts(node)
        own = keywords.limits(node) - {"allOf"}
        if len(parts) == 1 and not own and parts[0].ref is not None:
            return False
        found = list(branches(node))
        chosen = sum(any(describes(part, key) for key in CHOICES) for part in found)
        return chosen > 1 or any(map(has_properties, found))
    return has_properties(node) or _is_empty(node, kinds)


def limiting_parts(node: Node) -> list[Node]:
    """The branches of `allOf` that limit something."""
    return [part for part in elements(node, "allOf") if keywords.limits(part)]


def describes(node: Node, key: str) -> bool:
    """Whether a choice describes properties, so that it makes a class."""
    return any(any(map(has_properties, branches(each))) for each in elements(node, key))


def has_properties(node: Node) -> bool:
    """Whether a schema itself describes properties."""
    return bool(node.plain("properties"))


def _is_empty(node: Node, kinds: tuple[str, ...]) -> bool:
    """Whether no property is allowed at all."""
    found = node.get("additionalProperties")
    closed = found is not None and found.value is False
    return (
        closed
        and kinds == ("object",)
        and not keywords.limits(node) & {"patternProperties", *CHOICES}
    )


def _has_new_names(node: Node) -> bool:
    """Whether a condition beside a `$ref` names what the schema referred to does not describe."""
    described = {
        name
        for part in branches(node)
        if has_properties(part)
        for name in part["properties"].mapping()
    }
    return any(name not in described for name, _ in conditional_names([node]))
