"""Names of schemas that stand inside another part and have none of their own.

A name that is short stays as it is, with all its surroundings; of a long one the shortest end is
taken that says what it belongs to and that no other schema wants.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .words import pascal, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from ..ir.schemas import NamedSchema

LONG = 40
"""Characters that a reader takes in at a glance."""
_TELLING = 3
"""Words of the name of a part that tells enough without what surrounds it."""
_GENERIC = frozenset({"item", "value", "payload", "variant", "request", "response", "header"})
_SAID_TWICE = frozenset({"request", "response", "header"})


def inline_names(
    schemas: Sequence[NamedSchema],
    owners: Mapping[str, tuple[str, tuple[str, ...]]],
    taken: Collection[str],
    spelled: Callable[[str], str],
) -> tuple[str, ...]:
    """The names that schemas would like to have, in their order.

    Args:
        schemas: All that stand inside of another part.
        owners: By the words for an operation: the function behind it, and its resource and method.
        taken: Names of components.
        spelled: How the name of a class is spelled.
    """
    forms = [
        list(map(spelled, dict.fromkeys(map(pascal, _forms(schema, owners))))) for schema in schemas
    ]
    wanted = Counter(form for found in forms for form in set(found))
    return tuple(
        next((form for form in found if wanted[form] == 1 and form not in taken), found[-1])
        for found in forms
    )


def _forms(schema: NamedSchema, owners: Mapping[str, tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """The names that a schema may have, the best first; the last says all."""
    if not schema.place:
        yield schema.name
        return
    first, *rest = schema.place
    function, called = owners.get(first, (first, (first,)))
    whole = " ".join(_once([function, *rest]))
    if len(pascal(whole)) > LONG:
        around = [part for part in first.split("/") if part] if first.startswith("/") else called
        groups = _once([*around, *rest])
        spelled = list(map(words, groups))
        for size in range(1, len(groups)):
            if _tells(spelled[-size:]):
                yield " ".join(groups[-size:])
    yield whole


def _once(groups: list[str]) -> list[str]:
    """The groups, without one that the group before it ends with: a response `PetResponse`."""
    return [
        group
        for number, group in enumerate(groups)
        if not (number and group in _SAID_TWICE and words(groups[number - 1])[-1] == group)
    ]


def _tells(groups: list[list[str]]) -> bool:
    """Whether groups begin with a part that has a name, and name another or say much of it."""
    first, *rest = groups
    named = [group for group in rest if group[0] not in _GENERIC]
    return first[0] not in _GENERIC and (bool(named) or len(first) >= _TELLING)
