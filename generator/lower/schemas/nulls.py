"""Whether a schema lets null through, with all that it is composed of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...document.facts import fact
from ...openapi.composition import CHOICES, branches, elements, siblings_count
from .. import keywords

if TYPE_CHECKING:
    from ...document.document import Node


@fact
def is_nullable(node: Node) -> bool:
    """Whether null is a value of a schema that speaks of null.

    A schema without `type` lets null through, too (2020-12 Core, section 7.6.1); who writes
    `properties` alone hardly means that, so null counts only where a keyword names it.
    """
    return keywords.is_nullable(node) or (
        any(map(_speaks_of_null, branches(node))) and _allows_null(node, frozenset())
    )


@fact
def _speaks_of_null(node: Node) -> bool:
    listed = (each for key in CHOICES for each in elements(node, key))
    places = [node, *(part for each in listed for part in branches(each))]
    return any(keywords.is_nullable(place) or _is_null(place) for place in places)


def _is_null(node: Node) -> bool:
    return "const" in node and node["const"].value is None


def _allows_null(node: Node, seen: frozenset[str]) -> bool:
    """Whether no keyword refuses null (those about objects, lists, texts and numbers do not)."""
    if not isinstance(node.value, dict):
        return node.value is not False
    if node.pointer in seen:
        return True
    seen |= {node.pointer}
    target = node.target()
    if target is not None and not _allows_null(target, seen):
        return False
    if target is not None and not siblings_count(node):
        return True

    def allowing(key: str) -> list[bool]:
        return [_allows_null(each, seen) for each in elements(node, key)]

    return (
        _type_allows_null(node)
        and _lists_allow_null(node)
        and all(allowing("allOf"))
        and ("anyOf" not in node or any(allowing("anyOf")))
        and ("oneOf" not in node or allowing("oneOf").count(True) == 1)
        and ("not" not in node or not _allows_null(node["not"], seen))
        and _condition_allows_null(node, seen)
    )


def _type_allows_null(node: Node) -> bool:
    return "type" not in node or keywords.is_nullable(node)


def _lists_allow_null(node: Node) -> bool:
    if "const" in node:
        return node["const"].value is None
    return "enum" not in node or any(each.value is None for each in node["enum"].children())


def _condition_allows_null(node: Node, seen: frozenset[str]) -> bool:
    if "if" not in node:
        return True
    then = node.get("then" if _allows_null(node["if"], seen) else "else")
    return then is None or _allows_null(then, seen)
