"""Names of properties that a schema describes on a condition only.

`then`, `else`, `dependentSchemas` and the like describe members that an object may always have: no
name is invalid until a keyword closes the object (2020-12 Core, sections 10.2.2 and 10.3.2.3). What
they say of its value holds on their condition, so it is checked by rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...openapi.composition import CHOICES, branches, elements, entries
from ...openapi.grammar import field_of
from ...openapi.kinds import Kind
from .. import keywords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...document.document import Node

_ONE = ("if", "then", "else", "not")
_BY_NAME = ("dependentSchemas", "dependencies", "dependentRequired")
_SPEAKING = frozenset((*_ONE, *_BY_NAME, "propertyNames"))
"""The keywords that name properties on a condition; most schemas have none of them."""


def conditional_names(parts: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    """The names in the conditions of some schemas, each with the node that names it.

    The node is the schema of the property where there is one; a name may come more than once.
    """
    parts = [part for part in parts if not _SPEAKING.isdisjoint(part.mapping())]
    waiting = [found for part in parts for found in _conditions(part)]
    seen = set[str]()
    for part in parts:
        yield from _named(part)
    while waiting:
        for part in branches(waiting.pop(0)):
            if part.pointer in seen:
                continue
            seen.add(part.pointer)
            yield from entries(part, "properties")
            if part.key != "not":  # `not: {required: [b]}` says that there is no b
                yield from ((i.text(), i) for i in elements(part, "required"))
            yield from _named(part)
            waiting += _conditions(part)
            waiting += [each for key in CHOICES for each in elements(part, key)]


def is_understood(part: Node) -> bool:
    """Whether every keyword of a schema is one whose names are known."""
    return all(
        field_of(Kind.SCHEMA, key) is not None and key not in keywords.NOT_CHECKED
        for key in keywords.limits(part) - {"$ref"}
    )


def _conditions(part: Node) -> list[Node]:
    found = [part[key] for key in _ONE if key in part]
    for key in _BY_NAME:
        found += [each for _, each in entries(part, key) if isinstance(each.value, dict)]
    return found


def _named(part: Node) -> Iterator[tuple[str, Node]]:
    """The names that keywords of a schema list without describing them."""
    for key in _BY_NAME:
        for name, each in entries(part, key):
            yield name, each
            for other in each.children() if isinstance(each.value, list) else ():
                yield other.text(), other
    names = part.get("propertyNames")
    for key in ("enum", "const"):
        found = None if names is None or not isinstance(names.value, dict) else names.get(key)
        if found is not None:
            listed = [found] if key == "const" else found.children()
            yield from ((each.text(), each) for each in listed if isinstance(each.value, str))
