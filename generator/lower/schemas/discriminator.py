"""What tells the variants of a union apart, where that is certain.

It is if every variant is an object with a name, and no value stands for two of them. Nothing here
makes types: variants are known by their index.
"""

from __future__ import annotations

import json
from itertools import takewhile
from typing import TYPE_CHECKING

from ...ir.ledger import Part
from ...ir.types import Discriminator
from ...openapi.composition import branches, described, elements, entries, mapped
from .. import keywords
from ..derived_names import component_name
from .listed import listed_texts, listed_values
from .object_variants import opened
from .references import referred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document.document import Node
    from ...ir.identity import SchemaId
    from ...ir.ledger import Ledger
    from .object_variants import ObjectVariant


def discriminator(
    ledger: Ledger, said: Node | None, found: Sequence[ObjectVariant] | None
) -> Discriminator | None:
    """What tells the variants of a schema apart; None where nothing certainly does.

    Args:
        ledger: Told where the schema has a `discriminator` that cannot be used.
        said: The keyword; None where the schema does not have it.
        found: The variants; None where one of them is no class.
    """
    if said is None:
        return None if found is None else _inferred(found)
    name = keywords.string(said, "propertyName")
    if not found or not name:
        detail = "not every variant is an object with a name: the one that fits best is taken"
        ledger.degraded(Part.KEYWORD, said, "L02", detail)
        return None
    tags = _tags(ledger, said, found, name)
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
    first = {name for part in found[0].parts for name, _ in entries(part, "properties")}
    for name in sorted(first, key=lambda name: (name not in _USUAL, name)):
        values = list(takewhile(bool, (_closed(variant, name) for variant in found)))
        tags = {value: index for index, each in enumerate(values) for value in each}
        if len(values) == len(found) and len(tags) == sum(map(len, values)):
            return Discriminator(property=name, tags=tuple(tags.items()))
    return None


_USUAL = ("type", "kind", "object", "event", "status", "name")
"""What documents call the property that tells variants apart, where several could."""


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
    ledger: Ledger, said: Node, found: Sequence[ObjectVariant], name: str
) -> tuple[tuple[str | int | float, int], ...] | None:
    """Each value and the variant that it stands for; None where that is not certain.

    A variant is known by the values that the mapping gives to it and by those that its schema
    lists; by its own name (OpenAPI 3.2, section 4.25.2) if there are neither. A mapping does not
    change what is valid (3.1.1, section 4.8.25): where the constants of a schema contradict it,
    they decide, and its own value is still read as that variant.
    """
    given = _given(said, found)
    listed = [_listed(variant, name) for variant in found]
    tags = _Tags()
    against: list[tuple[str, int]] = []
    for index, variant in enumerate(found):
        for text in given.get(variant.id, ()):
            values = listed[index] or [_typed(variant, name, text)]
            value = next((value for value in values if _text(value) == text), None)
            if value is None:
                against.append((text, index))
            elif not tags.add(value, index):
                return None
    mapped_values = len(tags.found)
    for index, values in enumerate(listed):
        for value in values:
            is_new = tags.add(value, index)
            if not is_new and mapped_values == 0 and not against:
                return None
    for text, index in against:
        tags.add(text, index)
    if against:
        detail = "the constants of the variants contradict the mapping: the constants decide"
        ledger.degraded(Part.KEYWORD, said["mapping"], "L02", detail)
    for index, variant in enumerate(found):
        own = component_name(variant.node)
        unnamed = index not in tags.found.values()
        if unnamed and (listed[index] or own is None or not tags.add(own, index)):
            return None
    ordered = sorted(tags.found.items(), key=lambda item: item[1])
    return tuple((value, index) for (_, value), index in ordered)


class _Tags:
    """Values and the variants that they stand for; true is not 1 in JSON."""

    def __init__(self) -> None:
        self.found: dict[tuple[bool, str | int | float], int] = {}

    def add(self, value: str | int | float, index: int) -> bool:
        """Let a value stand for a variant; false where it stands for another one."""
        return self.found.setdefault((isinstance(value, bool), value), index) == index


def _text(value: str | int | float) -> str:
    """A value as a mapping spells it: the canonical text (OpenAPI 3.1.1, section 4.8.25.4)."""
    if isinstance(value, str):
        return value
    whole = isinstance(value, float) and value.is_integer()
    return json.dumps(int(value) if whole else value)


def _typed(variant: ObjectVariant, name: str, text: str) -> str | int | float:
    """A key of the mapping as a value of the property, which may be a number or a boolean."""
    kinds = {kind for each in _described(variant, name) for kind in keywords.declared_types(each)}
    if not kinds or "string" in kinds:
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, int | float) else text


def _given(said: Node, variants: Sequence[ObjectVariant]) -> dict[SchemaId, list[str]]:
    """The values that the mapping gives to each variant."""
    found: dict[SchemaId, list[str]] = {}
    by_node = {each.node.pointer: each.id for each in variants}
    for value, named in entries(said, "mapping"):
        node = _target(named)
        inner = None if node is None else opened(node)
        known = [] if inner is None else [e for e in inner if e.node.pointer in by_node]
        if inner is not None and len(inner) == len(known) == 1:
            found.setdefault(by_node[known[0].node.pointer], []).append(value)
    return found


def _listed(variant: ObjectVariant, name: str) -> list[str | int | float]:
    """The values that the schema of a variant lists; what several branches list, by all of them."""
    said = [found for each in _described(variant, name) if (found := listed_values(each))]
    if not said:
        return []
    first, *others = said
    keys = [{(isinstance(v, bool), v) for v in each} for each in others]
    shared = [v for v in first if all((isinstance(v, bool), v) in each for each in keys)]
    return shared or first


def undeclared(
    said: Node, found: Sequence[ObjectVariant]
) -> Iterator[tuple[SchemaId, str, tuple[str, ...]]]:
    """The variants that do not describe the property that tells them apart.

    Yields:
        The variant, the name of the property, and its values for this variant.
    """
    name = keywords.string(said, "propertyName")
    given = _given(said, found)
    for variant in found:
        own = component_name(variant.node)
        values = given.get(variant.id) or ([] if own is None else [own])
        if name and values and not list(described(variant.parts, name)):
            yield variant.id, name, tuple(values)


def _described(variant: ObjectVariant, name: str) -> Iterator[Node]:
    """What the parts of a class say of a property, branch by branch."""
    for found in described(variant.parts, name):
        yield from branches(found)
