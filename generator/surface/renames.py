"""Symbols of a release that have another name now, found in the two reports.

A method is the same if it makes the same request, an argument and a field if they have the same
name on the wire, an event and an option if they are for the same thing. A schema is the same if it
has the same members and is used in the same places.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.types import RefType, within
from .lock import ARGUMENT, EVENT, NEXT, OPERATION, OPTION, PROPERTY, SCHEMA, Rename
from .report import LineKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping

    from .report import Line, Report

_KINDS = {
    OPERATION: (LineKind.METHOD,),
    SCHEMA: (LineKind.MODEL, LineKind.ALIAS),
    PROPERTY: (LineKind.FIELD,),
    ARGUMENT: (LineKind.ARGUMENT,),
    EVENT: (LineKind.WEBHOOK, LineKind.CALLBACK),
    OPTION: (LineKind.OPTION,),
}
"""The lines of a report that are about what the lock has names for."""
_OWNERS = {ARGUMENT: OPERATION, PROPERTY: SCHEMA}


def renames(old: Report, new: Report, lost: Collection[str]) -> tuple[Rename, ...]:
    """What has another name now.

    Args:
        old: The report of a release.
        new: The report of now.
        lost: Schemas that the document does not have any more, whatever resembles them.
    """
    methods = _same_methods(old, new)
    schemas = {o: n for o, n in same_schemas(old, new).items() if o not in lost}
    return (
        *_each(OPERATION, methods),
        *_each(ARGUMENT, _same_parts(old, new, LineKind.ARGUMENT, methods)),
        *_each(SCHEMA, schemas),
        *_each(PROPERTY, _same_parts(old, new, LineKind.FIELD, schemas)),
        *_each(EVENT, _same_facts(old, new, LineKind.WEBHOOK, "key", "http")),
        *_each(EVENT, _same_facts(old, new, LineKind.CALLBACK, "key", "http", "expression")),
        *_each(OPTION, _same_facts(old, new, LineKind.OPTION, "scheme", "kind")),
    )


def kept(found: Iterable[Rename], report: Report) -> tuple[Rename, ...]:
    """The renames that still lead from a name that nothing has to one that something has.

    Args:
        found: One leads to where the next one leads. Of two about one symbol the first counts that
            leads to a name which something has.
        report: Of now.
    """
    listed = tuple(found)
    later: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in listed:
        later[each.kind, each.old].append(each.new)

    def now(kind: str, name: str, seen: frozenset[str] = frozenset()) -> str:
        if is_there(report, kind, name) or name in seen:
            return name
        for each in later.get((kind, name), ()):
            found = now(kind, each, seen | {name})
            if is_there(report, kind, found):
                return found
        owner, _, last = name.rpartition(".")
        other = now(_OWNERS[kind], owner) if kind in _OWNERS else owner
        return name if other == owner else now(kind, f"{other}.{last}", seen | {name})

    moved = [replace(each, new=now(each.kind, each.new)) for each in reversed(listed)]
    current = {
        (each.kind, each.old): each
        for each in moved
        if is_there(report, each.kind, each.new) and not is_there(report, each.kind, each.old)
    }
    return tuple(current.values())


def is_there(report: Report, kind: str, name: str) -> bool:
    """Whether a report has a symbol of a kind."""
    return any((each, name) in report.lines for each in _KINDS.get(kind, ()))


def same_schemas(old: Report, new: Report) -> dict[str, str]:
    """Schemas that are gone, each with the new one that has its members and its uses."""
    methods = _same_methods(old, new)
    found: dict[str, str] = {}
    for kind in _KINDS[SCHEMA]:
        found |= _same(old, new, kind, _shape(old, methods), _shape(new, {}))
    return found


def _shape(report: Report, methods: Mapping[str, str]) -> Callable[[Line], Hashable]:
    """What tells a schema of a report from others, but Python names.

    Args:
        report: The report.
        methods: What its methods are called now, where they have another name.
    """
    users: defaultdict[str, set[Hashable]] = defaultdict(set)
    fields: defaultdict[str, list[Line]] = defaultdict(list)
    for line in report.lines.values():
        if line.kind is LineKind.FIELD:
            fields[_owner(line)].append(line)
        for each in within(line.type) if line.type is not None else ():
            if isinstance(each, RefType) and _owner(line) != each.id:
                owner = _owner(line) or line.name
                users[each.id].add((line.kind, methods.get(owner, owner), *_wire(line)))

    def of(line: Line) -> Hashable:
        own = re.compile(rf"\b{line.name}(?=\b|Param\b)")
        texts = {own.sub("~", line.text())}
        texts |= {own.sub("~", _nameless(each)) for each in fields[line.name]}
        return frozenset(texts), frozenset(users[line.name])

    return of


def _nameless(field: Line) -> str:
    """A field as it is on the wire."""
    facts = {**field.facts, "wire": _wire(field)}
    return field._replace(name="~", facts=facts).text()


def _owner(line: Line) -> str:
    """The method or the model that a line is a part of; empty: it stands for itself."""
    match line.kind:
        case LineKind.ARGUMENT | LineKind.FIELD:
            return line.name.rpartition(".")[0]
        case LineKind.RESPONSE:
            return line.name.partition(" ")[0]
        case _:
            return ""


def _wire(line: Line) -> tuple[str, ...]:
    """How the document calls an argument or a field, and where it goes; a response: its status."""
    match line.kind:
        case LineKind.ARGUMENT | LineKind.FIELD:
            own = line.name.rpartition(".")[2]
            return (*line.facts.get("wire", (own,)), *line.facts.get("in", ()))
        case LineKind.RESPONSE:
            return (line.name.partition(" ")[2],)
        case _:
            return ()


def _same(
    old: Report,
    new: Report,
    kind: LineKind,
    of_old: Callable[[Line], Hashable],
    of_new: Callable[[Line], Hashable],
) -> dict[str, str]:
    """Names that are gone, each with the new one that alone has what it had."""
    lost = {n: of_old(line) for n, line in old.of(kind).items() if (kind, n) not in new.lines}
    born = {n: of_new(line) for n, line in new.of(kind).items() if (kind, n) not in old.lines}
    seen, wanted = Counter(lost.values()), Counter(born.values())
    by_key = {key: name for name, key in born.items() if wanted[key] == 1}
    return {n: by_key[key] for n, key in lost.items() if key in by_key and seen[key] == 1}


def _same_methods(old: Report, new: Report) -> dict[str, str]:
    """Methods that are gone, each with the new one that makes the same request."""

    def of(report: Report) -> Callable[[Line], Hashable]:
        """A request may have more methods, such as one that streams the response."""
        return lambda line: (
            _facts(line, "http", "sends"),
            _facts(report.lines[LineKind.METHOD, line.name], "returns"),
        )

    return _same(old, new, LineKind.REQUEST, of(old), of(new))


def _same_parts(
    old: Report, new: Report, kind: LineKind, owners: Mapping[str, str]
) -> dict[str, str]:
    """Arguments or fields; what keeps its name while its owner gets another one is left out."""

    def of(line: Line) -> Hashable:
        return _owner(line), _wire(line)

    def of_old(line: Line) -> Hashable:
        return owners.get(_owner(line), _owner(line)), _wire(line)

    found = _same(old, new, kind, of_old, of)
    return {o: n for o, n in found.items() if o.rpartition(".")[2] != n.rpartition(".")[2]}


def _same_facts(old: Report, new: Report, kind: LineKind, *words: str) -> dict[str, str]:
    def of(line: Line) -> Hashable:
        return _facts(line, *words)

    return _same(old, new, kind, of, of)


def _facts(line: Line, *words: str) -> Hashable:
    return tuple(tuple(line.facts.get(word, ())) for word in words)


def _each(kind: str, found: Mapping[str, str]) -> Iterator[Rename]:
    for old, new in found.items():
        yield Rename(kind=kind, old=old, new=new, version=NEXT)
