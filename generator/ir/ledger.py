"""What became of every part of the document.

A part has one line; the worst that happened to it is what counts. A loss says what of the document
the client does not have, and why; a note says what was decided.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..diagnostics.diagnostics import Diagnostic, Position
    from ..document.document import Node


class Part(Enum):
    """The kinds of parts that are accounted for."""

    __hash__ = object.__hash__  # that of Enum is a Python function, and every part has a kind

    OPERATION = "operation"
    WEBHOOK = "webhook"
    CALLBACK = "callback"
    PARAMETER = "parameter"
    BODY = "body"
    RESPONSE = "response"
    SCHEMA = "schema"
    PROPERTY = "property"
    HEADER = "header"
    LINK = "link"
    KEYWORD = "keyword"


class Outcome(IntEnum):
    """What became of a part, the worst last."""

    UNUSED = 0
    """Nothing refers to it, so nothing is lost."""
    GENERATED = 1
    NOTED = 2
    """It is in the client, and the generator decided something that a user may want to know."""
    DEGRADED = 3
    EXCLUDED = 4


LOSSES = {
    "L01": "a schema keyword is not checked before a request is sent",
    "L02": "a type is wider than the document's",
    "L03": "a part of the document has no counterpart in the client yet",
    "L04": "a default or an extension of the document is not used",
    "L05": "a part that breaks the standard is left out",
}

NOTES = {
    "N01": "a choice that the standard leaves open",
    "N02": "a keyword that an example of the document breaks is dropped",
    "N03": "the same value travels in another content type",
    "N04": "a part that the document names and describes nowhere",
}


class Entry(NamedTuple):
    """One part of the document and what became of it."""

    part: Part
    pointer: str
    position: Position
    outcome: Outcome
    code: str = ""
    detail: str = ""
    within: str = ""
    """The pointer of what alone of the part is meant; empty: all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A part that another part left its name to; nothing is lost."""

    pointer: str
    wanted: str
    """The name that its words give."""
    name: str
    """The name that it has."""
    kept_by: str
    """The pointer of the part that has the name which was wanted."""


class Ledger:
    """The account of a document while the stages write it; `close` ends it."""

    def __init__(self) -> None:
        self._entries: dict[tuple[Part, str], Entry] = {}
        self._worst: dict[str, Entry] | None = None
        """By pointer; None until it is asked for."""
        self._last: Callable[[], None] | None = None

    def at_close(self, last: Callable[[], None]) -> None:
        """Have the last lines written when the account is asked for."""
        self._last = last

    def close(self, renamed: Iterable[Renamed] = ()) -> Account:
        """What became of every part, in the order of the document.

        Args:
            renamed: The parts that another part left its name to.
        """
        if self._last is not None:
            self._last()
        ordered = sorted(self._entries.values(), key=lambda e: (e.position, e.pointer))
        return Account(entries=tuple(ordered), renamed=tuple(renamed))

    def generated(self, part: Part, node: Node) -> None:
        """The part is in the client as the document says it."""
        self._put(part, node, Outcome.GENERATED)

    def noted(self, part: Part, node: Node, code: str, detail: str) -> None:
        """The part is in the client, and nothing of it is lost.

        Args:
            part: What it is.
            node: Where it stands.
            code: A key of `NOTES`.
            detail: What was decided about it.
        """
        assert code in NOTES, code
        self._put(part, node, Outcome.NOTED, code, detail)

    def unused(self, part: Part, node: Node) -> None:
        """No part of the API refers to the part."""
        self._put(part, node, Outcome.UNUSED)

    def degraded(
        self, part: Part, node: Node, code: str, detail: str, within: Node | None = None
    ) -> None:
        """The part is in the client, with less than the document says.

        Args:
            part: What it is.
            node: Where it stands.
            code: A key of `LOSSES`.
            detail: What it became and why.
            within: What alone of the part is lost, such as one of its content types.
        """
        assert code in LOSSES, code
        pointer = "" if within is None else within.pointer
        self._put(part, node, Outcome.DEGRADED, code, detail, within=pointer)

    def excluded(self, part: Part, node: Node, detail: str) -> None:
        """The configuration leaves the part out; `detail` says by which line."""
        self._put(part, node, Outcome.EXCLUDED, detail=detail)

    def unreached(self, pointers: Iterable[str]) -> None:
        """No part of the API refers to these parts, so that no loss in them is one of the client.

        Args:
            pointers: Of the parts; what stands in them shares their fate.
        """
        within = tuple(f"{pointer}/" for pointer in pointers)
        for key, entry in self._entries.items():
            if entry.outcome is Outcome.DEGRADED and f"{entry.pointer}/".startswith(within):
                self._entries[key] = entry._replace(outcome=Outcome.UNUSED)
        self._worst = None

    def _put(
        self,
        part: Part,
        node: Node,
        outcome: Outcome,
        code: str = "",
        detail: str = "",
        *,
        within: str = "",
    ) -> None:
        pointer = node.pointer
        known = self._entries.get((part, pointer))
        if known is not None and known.outcome >= outcome:
            return
        entry = Entry(
            part=part,
            pointer=pointer,
            position=node.position,
            outcome=outcome,
            code=code,
            detail=detail,
            within=within,
        )
        self._entries[part, pointer] = entry
        if self._worst is not None:
            _rank(self._worst, entry)

    def has(self, part: Part, node: Node) -> bool:
        """Whether the part has a line."""
        return (part, node.pointer) in self._entries

    def around(self, node: Node) -> Entry | None:
        """The worst line of the closest part that a node stands in, if it is about the node."""
        worst = self._worst
        if worst is None:
            worst = self._worst = {}
            for each in self._entries.values():
                _rank(worst, each)
        pointer = node.pointer
        while pointer:
            pointer = pointer.rpartition("/")[0]
            entry = worst.get(pointer)
            if entry is not None and (
                not entry.within or f"{node.pointer}/".startswith(f"{entry.within}/")
            ):
                return entry
        return None


class Unkept(Ledger):
    """A ledger for those who ask for no account: it keeps nothing of what it is told."""

    def _put(self, *_: object, **__: object) -> None:
        pass


def _rank(worst: dict[str, Entry], entry: Entry) -> None:
    at = worst.get(entry.pointer)
    if at is None or at.outcome < entry.outcome:
        worst[entry.pointer] = entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What became of every part of a document."""

    entries: tuple[Entry, ...]
    """In the order of the document."""
    renamed: tuple[Renamed, ...]

    def lost(self) -> tuple[Entry, ...]:
        """The lines of parts that are in the client with less than the document says."""
        return tuple(entry for entry in self.entries if entry.outcome is Outcome.DEGRADED)

    def notes(self) -> tuple[Entry, ...]:
        """The lines of parts about which the generator decided something."""
        return tuple(entry for entry in self.entries if entry.outcome is Outcome.NOTED)

    def count(self, part: Part) -> int:
        """How many parts of a kind there are, whatever became of them."""
        return sum(1 for entry in self.entries if entry.part is part)

    def to_json(
        self,
        findings: Iterable[Diagnostic] = (),
        accepted: Mapping[tuple[str, str], str] = MappingProxyType({}),
    ) -> str:
        """The whole account, as text that is the same for the same document.

        Args:
            findings: What is wrong with the document.
            accepted: Why the user lives with findings and losses, by code and pointer.
        """
        counts = Counter(entry.part for entry in self.entries)
        text = json.dumps(
            {
                "counts": {part.value: counts[part] for part in Part},
                "degraded": len(self.lost()),
                "entries": [
                    _row(entry) | _why(entry.code, entry.pointer, accepted)
                    for entry in self.entries
                ],
                "renamed": [asdict(renamed) for renamed in self.renamed],
                "findings": [
                    {
                        "code": each.code,
                        "pointer": each.pointer,
                        "position": str(each.position),
                        "message": each.message,
                        **_why(each.code, each.pointer, accepted),
                    }
                    for each in findings
                ],
            },
            indent=1,
            ensure_ascii=False,
        )
        return "\n".join(map(_visible, text.split("\n")))


def _visible(line: str) -> str:
    """A line of JSON, in which what no reader would see is written as an escape."""
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)


def is_report(content: bytes) -> bool:
    """Whether a file is what `Account.to_json` writes, or empty."""
    try:
        found: object = json.loads(content or "{}")
    except (ValueError, RecursionError):
        return False
    keys = {"counts", "degraded", "entries", "renamed"}
    return isinstance(found, dict) and (not content or keys <= found.keys() <= {*keys, "findings"})


def _why(code: str, pointer: str, accepted: Mapping[tuple[str, str], str]) -> dict[str, str]:
    reason = accepted.get((code, pointer))
    return {} if reason is None else {"accepted": reason}


def _row(entry: Entry) -> dict[str, str]:
    row = {
        "part": entry.part.value,
        "pointer": entry.pointer,
        "position": f"{entry.position.file}:{entry.position.line}:{entry.position.column}",
        "outcome": entry.outcome.name.lower(),
    }
    if entry.code:
        row |= {"code": entry.code, "meaning": (LOSSES | NOTES)[entry.code]}
    if entry.detail:
        row["detail"] = entry.detail
    return row
