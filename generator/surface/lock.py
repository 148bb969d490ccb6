"""The lock of names: which part of the document has which name, whatever changes around it.

A line says all that it says by itself, so that a merge of two branches is the union of their lines;
nothing here reads or writes files.

    operation "POST /pets" createPet pets.create
    property /components/schemas/Pet/properties/from from_
    gone schema /components/schemas/Cat Cat in 2.0.0
    renamed operation pets.add pets.create in next

A part that the document lost keeps its line, so that it has its name when it comes back. What has
another name than in the last release has a line that leads from the old symbol to the new one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, quote
from ..runtime.core.pointer import escape
from .versions import major

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .calls import Place

HEADER = """\
# One name a line. Edit a name, or delete its line and generate again. Merges by union.
lock 1
"""
NO_ID = "-"
"""Stands for the operationId of an operation that has none."""
NEXT = "next"
"""Stands for the version of the next release, whose number nobody knows yet."""
OPERATION, SCHEMA, PROPERTY, ARGUMENT, EVENT, OPTION, SERVER = (
    "operation",
    "schema",
    "property",
    "argument",
    "event",
    "option",
    "server",
)
_KEYS = {
    OPERATION: {2},
    SCHEMA: {1, 2},
    PROPERTY: {1},
    ARGUMENT: {2},
    EVENT: {1},
    OPTION: {2},
    SERVER: {1},
}
"""How many words say which part a line is about."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')
_NAME = re.compile(r"\w+(?:\.\w+)*")
_PLAIN = re.compile(r"[^\s\"#\\]+")
_RELEASE = re.compile(r"next|(?:\d+!)?\d+(?:\.\d+)*[a-z0-9.]*")
_ALLOWED = 'lines such as: operation "GET /pets" listPets pets.list'


@dataclass(frozen=True, slots=True)
class LockedPart:
    """A part of a document, as it is told from others."""

    kind: str
    key: tuple[str, ...]
    """An operation: method and path, operationId. A schema: where it stands, and under an index
    that nothing better names the digest of its content. An argument: method and path, place and
    wire name. An option: the scheme, and what it is for. A server: its URL. All else: where it
    stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """A symbol that has another name than in a release that callers have."""

    kind: str
    """`OPERATION` and so on."""
    old: str
    """The symbol that callers know, such as `pets.add`, `Pet`, `Pet.size`, `pets.list.size`."""
    new: str
    version: str
    """The first release with the new name; `NEXT` before there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What the lock says."""

    names: Mapping[LockedPart, str] = field(default_factory=dict[LockedPart, str])
    """The names of the parts that the document had when the lock was written."""
    gone: Mapping[LockedPart, tuple[str, str]] = field(
        default_factory=dict[LockedPart, tuple[str, str]]
    )
    """Parts that it had lost by then: their names, and the release that has lost them."""
    renames: tuple[Rename, ...] = ()
    """One for each old symbol, until the next major version."""

    def known(self) -> dict[LockedPart, str]:
        """Every name that is kept, those of lost parts included."""
        return {part: name for part, (name, _) in self.gone.items()} | dict(self.names)

    def text(self) -> str:
        """The lock as it stands in its file."""
        return HEADER + "".join(f"{line}\n" for line in sorted(self._lines()))

    def _lines(self) -> Iterator[str]:
        for part, name in self.names.items():
            yield _line(part.kind, *part.key, name)
        for part, (name, version) in self.gone.items():
            yield _line("gone", part.kind, *part.key, name, "in", version)
        for each in self.renames:
            yield _line("renamed", each.kind, each.old, each.new, "in", each.version)

    def released(self, version: str) -> Lock:
        """The lock of a release: its lines name the version, and those of an older major go.

        Args:
            version: Of the release (PEP 440).
        """

        def stays(first: str) -> bool:
            return first == NEXT or major(first) >= major(version)

        def named(first: str) -> str:
            return version if first == NEXT else first

        return Lock(
            names=self.names,
            gone={p: (name, named(v)) for p, (name, v) in self.gone.items() if stays(v)},
            renames=tuple(
                replace(r, version=named(r.version)) for r in self.renames if stays(r.version)
            ),
        )


def parse(text: str, file: str) -> Lock:
    """Read a lock.

    Args:
        text: Its text, whatever the order of its lines.
        file: Its name, for positions.

    Raises:
        Diagnosed: E906 a line is not one of a lock, or contradicts another one.
    """
    reader = _Reader(file)
    for number, line in enumerate(text.splitlines(), 1):
        reader.read(number, line)
    if not reader.is_lock:
        reader.refuse(1, "the file has no line `lock 1`", hint="write it, or delete the file")
    if reader.complaints:
        raise Diagnosed(*reader.complaints)
    return Lock(names=reader.names, gone=reader.gone, renames=tuple(reader.renames.values()))


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self._said: dict[LockedPart, tuple[int, tuple[LockedPart, str, bool]]] = {}
        self._holders: dict[tuple[str, str], int] = {}
        self.is_lock = False
        self.names: dict[LockedPart, str] = {}
        self.gone: dict[LockedPart, tuple[str, str]] = {}
        self.renames: dict[tuple[str, str], Rename] = {}
        self.complaints: list[Diagnostic] = []

    def refuse(self, number: int, message: str, *, hint: str, allowed: str = "") -> None:
        position = Position(self._file, number, 1)
        self.complaints.append(Diagnostic("E906", position, message, allowed=allowed, hint=hint))

    def read(self, number: int, line: str) -> None:
        match _tokens(line):
            case [] | ["#", *_]:
                return
            case [word, *_] if word.startswith("#"):
                return
            case ["lock", "1"]:
                self.is_lock = True
            case ["lock", version]:
                self.is_lock = True
                message = f"a lock of version {quote(version)}"
                self.refuse(number, message, allowed="1", hint="use a newer clientlathe")
            case ["renamed", kind, old, new, "in", version] if (
                kind in _KEYS
                and _NAME.fullmatch(old)
                and _NAME.fullmatch(new)
                and _RELEASE.fullmatch(version)
            ):
                self._rename(number, Rename(kind=kind, old=old, new=new, version=version))
            case ["gone", kind, *key, name, "in", version] if _is_line(
                kind, key, name
            ) and _RELEASE.fullmatch(version):
                self._lose(number, LockedPart(kind, tuple(key)), name, version)
            case [kind, *key, name] if _is_line(kind, key, name):
                self._add(number, LockedPart(kind, tuple(key)), name)
            case _:
                found = f"no line of a lock: {quote(line.strip())}"
                self.refuse(number, found, allowed=_ALLOWED, hint="repair it, or delete the line")

    def _rename(self, number: int, found: Rename) -> None:
        known = self.renames.setdefault((found.kind, found.old), found)
        if known.new != found.new:
            message = f"another line says that {quote(found.old)} is {quote(known.new)} now"
            self.refuse(number, message, hint="delete one of the two lines")

    def _add(self, number: int, part: LockedPart, name: str) -> None:
        if not self._is_first(number, scope_of(part), part, name):
            return
        self.names[part] = name
        if part.kind in {OPERATION, SCHEMA}:
            line = self._holders.setdefault((part.kind, name), number)
            if line != number:
                message = f"the part in line {line} has the name {quote(name)}"
                self.refuse(number, message, hint="give one of the two another name")

    def _lose(self, number: int, part: LockedPart, name: str, version: str) -> None:
        if self._is_first(number, part, part, name, lost=True):
            self.gone[part] = name, version

    def _is_first(
        self, number: int, scope: LockedPart, part: LockedPart, name: str, *, lost: bool = False
    ) -> bool:
        """Whether no line before is about the part; one that says the same is left out."""
        said = part, name, lost
        line, before = self._said.setdefault(scope, (number, said))
        line, before = self._said.setdefault(part, (line, before))
        if before != said:
            self.refuse(
                number,
                f"this part has a name in line {line}: {quote(before[1])}",
                hint="delete one of the two lines",
            )
        return line == number


def scope_of(part: LockedPart) -> LockedPart:
    """What two lines of parts that are there may not share, whatever else they say of it."""
    return LockedPart(part.kind, part.key[:1]) if part.kind in {OPERATION, SCHEMA} else part


def _is_line(kind: str, key: Sequence[str], name: str) -> bool:
    dotted = kind == OPERATION
    is_name = all(map(str.isidentifier, name.split("."))) and ("." in name) is dotted
    return len(key) in _KEYS.get(kind, ()) and is_name


def named_in(line: str) -> tuple[LockedPart, str] | None:
    """The part that a line of a lock names, and its name; None for any other line."""
    match _tokens(line):
        case [kind, *key, name] if _is_line(kind, key, name):
            return LockedPart(kind, tuple(key)), name
        case _:
            return None


def _tokens(line: str) -> list[str]:
    """The words of a line, without their quotes."""
    return [_plain(token) for token in _TOKEN.findall(line)]


def _plain(token: str) -> str:
    if not token.startswith('"'):
        return token
    try:
        found: object = json.loads(token)
    except ValueError:
        return token
    return str(found)


def _token(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _line(*tokens: str) -> str:
    return " ".join(map(_token, tokens))


def property_key(pointer: str, name: str) -> str:
    """How the lock calls a property of a model."""
    return f"{pointer}/properties/{escape(name)}"


def argument_key(place: Place, name: str) -> str:
    """How the lock calls an argument of an operation."""
    return f"{place.value} {name}"
