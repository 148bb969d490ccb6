"""What a change of a type does to callers: types are compared by what they allow, not as text.

In a request a caller writes the value: whoever narrows the type breaks calls. In a response a
caller reads it: whoever widens the type breaks what reads it. A value or a variant more in a
response is an addition, which breaks exhaustive matches alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum, IntEnum
from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING

from ..ir.types import (
    AnyType,
    ArrayType,
    Constraints,
    EnumType,
    Format,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
    within,
    without_null,
)
from .type_text import as_json, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..ir.types import Discriminator, Primitive, Type


class Axis(Enum):
    """What a change touches."""

    SOURCE = "source"
    """Whether code imports, calls and type-checks as before."""
    WIRE = "wire"
    """What is sent and read."""
    BEHAVIOUR = "behaviour"
    """Defaults, limits, retries, errors."""


class Direction(Enum):
    """Which way the values of a changed part go."""

    REQUEST = "request"
    RESPONSE = "response"


class Level(IntEnum):
    """What a change means for callers, the worst last."""

    SAME = 0
    """Callers notice nothing."""
    ADDITION = 1
    BREAKING = 2


EXHAUSTIVE = "breaks exhaustive matches"
REFUSED = "calls with values beyond that are refused"
_OTHER_ITEMS = "its items are of another type"
_OBJECTS = {
    Format.DATE,
    Format.DATE_TIME,
    Format.TIME,
    Format.DURATION,
    Format.DECIMAL,
    Format.UUID,
}
"""Formats for which a caller may give an object of Python instead of text."""
_READ_AS = {Format.DATE, Format.DATE_TIME}
"""Formats that a model reads as a type of their own; all others stay text."""
_LIMITS = {
    "max_items": "maximum number of items",
    "max_length": "maximum length",
    "min_items": "minimum number of items",
    "min_length": "minimum length",
    "multiple_of": "step",
}
"""How limits are called whose keywords are not plain English."""
_HIGHER_IS_TIGHTER = {"min_length", "min_items"}
_BOUNDS = {"minimum", "exclusive_minimum", "maximum", "exclusive_maximum"}
_LOWER_IS_TIGHTER = {"max_length", "max_items"}


@dataclass(frozen=True, slots=True)
class TypeChange:
    """One thing about a type that changed."""

    axis: Axis
    level: Level
    words: str
    """What changed, and what follows from it."""


def type_changes(
    old: Type,
    new: Type,
    direction: Direction,
    aliases: tuple[Mapping[str, Type], Mapping[str, Type]],
) -> list[TypeChange]:
    """What changed between two types in normal form.

    Args:
        old: The type before; likewise the next one.
        new: The type now.
        direction: Which way its values go.
        aliases: What the names of the old types stand for, then those of the new ones; a name that
            both have is not opened, because its own line says what changed.
    """
    return list(_Comparison(direction is Direction.REQUEST, *aliases).changes(old, new))


@dataclass(frozen=True, slots=True)
class _Comparison:
    sent: bool
    """Whether a caller writes the values."""
    old: Mapping[str, Type]
    """What the names of the old types stand for; likewise the new ones."""
    new: Mapping[str, Type]
    is_inside: bool = False
    """Whether the types are inside a list or a dict, where a checker takes them as they are."""

    @property
    def _inner(self) -> _Comparison:
        return replace(self, is_inside=True)

    def changes(self, old: Type, new: Type) -> Iterator[TypeChange]:
        """What changed."""
        if old == new:
            return
        (was_null, old), (is_null, new) = _bare(old, self.old), _bare(new, self.new)
        if not {AnyType, NullType} & {type(old), type(new)}:
            if is_null and not was_null:
                yield self._wider("may be None now")
            elif was_null and not is_null:
                yield self._narrower("is never None now")
        yield from self._not_null(
            _simple(old, self.old, self.new), _simple(new, self.new, self.old)
        )

    def _not_null(self, old: Type, new: Type) -> Iterator[TypeChange]:
        match old, new:
            case ScalarType(), ScalarType():
                yield from self._scalars(old, new)
            case EnumType(), EnumType():
                yield from self._enums(old, new)
            case ArrayType(), ArrayType():
                yield from self._arrays(old, new)
            case ArrayType(prefix=()), IterableType():
                yield self._wider(_now(old, new))
            case IterableType(was), IterableType(now):
                yield from self._inner.changes(was, now)
            case MapType(was), MapType(now):
                yield from self._inner.changes(was, now)
            case (UnionType(), _) | (_, UnionType()):
                yield from self._unions(old, new)
            case _ if old != new:
                yield self._kinds(old, new)
            case _:
                return

    def _kinds(self, old: Type, new: Type) -> TypeChange:
        """Two types of different kinds, or of different names."""
        words = _now(old, new)
        if not self.sent and self._is_read_otherwise(old, new):
            return self._other(words)
        if _is_within(new, old):
            return self._narrower(words)
        if isinstance(old, EnumType) and isinstance(new, ScalarType) and _is_within(old, new):
            if self.sent and not all(_admits(new, value) for value in old.values):
                return self._narrower(words)
            return self._unlisted(words)
        return self._wider(words) if _is_within(old, new) else self._other(words)

    def _is_read_otherwise(self, old: Type, new: Type) -> bool:
        """Whether the same JSON is a value of another type in Python now."""
        was, now = (
            any(map(_is_object, _behind(found, aliases)))
            for found, aliases in ((old, self.old), (new, self.new))
        )
        is_float = isinstance(new, ScalarType) and new.kind is ScalarKind.NUMBER
        return was != now or (is_float and isinstance(old, EnumType))

    def _unlisted(self, words: str) -> TypeChange:
        """A value that no enum lists may come now: to who reads it, as one more that it lists."""
        if self.sent or self.is_inside:
            return self._wider(words)
        return TypeChange(Axis.SOURCE, Level.ADDITION, f"{words}: {EXHAUSTIVE}")

    def _wider(self, words: str) -> TypeChange:
        if self.sent:
            return TypeChange(Axis.SOURCE, Level.ADDITION, words)
        what = _OTHER_ITEMS if self.is_inside else "what reads it has to expect that"
        return TypeChange(Axis.SOURCE, Level.BREAKING, f"{words}: {what}")

    def _narrower(self, words: str) -> TypeChange:
        if self.sent:
            return TypeChange(
                Axis.SOURCE, Level.BREAKING, f"{words}: calls with anything else are refused"
            )
        if self.is_inside:
            return TypeChange(Axis.SOURCE, Level.BREAKING, f"{words}: {_OTHER_ITEMS}")
        return TypeChange(Axis.SOURCE, Level.ADDITION, words)

    @staticmethod
    def _other(words: str) -> TypeChange:
        return TypeChange(Axis.SOURCE, Level.BREAKING, words)

    def _limit(self, words: str, *, tighter: bool) -> TypeChange:
        if not self.sent:
            return TypeChange(Axis.BEHAVIOUR, Level.SAME, words)
        if tighter:
            refused = f"{words}: {REFUSED}"
            return TypeChange(Axis.BEHAVIOUR, Level.BREAKING, refused)
        return TypeChange(Axis.BEHAVIOUR, Level.ADDITION, words)

    def _scalars(self, old: ScalarType, new: ScalarType) -> Iterator[TypeChange]:
        if old.kind is not new.kind:
            match old.kind, new.kind:
                case ScalarKind.INTEGER, ScalarKind.NUMBER:
                    yield self._wider(_now(old, new))
                case ScalarKind.NUMBER, ScalarKind.INTEGER:
                    yield self._narrower(_now(old, new))
                case _:
                    yield self._other(_now(old, new))
                    return
        elif old.format is not new.format:
            yield self._formats(old, new)
        yield from self._constraints(old.constraints, new.constraints)
        if old.alternatives != new.alternatives:
            was, now = set(map(repr, old.alternatives)), set(map(repr, new.alternatives))
            looser = not now or (bool(was) and was < now)
            yield self._limit("what its values may be changed", tighter=not looser)

    def _formats(self, old: ScalarType, new: ScalarType) -> TypeChange:
        words = _now(old, new)
        if not self.sent:
            if old.format in _READ_AS or new.format in _READ_AS:
                return self._other(words)
            return TypeChange(Axis.BEHAVIOUR, Level.SAME, words)
        if old.format is None:
            return self._narrower(words)
        if new.format is None and old.format not in _OBJECTS:
            return self._wider(words)
        return self._other(words)

    def _constraints(self, old: Constraints, new: Constraints) -> Iterator[TypeChange]:
        for limit in fields(Constraints):
            was, now = getattr(old, limit.name), getattr(new, limit.name)
            if was == now:
                continue
            name = _LIMITS.get(limit.name, limit.name.replace("_", " "))
            if limit.name == "unique_items":
                words, tighter = f"its items may {'not ' if now else ''}repeat now", bool(now)
            elif now is None:
                words, tighter = f"has no {name} now, was {as_json(was)}", False
            elif was is None:
                words, tighter = f"has the {name} {as_json(now)} now", True
            else:
                words = f"{name} is {as_json(now)}, was {as_json(was)}"
                tighter = (
                    (limit.name in _HIGHER_IS_TIGHTER and now > was)
                    or (limit.name in _LOWER_IS_TIGHTER and now < was)
                    or limit.name == "pattern"
                    or (limit.name == "multiple_of" and not _is_multiple(was, now))
                )
            if limit.name in _BOUNDS:
                before, after = (_bound(each, limit.name) for each in (old, new))
                if before == after:  # the other limit says as much
                    yield TypeChange(Axis.BEHAVIOUR, Level.SAME, words)
                    continue
                tighter = after > before
            yield self._limit(words, tighter=tighter)

    def _enums(self, old: EnumType, new: EnumType) -> Iterator[TypeChange]:
        was, now = set(map(as_json, old.values)), set(map(as_json, new.values))
        if gained := ", ".join(sorted(now - was)):
            words = f"may be {gained} now"
            if self.sent and old.open:
                yield TypeChange(Axis.BEHAVIOUR, Level.SAME, words)
            elif self.sent:
                yield TypeChange(Axis.SOURCE, Level.ADDITION, words)
            else:
                yield TypeChange(Axis.SOURCE, Level.ADDITION, f"{words}: {EXHAUSTIVE}")
        if lost := ", ".join(sorted(was - now)):
            words = f"is never {lost} now"
            if not self.sent or new.open:
                yield TypeChange(Axis.SOURCE, Level.ADDITION, f"{words}: {EXHAUSTIVE}")
            else:
                yield TypeChange(
                    Axis.SOURCE, Level.BREAKING, f"{words}: calls that give it are refused"
                )
        if new.open and not old.open:
            yield self._unlisted("may be a value that is not listed now")
        elif old.open and not new.open:
            yield self._narrower("is always a listed value now")

    def _arrays(self, old: ArrayType, new: ArrayType) -> Iterator[TypeChange]:
        if len(old.prefix) != len(new.prefix):
            yield self._other(_now(old, new))
            return
        pairs = zip((*old.prefix, old.items), (*new.prefix, new.items), strict=True)
        for was, now in pairs:
            yield from self._inner.changes(was, now)
        yield from self._constraints(old.constraints, new.constraints)

    def _unions(self, old: Type, new: Type) -> Iterator[TypeChange]:
        was, now = _variants(old), _variants(new)
        lost = [was[text] for text in was if text not in now]
        gained = [now[text] for text in now if text not in was]
        if len(lost) == len(gained) == 1:
            yield from self.changes(lost[0], gained[0])
            lost, gained = [], []
        if gained:
            words = f"may be {_texts(gained)} now"
            if self.sent:
                yield TypeChange(Axis.SOURCE, Level.ADDITION, words)
            elif isinstance(old, UnionType):
                yield TypeChange(Axis.SOURCE, Level.ADDITION, f"{words}: {EXHAUSTIVE}")
            else:
                yield self._wider(words)
        if lost:
            yield self._narrower(f"is never {_texts(lost)} now")
        if isinstance(old, UnionType) and isinstance(new, UnionType):
            yield from self._tags(old, new)

    def _tags(self, old: UnionType, new: UnionType) -> Iterator[TypeChange]:
        was, now = _tagged(old), _tagged(new)
        old_name = old.discriminator.property if old.discriminator else None
        new_name = new.discriminator.property if new.discriminator else None
        if old_name != new_name:
            words = f"variants are told apart by {new_name or 'their members'} now"
            yield TypeChange(Axis.WIRE, Level.BREAKING, words)
        variants = set(_variants(old)) & set(_variants(new))
        for tag in sorted(was.keys() & now.keys()):
            if was[tag] != now[tag] and {was[tag], now[tag]} <= variants:
                words = f"{old_name} {as_json(tag)} means {now[tag]} now, was {was[tag]}"
                yield TypeChange(Axis.WIRE, Level.BREAKING, words)
        if moved := sorted(t for t in was.keys() - now.keys() if was[t] in variants):
            words = f"{old_name} is never {', '.join(moved)} now"
            if self.sent:
                yield TypeChange(Axis.WIRE, Level.BREAKING, f"{words}: calls with it are refused")
            else:
                yield TypeChange(Axis.WIRE, Level.ADDITION, f"{words}: {EXHAUSTIVE}")


def _bound(found: Constraints, name: str) -> tuple[float, bool]:
    """How tight the limits on one side are, and whether the outermost value is left out."""
    if "minimum" in name:
        sign, limits = 1, ((found.minimum, False), (found.exclusive_minimum, True))
    else:
        sign, limits = -1, ((found.maximum, False), (found.exclusive_maximum, True))
    return max(((sign * at, out) for at, out in limits if at is not None), default=(-inf, False))


def _is_multiple(value: float, of: float) -> bool:
    """By their decimal digits: 0.3 is a multiple of 0.1."""
    return (Fraction(str(value)) / Fraction(str(of))).denominator == 1


def _admits(found: ScalarType, value: Primitive) -> bool:
    """Whether a value of the kind is one of the type; a format or a pattern may refuse any."""
    limits = found.constraints
    if found.format is not None or found.alternatives or limits.pattern is not None:
        return False
    match value:
        case str():
            longest = inf if limits.max_length is None else limits.max_length
            return (limits.min_length or 0) <= len(value) <= longest
        case bool() | None:
            return True
        case _:
            is_above = (value, False) >= _bound(limits, "minimum")
            is_below = (-value, False) >= _bound(limits, "maximum")
            step = limits.multiple_of
            return is_above and is_below and (step is None or _is_multiple(value, step))


def _behind(found: Type, aliases: Mapping[str, Type]) -> Iterator[Type]:
    """What a type is made of, with what the names of aliases in it stand for."""
    seen: set[str] = set()
    left = [found]
    while left:
        for each in within(left.pop()):
            if not isinstance(each, RefType) or each.id not in aliases:
                yield each
            elif each.id not in seen:
                seen.add(each.id)
                left.append(aliases[each.id])


def _is_object(found: Type) -> bool:
    """Whether a model, or what a model reads as a type of its own."""
    return isinstance(found, RefType) or (
        isinstance(found, ScalarType) and found.format in _READ_AS
    )


def _tagged(found: UnionType) -> dict[str, str]:
    told: Discriminator | None = found.discriminator
    return {} if told is None else {str(tag): write(found.variants[at]) for tag, at in told.tags}


def opened(found: Type, aliases: Mapping[str, Type]) -> Type:
    """What a type is behind the names of aliases."""
    seen: set[str] = set()
    while isinstance(found, RefType) and found.id in aliases and found.id not in seen:
        seen.add(found.id)
        found = aliases[found.id]
    return found


def _bare(found: Type, aliases: Mapping[str, Type]) -> tuple[bool, Type]:
    """Whether a type allows null, and what else it allows, behind the names of aliases."""
    found = opened(found, aliases)
    is_null = False
    while isinstance(found, NullableType):
        found, is_null = opened(without_null(found), aliases), True
    return is_null, found


def _simple(found: Type, aliases: Mapping[str, Type], others: Mapping[str, Type]) -> Type:
    """A union without listed values beside a variant that allows any of their kind.

    What the names of aliases stand for takes their place where the other side has no such alias.
    """
    if not isinstance(found, UnionType) or found.discriminator is not None:
        return found
    variants: dict[Type, Type] = {}
    for each in found.variants:
        behind = opened(each, aliases)
        is_shared = isinstance(each, RefType) and each.id in others
        variants.setdefault(behind, each if is_shared else behind)
    plain = [v for v in variants if isinstance(v, ScalarType) and v == ScalarType(kind=v.kind)]
    left = [
        shown
        for behind, shown in variants.items()
        if not any(_is_within(behind, wide) for wide in plain)
    ]
    return left[0] if len(left) == 1 else replace(found, variants=tuple(left))


def _variants(found: Type) -> dict[str, Type]:
    variants: Sequence[Type] = found.variants if isinstance(found, UnionType) else (found,)
    return {write(each): each for each in variants}


def _texts(found: Sequence[Type]) -> str:
    return " or ".join(map(write, found))


def _now(old: Type, new: Type) -> str:
    return f"is {write(new)} now, was {write(old)}"


def _is_within(narrow: Type, wide: Type) -> bool:
    """Whether a value of one type is one of another type of another kind."""
    match narrow, wide:
        case _, AnyType():
            return True
        case EnumType(values=values), ScalarType(kind=kind):
            kinds = {_KINDS.get(type(value)) for value in values}
            return kinds <= {kind, *([ScalarKind.INTEGER] if kind is ScalarKind.NUMBER else [])}
        case _:
            return False


_KINDS: Mapping[type, ScalarKind] = {
    str: ScalarKind.STRING,
    bool: ScalarKind.BOOLEAN,
    int: ScalarKind.INTEGER,
    float: ScalarKind.NUMBER,
}
