"""What tells the variants of a union apart, where that is certain.

It is if every variant is an object with a name, and no value stands for two of them. Nothing here
makes types: variants are known by their index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ir.ledger import Part
from ...ir.types import Discriminator
from ...openapi.composition import branches, described, elements, mapped
from .. import keywords
from ..derived_names import component_name
from .object_variants import opened
from .references import referred
from .values import listed_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document.document import Node
    from ...ir.ledger import Ledger
    from .object_variants import ObjectVariant


def discriminator(
    ledger: Ledger, node: Node, found: Sequence[ObjectVariant] | None
) -> Discriminator | None:
    """What tells the variants of a schema apart; None where nothing certainly does.

    Args:
        ledger: Told where the schema has a `discriminator` that cannot be used.
        node: The schema.
        found: Its variants; None where one of them is no class.
    """
    said = node.get("discriminator")
    if said is None:
        return None if found is None else _inferred(found)
    name = keywords.string(said, "propertyName")
    if not found or not name:
        detail = "not every variant is an object with a name: the one that fits best is taken"
        ledger.degraded(Part.KEYWORD, said, "L02", detail)
        return None
    tags = _tags(said, found, name)
    if tags is None:
        detail = "two variants may have the same value: the one that fits best is taken"
        ledger.degraded(Part.KEYWORD, said, "L02", detail)
        return None
    return Discriminator(property=name, tags=tags, default=_default(ledger, said, found))


def _default(ledger: Ledger, said: Node, found: Sequence[ObjectVariant]) -> int | None:
    """The variant for a value that nothing else names (OpenAPI 3.2, section 4.25)."""
    node = said.get("defaultMapping")
    if node is None:
        return None
    target = _target(node)
    index = next((i for i, variant in enumerate(found) if variant.node == target), None)
    if index is None:
        detail = "the default is no variant: an unknown value is kept as it comes"
        ledger.degraded(Part.KEYWORD, node, "L02", detail)
    return index


def _target(node: Node) -> Node | None:
    named = mapped(node)
    return None if named is None else referred(named)


def _inferred(found: Sequence[ObjectVariant]) -> Discriminator | None:
    """By a property that is required in every variant, with values of its own in each."""
    if len(found) < 2:
        return None
    first = {name for part in found[0].parts for name in _names(part)}
    for name in sorted(first, key=lambda name: (name not in _USUAL, name)):
        values = [_closed(variant, name) for variant in found]
        tags = {value: index for index, each in enumerate(values) for value in each}
        if all(values) and len(tags) == sum(map(len, values)):
            return Discriminator(property=name, tags=tuple(tags.items()))
    return None


_USUAL = ("type", "kind", "object", "event", "status", "name")
"""What documents call the property that tells variants apart, where several could."""


def _names(part: Node) -> list[str]:
    found = part.get("properties")
    return [] if found is None else list(found.mapping())


def _closed(variant: ObjectVariant, name: str) -> list[str]:
    """The texts that a property must have; none where another value or none fits, too."""
    required = any(
        item.value == name for part in variant.parts for item in elements(part, "required")
    )
    said = [found for found in _described(variant, name) if not keywords.is_nullable(found)]
    open_ = any(keywords.flag(found, "x-client-open") for found in said)
    listed = [set(found) for each in said if (found := listed_texts(each)) is not None]
    if not required or open_ or not listed:
        return []
    return sorted(set[str].intersection(*listed))


def _tags(
    said: Node, found: Sequence[ObjectVariant], name: str
) -> tuple[tuple[str, int], ...] | None:
    """Each value and the variant that it stands for; None where that is not certain.

    What the mapping does not name is known by the values that its schema lists, since documents
    often leave the mapping out; by its own name (OpenAPI 3.2, section 4.25.2) if it lists none.
    """
    given = _given(said, found)
    values = [given.get(variant.pointer) or _listed(variant, name) for variant in found]
    pairs = [(value, index) for index, each in enumerate(values) for value in each]
    tags: dict[str, int] = {}
    for value, index in pairs:
        tags.setdefault(value, index)
    certain = all(values) and all(tags[value] == index for value, index in pairs)
    return tuple(tags.items()) if certain else None


def _given(said: Node, variants: Sequence[ObjectVariant]) -> dict[str, list[str]]:
    """The values that the mapping gives to each variant."""
    found: dict[str, list[str]] = {}
    by_node = {each.node.pointer: each.pointer for each in variants}
    mapping = said.get("mapping")
    for value, named in mapping.items() if mapping is not None else ():
        node = _target(named)
        inner = None if node is None else opened(node)
        known = [] if inner is None else [e for e in inner if e.node.pointer in by_node]
        if inner is not None and len(inner) == len(known) == 1:
            found.setdefault(by_node[known[0].node.pointer], []).append(value)
    return found


def _listed(variant: ObjectVariant, name: str) -> list[str]:
    said = _described(variant, name)
    found = list(dict.fromkeys(text for each in said for text in listed_texts(each) or ()))
    own = component_name(variant.node)
    return found or ([] if own is None else [own])


def _described(variant: ObjectVariant, name: str) -> Iterator[Node]:
    """What the parts of a class say of a property, branch by branch."""
    for found in described(variant.parts, name):
        yield from branches(found)
