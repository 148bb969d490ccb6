"""Why the interface changed: the document, an overlay, the configuration, or the generator itself.

What is there without a change of the input is the generator's; of two inputs that changed, the one
without whose change it would not be there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..output.verdict import Cause, Origin
from ..surface.compare import compare
from .sides import made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..surface.compare import Change, Comparison
    from .sides import Inputs, Side


def causes(found: Comparison, old: Side, new: Side, again: Side | None) -> dict[Change, Cause]:
    """The cause of each change that is known.

    Args:
        found: The changes.
        old: What callers have.
        new: What they would get.
        again: What the generator of today makes of the input of `old`; None: nobody knows that.
    """
    ours = () if again is None else compare(old.report, again.report).changes
    before = None if again is None else again.inputs
    why = (
        _by_place(new)
        if before is None or new.inputs is None
        else _by_input(old, before, new.inputs)
    )
    result: dict[Change, Cause] = {}
    for change in found.changes:
        key = change.kind, change.symbol
        position = new.positions.get(key) or (again or old).positions.get(key)
        origin = Origin.GENERATOR if change in ours else why(change)
        if origin is not None or position is not None:
            placed = position if origin in {None, Origin.DOCUMENT, Origin.OVERLAY} else None
            is_there = key in new.positions or again is None
            result[change] = Cause(origin=origin, position=placed, is_there=is_there)
    return result


def _by_place(new: Side) -> Callable[[Change], Origin | None]:
    """By the file that a changed part stands in, where the old input is not known."""
    overlays = set[str]() if new.inputs is None else set(map(str, new.inputs.config.overlays))

    def why(change: Change) -> Origin | None:
        position = new.positions.get((change.kind, change.symbol))
        if position is None:
            return None
        return Origin.OVERLAY if position.file in overlays else Origin.DOCUMENT

    return why


def _by_input(old: Side, was: Inputs, now: Inputs) -> Callable[[Change], Origin | None]:
    """By which input has changed; of several, by what happens if one is as it was."""
    changed = {
        Origin.DOCUMENT: was.document != now.document,
        Origin.OVERLAY: was.overlays != now.overlays,
        Origin.CONFIGURATION: was.settings != now.settings or _is_renamed(was, now),
    }
    origins = [origin for origin, is_changed in changed.items() if is_changed]
    if len(origins) < 2:
        return lambda _change: origins[0] if origins else None
    back = {
        Origin.DOCUMENT: replace(now.config, spec=was.config.spec),
        Origin.OVERLAY: replace(now.config, overlays=was.config.overlays),
    }
    *tried, last = origins
    without = {origin: set(_changes(old, made(back[origin]))) for origin in tried}
    return lambda change: next((o for o, left in without.items() if change not in left), last)


def _is_renamed(was: Inputs, now: Inputs) -> bool:
    """Whether a part that both locks know has another name."""
    return any(was.names[part] != now.names[part] for part in was.names.keys() & now.names.keys())


def _changes(old: Side, new: Side) -> Iterable[Change]:
    return compare(old.report, new.report).changes
