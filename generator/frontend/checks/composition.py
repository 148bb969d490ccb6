"""Composition: discriminators, and schemas that contain themselves (OpenAPI 3.2, section 4.25).

References are followed here, so every walk has an end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...document.pointers import escape
from ...openapi.composition import CHOICES, elements, entries, mapped, resolved
from .properties import lacks
from .scope import Finding, Repair, items, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...document.document import Node
    from .scope import Scope

_COMPONENTS = "/components/schemas"


def check(scope: Scope) -> Iterator[Finding]:
    """Every discriminator and every allOf."""
    reported: set[str] = set()
    ends: set[str] = set()
    for schema in scope.schemas():
        discriminator = schema.get("discriminator")
        if discriminator is not None and isinstance(discriminator.value, dict):
            yield from _check_mapping(schema, discriminator)
            yield from _check_variants(schema, discriminator)
        if "allOf" in schema and schema.pointer not in reported:
            yield from _check_cycle(schema, reported, ends)


def _check_mapping(schema: Node, discriminator: Node) -> Iterator[Finding]:
    """Each value names a schema.

    One that names none is a mistake where it may mean another: a name that is like it, or a variant
    that no value means. Otherwise the document describes nowhere what it means.
    """
    targets = [node for _, node in entries(discriminator, "mapping")]
    if (default := discriminator.get("defaultMapping")) is not None:
        targets.append(default)
    texts = [node for node in targets if isinstance(node.value, str)]
    found = {resolved(mapped(node)) for node in texts}
    listed = (each for key in CHOICES for each in elements(schema, key))
    variants = {resolved(each) for each in listed if each.ref is not None}
    for node in texts:
        if mapped(node) is None:
            components = schema.document.find(_COMPONENTS)
            near = nearest(node.text().rpartition("/")[2], [name for name, _ in items(components)])
            hint = (
                f"did you mean {quote(f'#{_COMPONENTS}/{escape(near)}')}?"
                if near
                else "name a schema under components"
            )
            message = f"mapping {quote(node.value)} names no schema"
            is_mistake = bool(near) or not variants <= found
            yield Finding("E271", node, message, hint=hint, instead=Repair.REMOVE, loses=is_mistake)


def _check_variants(schema: Node, discriminator: Node) -> Iterator[Finding]:
    name = text_of(discriminator, "propertyName")
    for key in CHOICES:
        for variant in elements(schema, key):
            target = resolved(variant)
            if name is None or target is None or not lacks(target, [name]):
                continue
            message = f"this variant has no property {quote(name)}, which tells the variants apart"
            yield Finding("W272", variant, message, hint="describe it there, and make it required")


def _check_cycle(schema: Node, reported: set[str], ends: set[str]) -> Iterator[Finding]:
    """Follows allOf and `$ref` only: what contains itself this way has no instance that ends.

    Args:
        schema: Where to start.
        reported: The schemas of cycles that were found; filled here.
        ends: The schemas from which no way leads into a cycle; filled here.
    """
    way: dict[str, None] = {}
    seen: set[str] = set()
    is_endless = False
    waiting = [(schema, 0)]
    while waiting:
        node, depth = waiting.pop()
        while len(way) > depth:
            way.popitem()
        if node.pointer in way:
            is_endless = True
            if node == schema:
                reported.update(way)
                message = f"this schema contains itself through allOf: {_described(way, node)}"
                hint = "take one of them out of allOf, or make it a property"
                yield Finding("E274", schema["allOf"], message, hint=hint, at_key=True)
                return
        if node.pointer in seen or node.pointer in ends:
            continue
        seen.add(node.pointer)
        way[node.pointer] = None
        parts = [resolved(part) for part in elements(node, "allOf")]
        waiting.extend((part, depth + 1) for part in parts if part is not None)
    if not is_endless:
        ends |= seen


def _described(way: Iterable[str], end: Node) -> str:
    return " → ".join(f"#{pointer}" for pointer in [*way, end.pointer])
