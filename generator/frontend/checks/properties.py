"""Which properties a schema describes, through references and composition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...openapi.composition import COMPOSITION, branches, described, elements, resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document.document import Node


def lacks(schema: Node, path: Sequence[str]) -> bool:
    """Whether a schema certainly has no property at a path of names, one inside of the other."""
    return at(schema, path) == []


def at(schema: Node, path: Sequence[str]) -> list[Node] | None:
    """The schemas at a path of names; empty if there certainly is none, None if nobody can tell."""
    if not path:
        return [schema]
    found = _find(schema, path[0])
    if found is None:
        return None
    found_below = [at(child, path[1:]) for child in found]
    below = [node for each in found_below for node in each or ()]
    return None if not below and None in found_below else below


def _find(schema: Node, name: str) -> list[Node] | None:
    """The schemas of a property; empty and None as in `at`."""
    parts = list(branches(schema, COMPOSITION))
    found = list(described(parts, name))
    if not found and (not parts or any(map(_is_open, parts))):
        return None
    return found


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
