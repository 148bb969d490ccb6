"""Values that a type of the client allows, as JSON data: for responses that no test has stubbed.

The same seed gives the same values. A member has the document's example where there is one.
"""

from __future__ import annotations

import math
from random import Random
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen, MultipleOf
from pydantic import Discriminator, Tag, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_json

from ..core.drift import is_object
from ..models.lenient import adapter, extra_type, is_model, is_open, plan
from ..models.model import RULES, UNIQUE, Date, DateTime, Model, TagOf, Uuid
from .kinds import is_union, members, strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .tables import FakeTables

_DEEP, _DEEPEST = 3, 24
"""Below how many objects a member that may be missing is left out, and how deep a value may be."""
_MOMENTS: Final = {
    strip(Date)[1]: "2026-01-{day:02}",
    strip(DateTime)[1]: "2026-01-{day:02}T12:{minute:02}:00Z",
}


class NoSampleError(Exception):
    """No value can be made for a type."""


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
            NoSampleError: There is no way to make one.
        """
        return self._make(annotation, 0)

    def _make(self, annotation: Any, depth: int) -> Any:
        bare, notes = strip(annotation)
        if depth > _DEEPEST:
            raise NoSampleError("it would never end")
        if is_union(bare):
            return self._union(bare, notes, depth)
        if is_model(bare):
            return self._model(bare, depth)
        match get_origin(bare):
            case kind if kind is list:
                return self._list(bare, notes, depth)
            case kind if kind is dict:
                return self._dict(bare, notes, depth)
            case kind if kind is Literal:
                return self._random.choice(get_args(bare))
            case _:
                return self._scalar(annotation, bare, notes)

    def _union(self, bare: Any, notes: tuple[Any, ...], depth: int) -> Any:
        variants = list(members(bare))
        tag = next((n.discriminator for n in notes if isinstance(n, Discriminator)), None)
        if isinstance(tag, TagOf):
            return self._tagged(tag, variants, depth)
        known = [each for each in variants if get_origin(strip(each)[0]) is Literal]
        if depth > _DEEP and NoneType in get_args(bare) and not known:
            return None
        start = self._random.randrange(len(variants)) if depth < _DEEP and not known else 0
        for variant in known or variants[start:] + variants[:start]:
            try:
                value = self._make(variant, depth)
            except NoSampleError:
                continue
            if fits(bare if not notes else _with(bare, notes), value):
                return value
        if NoneType in get_args(bare):
            return None
        raise NoSampleError("no variant can be made")

    def _tagged(self, tag: TagOf, variants: list[Any], depth: int) -> Any:
        by_name: dict[str, Any] = {}
        for variant in variants:
            bare, notes = strip(variant)
            by_name |= {str(note.tag): bare for note in notes if isinstance(note, Tag)}
        named = list(tag.variants.items())
        start = self._random.randrange(len(named)) if depth < _DEEP and named else 0
        for value, name in named[start:] + named[:start]:
            if name in by_name:
                try:
                    found = self._model(by_name[name], depth, {tag.property: value})
                except NoSampleError:
                    continue
                return found
        raise NoSampleError("no variant can be made")

    def _model(self, model: type[Model], depth: int, fixed: Mapping[str, Any] | None = None) -> Any:
        fixed = fixed or {}
        if depth < _DEEP:
            full = self._members(model, depth, fixed, everything=True)
            if fits(model, full):
                return full
        least = self._members(model, depth, fixed, everything=False)
        if model in RULES and (said := RULES[model](least)) is not None:
            raise NoSampleError(said)
        return least

    def _members(
        self, model: type[Model], depth: int, fixed: Mapping[str, Any], *, everything: bool
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
                except NoSampleError:
                    if required:
                        raise
                    continue
                if value is not None or field.nullable:
                    made[wire] = value
        return made

    def _list(self, bare: Any, notes: tuple[Any, ...], depth: int) -> Any:
        limits = _limits(notes)
        least, most = limits.get("min_length", 0), limits.get("max_length", math.inf)
        count = max(least, min(1, most)) if depth <= _DEEP else least
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
        return items

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
        if bare is NoneType:
            return None
        return {} if bare in (Any, object) else _unknown(bare)

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
            found = found if step or bare is not int else self._between(least, most, limits, found)
        if step:
            found = math.ceil(found / step) * step
            found = found if _within(found, limits) else math.floor(most / step) * step
        return int(found) if bare is int or float(found).is_integer() else found

    def _between(self, least: float, most: float, limits: Mapping[str, Any], other: Any) -> Any:
        found = self._random.randint(math.ceil(least), max(math.floor(most), math.ceil(least)))
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


def _with(bare: Any, notes: Iterable[Any]) -> Any:
    from typing import Annotated

    return Annotated[bare, *notes]


def _flat(notes: Iterable[Any]) -> Iterable[Any]:
    for note in notes:
        yield from note.metadata if isinstance(note, FieldInfo) else (note,)


_LIMITS: Final = {
    Ge: "ge",
    Gt: "gt",
    Le: "le",
    Lt: "lt",
    MinLen: "min_length",
    MaxLen: "max_length",
    MultipleOf: "multiple_of",
}


def _limits(notes: Iterable[Any]) -> dict[str, Any]:
    """The strictest limit of each kind."""
    found: dict[str, Any] = {}
    for note in _flat(notes):
        if name := _LIMITS.get(type(note)):
            value = getattr(note, name)
            strictest = max if name in {"ge", "gt", "min_length"} else min
            found[name] = strictest(found.get(name, value), value)
    return found


def _within(value: float, limits: Mapping[str, float]) -> bool:
    return limits.get("ge", -math.inf) <= value <= limits.get("le", math.inf) and limits.get(
        "gt", -math.inf
    ) < value < limits.get("lt", math.inf)


def _pattern(notes: Iterable[Any]) -> str | None:
    found = (getattr(note, "pattern", None) for note in _flat(notes))
    return next((str(each) for each in found if each), None)


def _unknown(bare: object) -> Any:
    raise NoSampleError(f"{bare} is not known")
