"""Documents with a mistake in them, made from good ones: a node deleted, replaced or retyped.

The same seed makes the same mutant on every Python.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

STRANGE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 3, 2.5, 1e300, 10**30, "", "x", "5", "true", "a b", "#/nowhere"),
    *([], [None], ["x"], [[]], [{}], {}, {"x": None}, {"": {}}, {"$ref": "#/nowhere"}),
    *({"$ref": "#"}, {"$ref": 5}, {"$ref": "other.yaml#/x"}, {"$ref": "#/info"}, {"type": "file"}),
    *(
        {"type": ["string", "object", 7]},
        {"allOf": None},
        {"oneOf": [], "enum": {}},
        "[a-",
        "é\u202e",
    ),
    *({"properties": {"x": None}}, {"schema": {}}, {"content": {"application/json": None}}),
)
"""What no place expects, or few."""


def mutant(document: Any, chance: Random) -> Any:
    """A copy of a document with one to four mistakes."""
    tree = copy.deepcopy(document)
    for _ in range(chance.choice((1, 1, 2, 4))):
        places = list(_places(tree))
        if not places:
            break
        container, key = chance.choice(places)
        match chance.randrange(6):
            case 0:
                del container[key]
            case 1 | 2:
                container[key] = copy.deepcopy(chance.choice(STRANGE))
            case 3:
                container[key] = _retyped(container[key])
            case 4:
                other, name = chance.choice(places)
                container[key] = copy.deepcopy(other[name]) if name in _keys(other) else None
            case _:
                _renamed(container, key, chance)
    return tree


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    stack = [tree]
    while stack:
        node = stack.pop()
        for key in _keys(node):
            yield node, key
            stack.append(node[key])


def _keys(node: object) -> list[Any]:
    if is_mapping(node):
        return list(node)
    return list(range(len(node))) if is_list(node) else []


def _retyped(value: object) -> Any:
    """The same value as another type."""
    if is_mapping(value):
        return list(value.values())
    if is_list(value):
        return {str(index): item for index, item in enumerate(value)}
    return [value] if isinstance(value, str) else str(value)


def _renamed(container: Any, key: Any, chance: Random) -> None:
    if is_list(container):
        container.append(copy.deepcopy(container[key]))
    else:
        container[chance.choice((f"{key}x", "$ref", "x", "", "type", "{id}"))] = container[key]
