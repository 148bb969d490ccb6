"""Whether a schema describes a property, through references and composition.

Comes in: a schema. Goes out: yes, no, or None for "it may". The rule of this file: no is said
only when it is certain; every walk has an end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .scope import elements, resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import Node


def follow(schema: Node, path: Sequence[str]) -> bool | None:
    """Whether a schema describes the property at a path of names, one inside of the other."""
    found = at(schema, path)
    return True if isinstance(found, list) else found


def at(schema: Node, path: Sequence[str]) -> list[Node] | bool | None:
    """The schemas at a path of names, False if there is none, None if nobody can tell."""
    if not path:
        return [schema]
    found = _find(schema, path[0], {})
    if not isinstance(found, list):
        return found
    answers = [at(child, path[1:]) for child in found]
    below = [node for answer in answers if isinstance(answer, list) for node in answer]
    if below:
        return below
    return None if None in answers else False


def _find(
    schema: Node, name: str, known: dict[str, list[Node] | bool | None]
) -> list[Node] | bool | None:
    """The schemas of a property, False if there is none, None if nobody can tell.

    Args:
        schema: Where to look.
        name: The property.
        known: What was found below schemas that were met before, by pointer; filled here.
    """
    target = resolved(schema)
    if target is None or not isinstance(target.value, dict):
        return None
    if target.pointer not in known:
        known[target.pointer] = None  # what leads back here adds nothing
        known[target.pointer] = _below(target, name, known)
    return known[target.pointer]


def _below(
    target: Node, name: str, known: dict[str, list[Node] | bool | None]
) -> list[Node] | bool | None:
    properties = target.get("properties")
    found = [properties[name]] if properties is not None and name in properties else []
    parts = [part for key in ("allOf", "oneOf", "anyOf") for part in elements(target.get(key))]
    answers = [_find(part, name, known) for part in parts]
    for answer in answers:
        if isinstance(answer, list):
            found.extend(answer)
    if found:
        return list({node.pointer: node for node in found}.values())
    if None in answers or (properties is None and not parts):
        return None
    return False
