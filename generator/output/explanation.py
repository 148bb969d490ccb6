"""Where symbols come from, as text or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import printable
from ..surface.lock import NEXT
from ..surface.origin import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from ..diagnostics.diagnostics import Position
    from ..surface.origins import Former, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A place that decides something, and what stands there."""

    position: Position
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What is known of one symbol."""

    row: Row
    file: str
    """The file that its part of the document stands in, as far as that is known."""
    position: Position | None
    """Where that part stands; None where the document is not at hand."""
    word: Said | None
    """The word of the document, of an overlay or of the configuration that asks for the name."""
    lock: Said | None
    """The line of the lock that keeps the name."""
    former: tuple[Former, ...]
    """The names that it had, which callers may still write."""
    changes: tuple[str, ...]
    """Each a way to change the name; empty: there is none."""

    @property
    def rule(self) -> str:
        """How the name was found, in words."""
        return Rule[self.row.rule.upper()].value


def as_text(query: str, found: Sequence[Explained]) -> str:
    """A block for each symbol; one that many parts document has a line for each of them."""
    if not found:
        return f"{printable(query)}: no symbol comes from this line\n"
    places: dict[tuple[str, ...], list[str]] = {}
    for each in found:
        place = each.file if each.position is None else str(each.position)
        places.setdefault(tuple(_block(each)), []).append(f"{place}  {each.row.pointer}")
    return "\n".join(
        "".join(f"{printable(line)}\n" for line in (title, *_labelled("from", stands), *others))
        for (title, *others), stands in places.items()
    )


def _block(found: Explained) -> Iterator[str]:
    """What is said of a symbol, but for the places that it comes from."""
    row = found.row
    yield f"{row.symbol}: {row.kind}"
    yield f"  name    {found.rule}" + (f": {row.kept_by}" if row.kept_by else "")
    for label, said in (("word", found.word), ("lock", found.lock)):
        if said is not None:
            yield f"  {label}    {said.position}  {said.text}"
    for former in found.former:
        since = "the next release" if former.version == NEXT else former.version
        yield f"  former  {former.old}, deprecated since {since}"
    yield from _labelled("change", found.changes, "or")


def _labelled(label: str, lines: Iterable[str], others: str = "") -> Iterator[str]:
    """Lines with a label before the first, and another before all that follow."""
    for number, line in enumerate(lines):
        yield f"  {others if number else label:<6}  {line}"


def as_json(query: str, found: Sequence[Explained]) -> str:
    """Everything, for programs."""
    rows = [_row(each) for each in found]
    return json.dumps({"query": query, "symbols": rows}, indent=2) + "\n"


def _row(found: Explained) -> dict[str, object]:
    row, position = found.row, found.position
    place = {} if position is None else {"line": position.line, "column": position.column}
    return {
        "symbol": row.symbol,
        "kind": row.kind,
        "file": found.file,
        "pointer": row.pointer,
        **place,
        "rule": row.rule,
        "kept_by": row.kept_by or None,
        "word": _said(found.word),
        "lock": _said(found.lock),
        "former": [former.old for former in found.former],
        "changes": list(found.changes),
    }


def _said(found: Said | None) -> dict[str, object] | None:
    if found is None:
        return None
    position = found.position
    return {"file": position.file, "line": position.line, "text": found.text}


FORMATS: Mapping[str, Callable[[str, Sequence[Explained]], str]] = {
    "text": as_text,
    "json": as_json,
}
