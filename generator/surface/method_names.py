"""What a method may be called: shorter forms of its operationId.

Comes in: the operations of one resource. Goes out: for each the words of its name. The rule of this
file: what a path or a resource says already is left out of a name, but only where no other
operation of the resource could be called so; an operation that is added renames another one only if
both want one name.
"""

from __future__ import annotations

import keyword
import re
from collections import Counter
from typing import TYPE_CHECKING

from .words import snake, snake_of, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ..ir.operations import Operation


def method_words(operations: Sequence[Operation], taken: Collection[str]) -> tuple[str, ...]:
    """The words of each operation's name.

    Args:
        operations: All of one resource; an operation with an explicit name keeps its own words.
        taken: Names that no short form may have.
    """
    forms = [list(_forms(operation)) for operation in operations]
    wanted = Counter(form for found in forms for form in set(map(snake, found)))

    def is_usable(form: str) -> bool:
        name = snake(form)
        return wanted[name] == 1 and name not in taken and not keyword.iskeyword(name)

    return tuple(next(filter(is_usable, found), found[-1]) for found in forms)


def _forms(operation: Operation) -> Iterator[str]:
    """The names that an operation may have, the shortest first, its own words last."""
    own = operation.name
    if operation.pin is None and " " not in own:  # else it is a method and a path
        bare = _without_path(operation)
        short = _without_resource(words(bare), operation.resource)
        if short:
            yield snake_of(short)
        if bare != own:
            yield bare
    yield own


def _without_path(operation: Operation) -> str:
    """The name without the path and the method that frameworks put behind a function's name.

    `read_item_items__item_id__get` is `read_item` at `GET /items/{item_id}`.
    """
    own = operation.name
    behind = f"{re.sub(r'[^A-Za-z0-9_]', '_', operation.path)}_{operation.method.lower()}"
    return own[: -len(behind)] if own.lower().endswith(behind.lower()) and own != behind else own


def _without_resource(found: list[str], resource: tuple[str, ...]) -> list[str]:
    """The words without those of the resource, one or many, at one end; else empty."""
    whole = [word for part in resource for word in words(part)]
    for said in (whole, words(resource[-1])):
        if len(found) > len(said) and _same(found[: len(said)], said):
            return _named(found[len(said) :])
        if len(found) > len(said) and _same(found[-len(said) :], said):
            return _named(found[: -len(said)])
    return []


def _same(found: list[str], said: list[str]) -> bool:
    """Whether words are those of the resource, the last of them in the singular or the plural."""
    *before, one = found
    *start, other = said
    return before == start and (one == other or other in _plurals(one) or one in _plurals(other))


def _plurals(word: str) -> tuple[str, ...]:
    return (f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies")


def _named(found: list[str]) -> list[str]:
    """Words that can be a name: they begin with a letter and do not end in the middle."""
    return [] if not found[0][0].isalpha() or found[-1] in _OPEN or found[0] in _OPEN else found


_OPEN = frozenset(
    {"a", "all", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to"}
)
"""Words with which no name begins or ends."""
