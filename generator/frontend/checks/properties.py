"""Whether a schema describes a property, through references and composition.

No is said only when it is certain; None means that it may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...openapi.composition import COMPOSITION, branches, described, elements, resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document.document import Node


def follow(schema: Node, path: Sequence[str]) -> bool | None:
    """Whether a schema describes the property at a path of names, one inside of the other."""
    found = at(schema, path)
    return True if isinstance(found, list) else found


def at(schema: Node, path: Sequence[str]) -> list[Node] | bool | None:
    """The schemas at a path of names, False if there is none, None if nobody can tell."""
    if not path:
        return [schema]
    found = _find(schema, path[0])
    if not isinstance(found, list):
        return found
    found_below = [at(child, path[1:]) for child in found]
    below = [node for each in found_below if isinstance(each, list) for node in each]
    if below:
        return below
    return None if None in found_below else False


def _find(schema: Node, name: str) -> list[Node] | bool | None:
    """The schemas of a property, False if there is none, None if nobody can tell."""
    parts = list(branches(schema, COMPOSITION))
    found = list(described(parts, name))
    if found:
        return found
    return None if not parts or any(map(_is_open, parts)) else False


def _is_open(part: Node) -> bool:
    """Whether a schema may have properties of which nothing is said here.

    So may one that is made of nothing, of what is not there, or of itself.
    """
    below = [resolved(each) for key in COMPOSITION for each in elements(part, key)]
    below += [resolved(part)] if part.ref is not None else []
    if "properties" not in part and not below:
        return True
    return any(
        target is None
        or not isinstance(target.value, dict)
        or part in branches(target, COMPOSITION)
        for target in below
    )
