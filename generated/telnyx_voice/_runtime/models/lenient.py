"""Reads JSON that does not fit its type, and finds where it does not.

Nothing is dropped or changed: what does not fit stays as it came, and a missing required member
reads as None.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from types import NoneType, SimpleNamespace, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
    TypeGuard,
    Union,
    get_args,
    get_origin,
)

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import to_json

from ..core.drift import Difference, DriftKind, Path, is_array, is_object
from ..core.record import Record
from .integers import WHOLE
from .model import (
    NULLABLE,
    READ_ONLY,
    REQUIRED_IN_REQUESTS,
    REQUIRED_IN_RESPONSES,
    RULES,
    TAG,
    WRITTEN,
    Model,
    OpenModel,
    TagOf,
    UnknownVariant,
    fields_of,
    set_fields,
)


class Classes(tuple[type[Model], ...]):
    """The classes of a union that nothing tells apart: an object may have the members of all."""

    __slots__ = ()


Known: TypeAlias = AbstractSet[object] | TagOf | Classes | None
"""What the document lists for a place that lets other values through."""

STRICT: Final = ConfigDict(strict=True, allow_inf_nan=False, hide_input_in_errors=True)
_UNIONS: Final = (Union, UnionType)
_ONE_WAY: Final = {REQUIRED_IN_REQUESTS: True, REQUIRED_IN_RESPONSES: False}


class FieldPlan(Record, kw_only=True):
    """What the codec asks of a field."""

    name: str
    annotation: Any
    required: bool
    nullable: bool
    read_only: bool
    written: bool
    """Whether it is sent with its default where it was not set."""
    is_tag: bool
    """Whether that holds only where it tells the variants of a union apart."""
    one_way: frozenset[bool]
    """The directions that require it though it may be missing: true for requests."""
    secret: bool
    known: Known


@cache
def plan(model: type[Model]) -> Mapping[str, FieldPlan]:
    """The fields of a model by their names on the wire."""
    fields: dict[str, FieldPlan] = {}
    for name, info in fields_of(model).items():
        bare = info.annotation
        optional = not info.is_required() and NoneType in get_args(bare)
        fields[info.alias or name] = FieldPlan(
            name=name,
            annotation=Annotated[bare, *info.metadata] if info.metadata else bare,
            required=info.is_required(),
            nullable=not optional or NULLABLE in info.metadata,
            read_only=READ_ONLY in info.metadata,
            written=WRITTEN in info.metadata or TAG in info.metadata,
            is_tag=TAG in info.metadata,
            one_way=frozenset(
                way for mark, way in _ONE_WAY.items() if mark in info.metadata
            ),
            secret=not info.repr,
            known=known(bare),
        )
    return fields


@cache
def _one_way(model: type[Model], sending: bool) -> tuple[tuple[str, FieldPlan], ...]:
    """The fields that one direction requires though they may be missing."""
    return tuple(item for item in plan(model).items() if sending in item[1].one_way)


@cache
def extra_type(model: type[Model]) -> Any:
    """What the other members of an open model are."""
    for base in model.__mro__:
        generic = getattr(base, "__pydantic_generic_metadata__", None)
        if generic and generic["origin"] is OpenModel:
            names = vars(sys.modules[model.__module__])
            holder = SimpleNamespace(__annotations__={"extra": generic["args"][0]})
            return typing.get_type_hints(holder, names, include_extras=True)["extra"]
    return object


def known(annotation: Any, around: tuple[Any, ...] = ()) -> Known:
    """What is listed, however deep in lists and maps: the values of an open enum, or variants.

    Of a type that contains itself, `around` are those that led to it.
    """
    if annotation in around:
        return None
    around = (*around, annotation)
    bare, notes = strip(annotation)
    for note in notes:
        if isinstance(note, TagOf):
            return note
    members = get_args(bare) if get_origin(bare) in _UNIONS else ()
    rest = [member for member in members if member is not NoneType]
    if len(rest) == 1:
        return known(rest[0], around)
    bares = [strip(member)[0] for member in members]
    if len(models := list(filter(is_model, bares))) > 1:
        return Classes(models)
    if str in members or int in members:
        listed = [get_args(each) for each in bares if get_origin(each) is Literal]
        values = frozenset(v for each in listed for v in each if type(v) in members)
        return values or None  # `int | Literal["inf"]` lists no number
    inner = get_args(bare)[-1] if get_origin(bare) in (list, dict) else None
    return None if inner is None else known(inner, around)


def differences(
    value: object,
    listed: Known = None,
    path: Path = (),
    *,
    secret: bool = False,
    sending: bool = False,
) -> Iterator[Difference]:
    """What pydantic accepts and the document does not say, in a value that pydantic built.

    `sending` says in which direction it goes.
    """
    if isinstance(value, UnknownVariant):
        tag = listed if isinstance(listed, TagOf) else TagOf("", {})
        found = (value.model_extra or {}).get(tag.property)
        here = (*path, tag.property)
        yield Difference(here, "unknown_variant", found, _one_of(tag.variants), secret)
    elif isinstance(value, Model):
        others = listed if isinstance(listed, Classes) else ()
        yield from _model_differences(
            value, others, path, secret=secret, sending=sending
        )
    elif is_array(value):
        for index, item in enumerate(value):
            yield from differences(
                item, listed, (*path, index), secret=secret, sending=sending
            )
    elif is_object(value):
        for key, item in value.items():
            yield from differences(
                item, listed, (*path, key), secret=secret, sending=sending
            )
    elif (
        isinstance(listed, AbstractSet)
        and isinstance(value, (str, int))
        and value not in listed
        and any(type(each) is type(value) for each in listed)
    ):
        yield Difference(path, "unknown_value", value, _one_of(listed), secret)


def _model_differences(
    value: Model,
    others: tuple[type[Model], ...],
    path: Path,
    *,
    secret: bool,
    sending: bool,
) -> Iterator[Difference]:
    fields = plan(type(value))
    for wire, item in set_fields(value).items():
        field = fields[wire]
        here, hidden = (*path, wire), secret or field.secret
        if field.read_only and sending:
            yield Difference(
                here, "read_only", item, "nothing: only the server sets it", hidden
            )
        if item is None:
            if not field.nullable:
                yield Difference(
                    here, "null", None, "a value, or nothing at all", hidden
                )
        elif field.known is not None or not isinstance(item, (str, int)):
            yield from differences(
                item, field.known, here, secret=hidden, sending=sending
            )
    for wire, field in _one_way(type(value), sending):
        if field.name not in value.model_fields_set:
            yield Difference(
                (*path, wire), "missing", None, "a value", secret or field.secret
            )
    for name, item in (value.model_extra or {}).items():
        if is_open(type(value)):
            listed = known(extra_type(type(value)))
            yield from differences(
                item, listed, (*path, name), secret=secret, sending=sending
            )
        elif not any(name in plan(other) for other in others):
            yield Difference(
                (*path, name), "unknown_field", item, _one_of(fields), secret
            )


class Lenient:
    """One reading of JSON that does not fit; `found` are the differences."""

    def __init__(self) -> None:
        self.found: list[Difference] = []

    def read(
        self, annotation: Any, raw: Any, path: Path = (), *, secret: bool = False
    ) -> Any:
        """The value of a type from decoded JSON."""
        bare, notes = strip(annotation)
        before = len(self.found)
        if get_origin(bare) in _UNIONS:
            member = _variant(annotation, raw)
            value = (
                None if member is None else self.read(member, raw, path, secret=secret)
            )
        elif is_object(raw) and is_model(bare):
            value = self._model(bare, raw, path, secret=secret)
        elif is_object(raw) and get_origin(bare) is dict:
            item = get_args(bare)[1]
            value = {
                k: self.read(item, v, (*path, k), secret=secret) for k, v in raw.items()
            }
        elif is_array(raw) and get_origin(bare) is list:
            item = get_args(bare)[0]
            value = [
                self.read(item, v, (*path, i), secret=secret) for i, v in enumerate(raw)
            ]
        else:
            value = None
        if len(self.found) > before or (value is not None and not notes):
            return value
        return self._whole(annotation, raw, value, path, secret=secret)

    def _model(
        self, model: type[Model], raw: dict[str, Any], path: Path, *, secret: bool
    ) -> Model:
        built, fields, before = model.model_construct(), plan(model), len(self.found)
        for wire, field in fields.items():
            here, hidden = (*path, wire), secret or field.secret
            if wire in raw:
                value = self.read(field.annotation, raw[wire], here, secret=hidden)
                vars(built)[field.name] = value
                built.model_fields_set.add(field.name)
            elif field.required:
                vars(built)[field.name] = None
                self.found.append(Difference(here, "missing", None, "a value", hidden))
        item = extra_type(model) if is_open(model) else object
        others = [name for name in raw if name not in fields]
        extra = {
            name: self.read(item, raw[name], (*path, name), secret=secret)
            for name in others
        }
        object.__setattr__(built, "__pydantic_extra__", extra)
        said = (
            RULES[model](raw) if model in RULES and len(self.found) == before else None
        )
        if said is not None:
            self.found.append(Difference(path, "invalid", raw, said, secret))
        return built

    def _whole(
        self, annotation: Any, raw: Any, parts: Any, path: Path, *, secret: bool
    ) -> Any:
        """Check a scalar, or what a constraint says of a value whose parts fit."""
        try:
            return adapter(annotation).validate_json(
                to_json(raw), by_alias=True, by_name=False
            )
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)
        expected = " or ".join(
            dict.fromkeys(_expected(detail["msg"]) for detail in details)
        )
        kind = _kind(raw, {detail["type"] for detail in details})
        self.found.append(Difference(path, kind, raw, expected, secret))
        return raw if parts is None else parts


@lru_cache(maxsize=4096)
def adapter(annotation: Any) -> TypeAdapter[Any]:
    """The validator of a type, as strict as a model's."""
    bare = strip(annotation)[0]
    if is_model(bare):
        return TypeAdapter(annotation)
    whole: Any = Annotated[annotation, WHOLE]
    return TypeAdapter(whole, config=STRICT)


def is_model(annotation: Any) -> TypeGuard[type[Model]]:
    """Whether a type is a model's class."""
    return isinstance(annotation, type) and issubclass(annotation, Model)


def is_open(model: type[Model]) -> bool:
    """Whether the document allows members that it does not name."""
    return issubclass(model, OpenModel)


def _variant(annotation: Any, raw: Any) -> Any | None:
    """The member of a union that a value was meant to be; None: it is for the whole to say."""
    bare, notes = strip(annotation)
    members = [member for member in get_args(bare) if member is not NoneType]
    for note in notes:
        if isinstance(note, TagOf):
            return next((each for each in members if each.__name__ == note(raw)), None)
    if len(members) == 1 and isinstance(raw, dict | list):
        return members[0]
    if _fits(annotation, raw):
        return None
    bares = {strip(member)[0]: member for member in members}
    if is_array(raw):
        return next((bares[each] for each in bares if get_origin(each) is list), None)
    if is_object(raw):
        return max(
            filter(is_model, bares),
            key=lambda model: _fitting(model, raw),
            default=next(
                (bares[each] for each in bares if get_origin(each) is dict), None
            ),
        )
    return None


def _fitting(model: type[Model], raw: Mapping[str, Any]) -> tuple[int, int]:
    """How many members of an object fit a model, and how many it has at all."""
    fields = plan(model)
    named = fields.keys() & raw.keys()
    return sum(_fits(fields[name].annotation, raw[name]) for name in named), len(named)


def _fits(annotation: Any, raw: Any) -> bool:
    try:
        adapter(annotation).validate_json(to_json(raw), by_alias=True, by_name=False)
    except ValidationError:
        return False
    return True


def strip(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without its notes, and these, the outermost first."""
    notes: list[Any] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *inner = get_args(annotation)
            notes += inner
        elif hasattr(annotation, "__value__"):
            annotation = _meant(annotation)
        else:
            return annotation, tuple(notes)


@cache
def _meant(alias: Any) -> Any:
    """What a type that contains itself is called for; the names are those of its module."""
    names = vars(sys.modules[alias.__module__])
    holder = SimpleNamespace(__annotations__={"it": alias.__value__})
    return typing.get_type_hints(holder, names, include_extras=True)["it"]


def _expected(message: str) -> str:
    """What is allowed, from pydantic's sentence."""
    if message.startswith("Input should be "):
        return message.removeprefix("Input should be ")
    said = message.replace(" should ", " to ", 1).replace(" after validation", "")
    return said[:1].lower() + said[1:]


def _kind(raw: object, types: AbstractSet[str]) -> DriftKind:
    if raw is None:
        return "null"
    if types == {"literal_error"}:
        return "unknown_value"
    other = any(kind.endswith(("_type", "_parsing")) for kind in types)
    return "mistyped" if other else "invalid"


def _one_of(values: Iterable[object]) -> str:
    shown_values = sorted(map(str, values))
    return (
        "one of "
        + ", ".join(shown_values[:20])
        + (", …" if len(shown_values) > 20 else "")
    )
