"""What changed in the rules of a schema that no type says, keyword by keyword."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .type_text import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIMITS = {
    "maxItems": "maximum number of items",
    "maxProperties": "maximum number of members",
    "minItems": "minimum number of items",
    "minProperties": "minimum number of members",
}
_CLOSING = {"additionalProperties", "unevaluatedProperties"}
"""Keywords that refuse what others beside them do not speak of: one of those less is no relief."""


def rule_changes(
    was: Sequence[str] | None, now: Sequence[str] | None
) -> Iterator[tuple[str, bool]]:
    """What each keyword asks now, in words, and whether that refuses what was allowed.

    Args:
        was: The fact before, as JSON; None where there were no rules. Likewise the next one.
        now: The fact now.
    """
    before, after = _read(was), _read(now)
    is_closed = not _CLOSING.isdisjoint(after)
    for keyword in sorted(before.keys() | after.keys()):
        old, new = before.get(keyword), after.get(keyword)
        if old == new:
            continue
        name = _LIMITS.get(keyword)
        if name is None:
            said = "asks something else" if keyword in before and keyword in after else "is new"
            words = f"the rule {keyword} {said if keyword in after else 'is gone'}"
            yield words, keyword in after or is_closed
        elif new is None:
            yield f"has no {name} now, was {as_json(old)}", False
        elif old is None:
            yield f"has the {name} {as_json(new)} now", True
        else:
            is_higher = new > old
            words = f"{name} is {as_json(new)}, was {as_json(old)}"
            yield words, is_higher is keyword.startswith("min")


def _read(fact: Sequence[str] | None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(fact or ()) or "{}")
    return found
