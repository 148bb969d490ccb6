"""Two reports of the public interface become changes, and a verdict in the terms of SemVer.

What a fact of a line means is a row of `change_rules`; types are judged by `type_changes`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..ir.types import AnyType, NullableType, RefType, within
from .change_rules import SetRule, rule
from .part_changes import part_changes
from .report import LineKind
from .translate import in_names_of
from .type_changes import EXHAUSTIVE, Axis, Direction, Level, type_changes
from .versions import Verdict, next_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .report import Line, Report

_PARENTS = {
    LineKind.ARGUMENT: LineKind.METHOD,
    LineKind.REQUEST: LineKind.METHOD,
    LineKind.RESPONSE: LineKind.METHOD,
    LineKind.FIELD: LineKind.MODEL,
    LineKind.VARIABLE: LineKind.SERVER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the public interface."""

    kind: LineKind
    symbol: str
    axis: Axis
    direction: Direction | None
    """None where it is about both, or about neither."""
    level: Level
    sentence: str
    """What changed, and what follows for a caller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All changes between two reports, the worst first."""

    changes: tuple[Change, ...]
    released: str
    """The version of the old report."""

    @property
    def verdict(self) -> Verdict:
        """What the worst change means."""
        return verdict_of(self.changes)

    @property
    def next_version(self) -> str:
        """The version of a release with these changes."""
        return next_version(self.released, self.verdict)

    def at(self, level: Level) -> tuple[Change, ...]:
        """The changes of one level."""
        return tuple(change for change in self.changes if change.level is level)


def verdict_of(changes: Iterable[Change]) -> Verdict:
    """What the worst of some changes means."""
    worst = max((change.level for change in changes), default=None)
    return {
        None: Verdict.NONE,
        Level.SAME: Verdict.PATCH,
        Level.ADDITION: Verdict.MINOR,
        Level.BREAKING: Verdict.MAJOR,
    }[worst]


def compare(old: Report, new: Report) -> Comparison:
    """Find what changed for callers between two reports.

    Args:
        old: The report of the release, or of what else is there already.
        new: The report of what is to come.
    """
    changes = set(_Changes(in_names_of(new, old), new).all())
    ordered = sorted(changes, key=lambda c: (-c.level, c.symbol, c.kind.value, c.sentence))
    return Comparison(changes=tuple(ordered), released=old.version or "0.0.0")


class _Changes:
    def __init__(self, old: Report, new: Report) -> None:
        self._old, self._new = old, new
        kinds = (report.of(LineKind.ALIAS) for report in (old, new))
        was, now = ({n: a.type for n, a in found.items() if a.type is not None} for found in kinds)
        self._aliases = was, now
        requests = sorted(new.of(LineKind.REQUEST).items(), reverse=True)
        self._requests = {tuple(line.facts["http"]): name for name, line in requests}

    @cached_property
    def _users(self) -> Mapping[str, Sequence[str]]:
        return _users(self._new)

    def all(self) -> Iterator[Change]:
        """Every change; what stands in a part that is new or gone goes without saying."""
        old, new = self._old.lines, self._new.lines
        for key, was in old.items():
            now = new.get(key)
            if now is None:
                if (parent := _parent(was)) not in old or parent in new:
                    yield self._removed(was)
            elif was != now:
                yield from self._changed(was, now)
        for key, now in new.items():
            if key not in old and ((parent := _parent(now)) not in new or parent in old):
                yield self._added(now)

    def _removed(self, line: Line) -> Change:
        words = f"{_shown(line)} is gone"
        if line.kind is LineKind.FORMER:
            words = f"the former name {line.name} is gone: write {''.join(line.facts['now'])}"
        if line.kind is LineKind.METHOD and (successor := self._successor(line.name)):
            words += f"; the same request is {successor} now"
        elif (other := _OTHER_TYPE.get(line.kind)) and (other, line.name) in self._new.lines:
            words = f"{_shown(line)} is {_A[other]} now"
        level = Level.BREAKING
        if line.kind is LineKind.RESPONSE:
            # What a call returns is judged with the method, and an error may come all the same.
            is_read = line.type is not None and "raises" in line.facts
            level = Level.BREAKING if is_read else Level.SAME
            words += ": the body of the error is not read any more" if is_read else ""
        return Change(
            kind=line.kind,
            symbol=line.name,
            axis=Axis.SOURCE,
            direction=None,
            level=level,
            sentence=words,
        )

    def _successor(self, name: str) -> str:
        """The method that makes the request of one that is gone."""
        request = self._old.lines.get((LineKind.REQUEST, name))
        http = () if request is None else tuple(request.facts["http"])
        return self._requests.get(http, "")

    def _added(self, line: Line) -> Change:
        words, level = f"{_shown(line)} is new", Level.ADDITION
        if line.kind is LineKind.FORMER:
            now = "".join(line.facts["now"])
            words = f"{now} is the new name of {line.name}, which goes on working as deprecated"
        is_given = Direction.REQUEST in _directions(line)
        if (
            line.kind in {LineKind.ARGUMENT, LineKind.FIELD}
            and is_given
            and "required" in line.facts
        ):
            level, words = Level.BREAKING, f"{words} and required: calls without it fail"
        elif line.kind is LineKind.ALIAS and is_given and self._limits_what_was(line):
            words = f"{line.name}{self._used(line)} is new: what it does not allow is refused now"
            level = Level.BREAKING
        elif line.kind is LineKind.WEBHOOK:
            words += f": {EXHAUSTIVE}"
        elif line.kind is LineKind.RESPONSE and "returned" in line.facts:
            level = Level.SAME
        return Change(
            kind=line.kind,
            symbol=line.name,
            axis=Axis.SOURCE,
            direction=Direction.REQUEST if line.kind is LineKind.ARGUMENT else None,
            level=level,
            sentence=words,
        )

    def _limits_what_was(self, alias: Line) -> bool:
        """Whether a new alias brings rules to an argument or a field that was there without it."""
        old = self._old.lines
        return "rules" in alias.facts and any(
            (kind, user) in old
            for user in self._users.get(alias.name, ())
            for kind in (LineKind.ARGUMENT, LineKind.FIELD)
        )

    def _changed(self, old: Line, new: Line) -> Iterator[Change]:
        yield from self._types(old, new)
        for word in sorted(old.facts.keys() | new.facts.keys()):
            was, now = old.facts.get(word), new.facts.get(word)
            if was != now and (old.kind, word) not in _SAID_ELSEWHERE:
                yield from self._fact(new, word, was, now)

    def _types(self, old: Line, new: Line) -> Iterator[Change]:
        if old.kind is LineKind.RESPONSE and {"returned"} & old.facts.keys() & new.facts.keys():
            return  # the method says it
        if old.type is None or new.type is None:
            if old.type is not new.type:
                yield self._change(
                    new, Axis.SOURCE, Level.BREAKING, "what it holds is another kind"
                )
            return
        for direction in _directions(new):
            was = old.type
            if direction is Direction.RESPONSE and _is_none_already(old, new):
                words = "may be None now, as it is where it is missing"
                yield self._change(new, Axis.SOURCE, Level.SAME, words, direction)
                was = NullableType(was)
            for found in type_changes(was, new.type, direction, self._aliases):
                yield self._change(new, found.axis, found.level, found.words, direction)

    def _change(
        self, line: Line, axis: Axis, level: Level, words: str, direction: Direction | None = None
    ) -> Change:
        return Change(
            kind=line.kind,
            symbol=line.name,
            axis=axis,
            direction=direction,
            level=level,
            sentence=f"{_shown(line)}{self._used(line)}: {words}",
        )

    def _fact(
        self, line: Line, word: str, was: Sequence[str] | None, now: Sequence[str] | None
    ) -> Iterator[Change]:
        found = rule(line.kind, word)
        if isinstance(found, SetRule):
            yield from self._values(line, found, was or (), now or ())
            return
        if word == "parts":
            for words in part_changes(self._old, self._new, line.name):
                yield self._change(line, found.axis, Level.BREAKING, words, Direction.REQUEST)
            return
        if word == "positional" and was is not None and now is not None:
            was, now = ([name for name in names if name != "*"] for names in (was, now))
            if was == now:
                return  # an argument that is given by its name has a line of its own
        if found.is_json and any(map(_has_depth, (was, now))):
            level = found.gained if was is None else found.lost if now is None else found.changed
            words = f"{found.what} has changed"
        elif was is None:
            level, words = found.gained, f"{found.what} is new{_value(now)}"
        elif now is None:
            level, words = found.lost, f"{found.what} is gone{_value(was)}"
        else:
            level, words = (
                found.changed,
                f"{found.what} is {' '.join(now)} now, was {' '.join(was)}",
            )
        ways = _directions(line)
        needed = {Direction.REQUEST} if found.sent_only else set[Direction]()
        needed |= {Direction.RESPONSE} if found.received_only else set[Direction]()
        if not needed <= set(ways):
            level = Level.SAME
        direction = ways[0] if len(ways) == 1 else None
        yield self._change(line, found.axis, level, words, direction)

    def _values(
        self, line: Line, found: SetRule, was: Sequence[str], now: Sequence[str]
    ) -> Iterator[Change]:
        gained, lost = sorted({*now} - {*was}), sorted({*was} - {*now})
        if gained:
            level = Level.BREAKING if found.limits and not was else found.gained
            yield self._change(line, found.axis, level, f"{found.what}: {', '.join(gained)} is new")
        if lost:
            level = Level.ADDITION if found.limits and not now else found.lost
            yield self._change(line, found.axis, level, f"{found.what}: {', '.join(lost)} is gone")

    def _used(self, line: Line) -> str:
        """Where an alias is used, since its name may be one that the generator has made."""
        users = self._users.get(line.name, ()) if line.kind is LineKind.ALIAS else ()
        more = [f"{len(users) - 2} more"] if len(users) > 2 else []
        return f" ({', '.join([*users[:2], *more])})" if users else ""


_SAID_ELSEWHERE = {
    (LineKind.CLIENT, "version"),  # the verdict is about the next one
    *((LineKind.FIELD, word) for word in ("received", "sent")),  # the model says it
}
_OTHER_TYPE = {LineKind.MODEL: LineKind.ALIAS, LineKind.ALIAS: LineKind.MODEL}
_A = {LineKind.MODEL: "a class", LineKind.ALIAS: "a name for another type"}


def _users(report: Report) -> dict[str, list[str]]:
    """The arguments and fields whose types have a name in them, by that name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, line in sorted({**report.of(LineKind.ARGUMENT), **report.of(LineKind.FIELD)}.items()):
        types = () if line.type is None else within(line.type)
        for used in sorted({each.id for each in types if isinstance(each, RefType)}):
            found[used].append(name)
    return found


def _parent(line: Line) -> tuple[LineKind, str] | None:
    """What a line is a part of."""
    kind = _PARENTS.get(line.kind)
    if kind is None:
        return None
    if line.kind is LineKind.REQUEST:
        return kind, line.name
    separator = " " if line.kind is LineKind.RESPONSE else "."
    name = line.name.partition(" ")[0] if separator == " " else line.name.rpartition(".")[0]
    return kind, name


def _shown(line: Line) -> str:
    return line.name if line.kind is not LineKind.RESPONSE else f"response {line.name}"


def _directions(line: Line) -> tuple[Direction, ...]:
    """Which ways the values of a line go."""
    match line.kind:
        case LineKind.ARGUMENT:
            return (Direction.REQUEST,)
        case LineKind.METHOD | LineKind.RESPONSE | LineKind.WEBHOOK | LineKind.CALLBACK:
            return (Direction.RESPONSE,)
        case _:
            sent, received = "sent" in line.facts, "received" in line.facts
            ways = [Direction.REQUEST] if sent or not received else []
            return (*ways, *([Direction.RESPONSE] if received or not sent else []))


def _is_none_already(old: Line, new: Line) -> bool:
    """Whether null is new for a member that may be missing, which is None as well."""
    is_optional = "optional" in old.facts.keys() & new.facts.keys()
    is_new = isinstance(new.type, NullableType) and not isinstance(old.type, NullableType | AnyType)
    return is_optional and is_new


def _has_depth(found: Sequence[str] | None) -> bool:
    """Whether JSON is an object or a list."""
    return "".join(found or ()).startswith(("{", "["))


def _value(found: Sequence[str] | None) -> str:
    return f": {' '.join(found)}" if found else ""


def changelog(found: Comparison, version: str) -> str:
    """The entry of a changelog, as Markdown."""
    titles = {
        Level.BREAKING: "Breaking",
        Level.ADDITION: "Added",
        Level.SAME: "Unchanged for callers",
    }
    parts = [f"## {version}\n"]
    for level, title in titles.items():
        if rows := found.at(level):
            parts.append(f"### {title}\n\n" + "".join(f"- {row.sentence}\n" for row in rows))
    return "\n".join(parts)


def short(found: Comparison) -> str:
    """The changes in one line."""
    counts = [
        f"{len(rows)} {word}"
        for word, level in (("breaking", Level.BREAKING), ("added", Level.ADDITION))
        if (rows := found.at(level))
    ]
    if found.verdict is Verdict.NONE:
        return "public interface: no change"
    said = ", ".join(counts) or "no change for callers"
    return f"public interface: {said}: next version {found.next_version}"
