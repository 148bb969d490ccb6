"""Values that a type of the client allows, as JSON data: for responses that no test has stubbed.

The same seed gives the same values. A member has the document's example where there is one.
"""

from __future__ import annotations

import math
from contextlib import suppress
from itertools import islice, product
from random import Random
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen, MultipleOf
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_json

from ..core.drift import is_object
from ..models.lenient import adapter, extra_type, is_model, is_open, plan, strip
from ..models.model import (
    RULES,
    UNIQUE,
    Date,
    DateTime,
    Model,
    TagOf,
    UnknownVariant,
    Uuid,
)
from .kinds import is_union, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .tables import FakeTables

_FULL_DEPTH = 3
"""Below so many objects, a member that may be missing is left out."""
_MAX_DEPTH = 24
"""How deep a value may be."""
_TRIES = 1_000
"""How many lists are tried of one length."""
_MOMENTS: Final = {
    strip(Date)[1]: "2026-01-{day:02}",
    strip(DateTime)[1]: "2026-01-{day:02}T12:{minute:02}:00Z",
}


class NoSampleError(Exception):
    """No value can be made for a type."""


class _AmbiguousError(NoSampleError):
    """Each value that is known fits several members of a union; `oneOf` refuses such a value."""

    def __init__(self, value: Any) -> None:
        self.value = value
        super().__init__("each value fits several variants")


class Maker:
    """Makes values.

    Args:
        tables: What the document gives as examples.
        seed: What the values depend on.
    """

    def __init__(self, tables: FakeTables, seed: object) -> None:
        self._tables = tables
        self._random = Random(str(seed))  # noqa: S311 - nothing of it is a secret

    def make(self, annotation: Any) -> Any:
        """A value of a type, which its model takes.

        Raises:
            NoSampleError: there is no way to make one.
        """
        try:
            return self._make(annotation, 0)
        except _AmbiguousError as error:
            return error.value

    def _make(self, annotation: Any, depth: int) -> Any:
        bare, notes = strip(annotation)
        if depth > _MAX_DEPTH:
            raise NoSampleError("it would never end")
        if is_union(bare):
            return self._union(bare, notes, depth)
        if is_model(bare):
            return self._model(bare, depth)
        match get_origin(bare):
            case kind if kind is list:
                return self._list(annotation, bare, notes, depth)
            case kind if kind is dict:
                return self._dict(bare, notes, depth)
            case kind if kind is Literal:
                return self._random.choice(get_args(bare))
            case _:
                return self._scalar(annotation, bare, notes)

    def _union(self, bare: Any, notes: tuple[Any, ...], depth: int) -> Any:
        for note in notes:
            if isinstance(note, TagOf):
                return self._tagged(note, members(bare), depth)
        variants = [_within_union(each, notes) for each in members(bare)]
        known = [each for each in variants if get_origin(strip(each)[0]) is Literal]
        if depth > _FULL_DEPTH and NoneType in get_args(bare) and not known:
            return None
        start = (
            self._random.randrange(len(variants))
            if depth < _FULL_DEPTH and not known
            else 0
        )
        ambiguous: list[Any] = []
        for variant in known or variants[start:] + variants[:start]:
            try:
                value = self._make(variant, depth)
            except NoSampleError:
                continue
            if known or sum(fits(each, value) for each in variants) == 1:
                return value
            ambiguous.append(value)
        if ambiguous:
            raise _AmbiguousError(ambiguous[0])
        if NoneType in get_args(bare):
            return None
        raise NoSampleError("no variant can be made")

    def _tagged(self, tag: TagOf, variants: Iterable[Any], depth: int) -> Any:
        by_name = {
            each.__name__: each for each in variants if each is not UnknownVariant
        }
        named = list(tag.variants.items())
        start = (
            self._random.randrange(len(named)) if depth < _FULL_DEPTH and named else 0
        )
        ambiguous: list[Any] = []
        for value, name in named[start:] + named[:start]:
            if name in by_name:
                try:
                    found = self._model(by_name[name], depth, {tag.property: value})
                except NoSampleError:
                    continue
                if sum(fits(each, found) for each in by_name.values()) == 1:
                    return found
                ambiguous.append(found)
        if not ambiguous:
            raise NoSampleError("no variant can be made")
        return ambiguous[0]

    def _model(
        self, model: type[Model], depth: int, fixed: Mapping[str, Any] | None = None
    ) -> Any:
        fixed = fixed or {}
        if depth < _FULL_DEPTH:
            full = self._members(model, depth, fixed, everything=True)
            if fits(model, full):
                return full
        least = self._members(model, depth, fixed, everything=False)
        if model not in RULES or (said := RULES[model](least)) is None:
            return least
        full = self._members(model, depth, fixed, everything=True)
        others = {name: value for name, value in full.items() if name not in least}
        more = ({**least, name: value} for name, value in others.items())
        fewer = ({n: v for n, v in full.items() if n != name} for name in others)
        for each in (*more, full, *fewer):
            if fits(model, each):
                return each
        raise NoSampleError(said)

    def _members(
        self,
        model: type[Model],
        depth: int,
        fixed: Mapping[str, Any],
        *,
        everything: bool,
    ) -> dict[str, Any]:
        examples = self._tables.examples.get(model.__name__, {})
        made: dict[str, Any] = {}
        for wire, field in plan(model).items():
            required = field.required or False in field.one_way
            if wire in fixed:
                made[wire] = fixed[wire]
            elif not (required or everything):
                continue
            elif wire in examples and fits(field.annotation, examples[wire]):
                made[wire] = examples[wire]
            else:
                try:
                    value = self._make(field.annotation, depth + 1)
                except NoSampleError as error:
                    if not required:
                        continue
                    if not isinstance(error, _AmbiguousError):
                        raise
                    value = error.value
                if value is not None or field.nullable:
                    made[wire] = value
        return made

    def _list(
        self, annotation: Any, bare: Any, notes: tuple[Any, ...], depth: int
    ) -> Any:
        limits = _limits(notes)
        least, most = limits.get("min_length", 0), limits.get("max_length", math.inf)
        count = max(least, min(1, most)) if depth <= _FULL_DEPTH else least
        (item,) = get_args(bare)
        items: list[Any] = []
        for attempt in range(count * 4):
            if len(items) == count:
                break
            try:
                found = self._make(item, depth + 1)
            except NoSampleError:
                break
            if UNIQUE not in notes or found not in items or attempt > count * 3:
                items.append(found)
        if len(items) < least:
            raise NoSampleError(f"{least} items cannot be made")
        return (
            items
            if fits(annotation, items)
            else self._tuple(annotation, item, limits, depth)
        )

    def _tuple(
        self, annotation: Any, item: Any, limits: Mapping[str, Any], depth: int
    ) -> Any:
        """A list that says what is where, which its type alone does not tell."""
        made: list[Any] = []
        for each in members(item):
            with suppress(NoSampleError):
                made.append(self._make(each, depth + 1))
        least = int(limits.get("min_length", 0))
        for count in range(least, least + 4):
            for found in islice(product(made, repeat=count), _TRIES):
                if fits(annotation, list(found)):
                    return list(found)
        raise NoSampleError("no list is known that fits")

    def _dict(self, bare: Any, notes: tuple[Any, ...], depth: int) -> Any:
        least = _limits(notes).get("min_length", 0)
        item = get_args(bare)[1]
        return {f"key{n}": self._make(item, depth + 1) for n in range(int(least))}

    def _scalar(self, annotation: Any, bare: Any, notes: tuple[Any, ...]) -> Any:
        for kind, form in _MOMENTS.items():
            if kind[0] in notes:
                day, minute = self._random.randint(1, 28), self._random.randint(0, 59)
                return form.format(day=day, minute=minute)
        if bare is bool:
            return self._random.random() < 0.5
        if bare is int or bare is float:
            return self._number(bare, notes)
        if bare is str:
            return self._text(annotation, notes)
        if bare is None or bare is NoneType:
            return None
        return "anything" if bare in (Any, object) else _unknown(bare)

    def _number(self, bare: type, notes: tuple[Any, ...]) -> Any:
        limits = _limits(notes)
        step = limits.get("multiple_of")
        least = limits.get("ge", limits.get("gt", -math.inf))
        most = limits.get("le", limits.get("lt", math.inf))
        start = self._random.randint(1, 1_000)
        if math.isinf(least) and math.isinf(most):
            found: Any = start
        elif math.isinf(most):
            found = least + 1 + start % 100
        elif math.isinf(least):
            found = most - 1 - start % 100
        else:
            inside = [least, most, least + 1, (least + most) / 2]
            found = next((n for n in inside if _within(n, limits)), least)
            found = (
                found
                if step or bare is not int
                else self._between(least, most, limits, found)
            )
        if step:
            found = math.ceil(found / step) * step
            found = found if _within(found, limits) else math.floor(most / step) * step
        return int(found) if bare is int or float(found).is_integer() else found

    def _between(
        self, least: float, most: float, limits: Mapping[str, Any], other: Any
    ) -> Any:
        found = self._random.randint(
            math.ceil(least), max(math.floor(most), math.ceil(least))
        )
        return found if _within(found, limits) else other

    def _text(self, annotation: Any, notes: tuple[Any, ...]) -> str:
        if strip(Uuid)[1][0] in notes or _pattern(notes) == _pattern(strip(Uuid)[1]):
            bits = f"{self._random.getrandbits(128):032x}"
            return f"{bits[:8]}-{bits[8:12]}-4{bits[13:16]}-a{bits[17:20]}-{bits[20:]}"
        limits, pattern = _limits(notes), _pattern(notes)
        least, most = limits.get("min_length", 0), limits.get("max_length", math.inf)
        words = f"text {self._random.randint(1, 999)}"
        text = self._tables.texts.get(pattern, "") if pattern else words
        for found in (
            text,
            words,
            text * int(max(least, 1)),
            "a" * int(max(least, 1)),
            "0",
            "",
            "A",
        ):
            cut = found.ljust(int(least), "x") if not pattern else found
            cut = cut[: int(most)] if most < math.inf else cut
            if fits(annotation, cut):
                return cut
        raise NoSampleError(f"no text is known that matches {pattern}")


def fits(annotation: Any, value: Any) -> bool:
    """Whether a type takes JSON data."""
    try:
        adapter(annotation).validate_json(to_json(value), by_alias=True, by_name=False)
    except ValidationError:
        return False
    if is_model(annotation) and is_object(value) and is_open(annotation):
        extra = extra_type(annotation)
        others = value.keys() - plan(annotation).keys()
        return all(fits(extra, value[name]) for name in others)
    return True


def _within_union(variant: Any, notes: tuple[Any, ...]) -> Any:
    """A member of a union under the limits that stand beside the whole."""
    bare, own = strip(variant)
    limits = [n for n in _flat(notes) if _name_of_limit(n) or hasattr(n, "pattern")]
    if not limits or is_model(bare) or is_union(bare):
        return variant
    return Annotated[bare, *own, *limits]


def _flat(notes: Iterable[Any]) -> Iterable[Any]:
    for note in notes:
        yield from note.metadata if isinstance(note, FieldInfo) else (note,)


_LIMITS: Final[Mapping[type, str]] = {
    Ge: "ge",
    Gt: "gt",
    Le: "le",
    Lt: "lt",
    MinLen: "min_length",
    MaxLen: "max_length",
    MultipleOf: "multiple_of",
}


def _name_of_limit(note: object) -> str | None:
    return _LIMITS.get(type(note))


def _limits(notes: Iterable[Any]) -> dict[str, Any]:
    """The strictest limit of each kind."""
    found: dict[str, Any] = {}
    for note in _flat(notes):
        if name := _name_of_limit(note):
            value = getattr(note, name)
            strictest = max if name in {"ge", "gt", "min_length"} else min
            found[name] = strictest(found.get(name, value), value)
    return found


def _within(value: float, limits: Mapping[str, Any]) -> bool:
    least, most = limits.get("ge", -math.inf), limits.get("le", math.inf)
    above, below = limits.get("gt", -math.inf), limits.get("lt", math.inf)
    return bool(least <= value <= most and above < value < below)


def _pattern(notes: Iterable[Any]) -> str | None:
    found = (getattr(note, "pattern", None) for note in _flat(notes))
    return next((str(each) for each in found if each), None)


def _unknown(bare: object) -> Any:
    raise NoSampleError(f"{bare} is not known")
