"""Two reports of the public interface become changes, and a verdict in the terms of SemVer.

What a fact of a line means is a row of `change_rules`; types are judged by `type_changes`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..ir.types import AnyType, NullableType, NullType, RefType, within
from .change_rules import SetRule, rule
from .part_changes import part_changes
from .renames import same_schemas
from .report import LineKind
from .rule_changes import rule_changes
from .translate import in_names_of
from .type_changes import (
    EXHAUSTIVE,
    REFUSED,
    Axis,
    Direction,
    Level,
    opened,
    type_changes,
)
from .type_text import write
from .versions import Verdict, next_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .change_rules import Rule
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

    @cached_property
    def _same_schemas(self) -> Mapping[str, str]:
        return same_schemas(self._old, self._new)

    def all(self) -> Iterator[Change]:
        """Every change; what stands in a part that is new or gone goes without saying."""
        old, new = _without_parameters(self._old), _without_parameters(self._new)
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
        elif line.kind in _OTHER_TYPE and (same := self._same_schemas.get(line.name)):
            words += f"; {same} has its members and its uses now"
        level = Level.BREAKING
        if line.kind is LineKind.RESPONSE:
            # What a call returns is judged with the method, and an error may come all the same.
            is_read = line.type is not None and "raises" in line.facts
            if is_read and (wider := _covering(line, self._new)):
                words += f": {wider} says the same"
                is_read = False
            elif is_read:
                words += ": the body of the error is not read any more"
            level = Level.BREAKING if is_read else Level.SAME
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
        elif line.kind is LineKind.RESPONSE and (
            "returned" in line.facts or _covering(line, self._old)
        ):
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
            if word == "security":
                was, now = _security(old, self._old), _security(new, self._new)
            if was != now and not self._is_said_elsewhere(old, new, word):
                yield from self._fact(new, word, was, now)

    def _is_said_elsewhere(self, old: Line, new: Line, word: str) -> bool:
        """Whether another line, or another fact of this one, says what follows from a fact."""
        match old.kind, word:
            case LineKind.CLIENT, "version":
                return True  # the verdict is about the next one
            case LineKind.CLIENT, "security":
                return not self._inherits_security()
            case LineKind.FIELD, "received" | "sent":
                return True  # the model says it
            case LineKind.FIELD, "optional" | "required":
                way = {"optional": Direction.RESPONSE, "required": Direction.REQUEST}[word]
                other = {"optional": "required", "required": "optional"}[word]
                is_moot = way not in _directions(new)
                return is_moot and (other in old.facts) is not (other in new.facts)
            case LineKind.METHOD, "positional":
                # An argument that is new, gone or given by its name has a line of its own.
                was, now = old.facts.get(word, ()), new.facts.get(word, ())
                return [n for n in was if n in now] == [n for n in now if n in was]
            case LineKind.REQUEST, "http":
                # The name of an argument in the path is nothing that is sent.
                return _without_names(old.facts[word]) == _without_names(new.facts[word])
            case LineKind.REQUEST, "pages":
                return _pages(old) == _pages(new)
            case LineKind.REQUEST, "written":
                return "sends" not in old.facts or "sends" not in new.facts
            case LineKind.SERVER, "url":
                return _by_default(old, self._old) == _by_default(new, self._new)
            case _:
                return False

    def _inherits_security(self) -> bool:
        """Whether any call shows what the client says, before and after; one may come yet."""
        old, new = (report.of(LineKind.REQUEST) for report in (self._old, self._new))
        kept = [(old[name], new[name]) for name in old.keys() & new.keys()]
        return not kept or any(
            "security" not in was.facts and "security" not in now.facts for was, now in kept
        )

    def _types(self, old: Line, new: Line) -> Iterator[Change]:
        if old.kind is LineKind.RESPONSE and {"returned"} & old.facts.keys() & new.facts.keys():
            return  # the method says it
        if old.type is None or new.type is None:
            if old.type is not new.type:
                yield self._change(
                    new, Axis.SOURCE, Level.BREAKING, "what it holds is another kind"
                )
            return
        if old.kind is LineKind.METHOD and isinstance(old.type, NullType):
            if new.type != old.type:  # nobody has a use for None
                words = f"returns {write(new.type)} now, was None"
                yield self._change(new, Axis.SOURCE, Level.ADDITION, words, Direction.RESPONSE)
            return
        for direction in _directions(new):
            was = old.type
            if direction is Direction.RESPONSE and self._is_none_already(old, new):
                words = "may be None now, as it is where it is missing"
                yield self._change(new, Axis.SOURCE, Level.SAME, words, direction)
                was = NullableType(was)
            for found in type_changes(was, new.type, direction, self._aliases):
                words = f"{_RESULT if new.kind is LineKind.METHOD else ''}{found.words}"
                yield self._change(new, found.axis, found.level, words, direction)

    def _is_none_already(self, old: Line, new: Line) -> bool:
        """Whether null is new for a member that could be missing, which is None as well."""
        if "optional" not in old.facts or old.type is None or new.type is None:
            return False
        was, now = map(opened, (old.type, new.type), self._aliases)
        return isinstance(now, NullableType) and not isinstance(was, NullableType | AnyType)

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
        ways = _directions(line)
        direction = ways[0] if len(ways) == 1 and line.kind is not LineKind.METHOD else None
        if word == "rules":
            for words, tighter in rule_changes(was, now):
                level = Level.BREAKING if tighter else Level.ADDITION
                refused = f": {REFUSED}" if tighter and Direction.REQUEST in ways else ""
                level = level if Direction.REQUEST in ways else Level.SAME
                yield self._change(line, found.axis, level, words + refused, direction)
            return
        level = found.gained if was is None else found.lost if now is None else found.changed
        needed = {Direction.REQUEST} if found.sent_only else set[Direction]()
        needed |= {Direction.RESPONSE} if found.received_only else set[Direction]()
        if not needed <= set(ways):
            level = Level.SAME
        yield self._change(line, found.axis, level, _words(found, was, now), direction)

    def _values(
        self, line: Line, found: SetRule, was: Sequence[str], now: Sequence[str]
    ) -> Iterator[Change]:
        gained, lost = sorted({*now} - {*was}), sorted({*was} - {*now})
        if found.free and not now:
            yield self._change(line, found.axis, Level.ADDITION, found.free)
            return
        if found.bound and not was:
            words = f"{found.bound}: {', '.join(gained)}"
            yield self._change(line, found.axis, Level.BREAKING, words)
            return
        if gained:
            words = f"{found.what}: {', '.join(gained)} is new"
            yield self._change(line, found.axis, found.gained, words)
        if lost:
            words = f"{found.what}: {', '.join(lost)} is gone"
            yield self._change(line, found.axis, found.lost, words)

    def _used(self, line: Line) -> str:
        """Where an alias is used, since its name may be one that the generator has made."""
        users = self._users.get(line.name, ()) if line.kind is LineKind.ALIAS else ()
        more = [f"{len(users) - 2} more"] if len(users) > 2 else []
        return f" ({', '.join([*users[:2], *more])})" if users else ""


_CALLED = {
    LineKind.OPTION: "the option ",
    LineKind.RESPONSE: "response ",
    LineKind.SCHEME: "the security scheme ",
    LineKind.SERVER: "the server ",
    LineKind.SIGNATURE: "the signature scheme ",
    LineKind.VARIABLE: "the server variable ",
}
_NONE = "none"
"""How a report says that nothing has to be shown."""
_RESULT = "what it returns "
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
    """What a line is about; parts that no code names by themselves say what they are."""
    return f"{_CALLED.get(line.kind, '')}{line.name}"


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


def _security(line: Line, report: Report) -> Sequence[str]:
    """What a call has to show; what the client says holds for those that say nothing."""
    if line.kind is LineKind.REQUEST and "security" not in line.facts:
        (line,) = report.of(LineKind.CLIENT).values()
    said = line.facts.get("security", ())
    return () if _NONE in said else said


def _covering(line: Line, report: Report) -> str:
    """The response that says of an error what a line says, of its kind or of all; or nothing."""
    method, status, *media = line.name.split(" ", 2)
    for wider in (f"{status[0]}XX", "default"):
        other = report.lines.get((LineKind.RESPONSE, " ".join((method, wider, *media))))
        if other is not None and "raises" in line.facts and other.type == line.type:
            return wider
    return ""


def _without_parameters(report: Report) -> dict[tuple[LineKind, str], Line]:
    """The lines of a report, those of responses without what follows on their media types."""
    found = dict(report.lines)
    for name, line in report.of(LineKind.RESPONSE).items():
        plain, separator, _ = name.partition(";")
        if separator and (line.kind, plain) not in report.lines:
            found[line.kind, plain] = found.pop(line.key)
    return found


def _without_names(http: Sequence[str]) -> list[str]:
    return [re.sub(r"\{[^}]*\}", "{}", part) for part in http]


def _pages(line: Line) -> dict[str, Any]:
    """How pages follow one another; a number in the place of a parameter's name is its index."""
    found: dict[str, Any] = json.loads("".join(line.facts.get("pages", ())) or "{}")
    return {word: value for word, value in found.items() if word != "parameter"}


def _by_default(server: Line, report: Report) -> str:
    """The URL of a server that is given no variables."""
    url = "".join(server.facts["url"])
    for name, variable in report.of(LineKind.VARIABLE).items():
        if name.rpartition(".")[0] == server.name and "default" in variable.facts:
            wire = "".join(variable.facts.get("wire", (name.rpartition(".")[2],)))
            url = url.replace(f"{{{wire}}}", "".join(variable.facts["default"]))
    return url


def _words(found: Rule, was: Sequence[str] | None, now: Sequence[str] | None) -> str:
    """What became of a fact; None where it is not there."""
    if found.is_json and any(map(_has_depth, (was, now))):
        return f"{found.what} has changed"
    if said := found.now if was is None else found.no_more if now is None else "":
        return said
    if was is None and not found.absent:
        return f"{found.what} is new{_value(now)}"
    if now is None and not found.absent:
        return f"{found.what} is gone{_value(was)}"
    before, after = (found.absent if each is None else " ".join(each) for each in (was, now))
    return f"{found.what} is {after} now, was {before}"


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
