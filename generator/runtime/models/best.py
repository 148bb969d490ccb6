"""Which of several models a value is, where no discriminator says so.

The model that leaves the fewest members unexplained wins; of equals, the one of which more
constants match, else the first.
"""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import core_schema

from ..core.drift import is_array, is_object
from .model import NULLABLE, Model, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo


class _Best:
    """Takes of several models that fit the one that leaves the fewest members unexplained."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Look again where the first that fits does not explain all."""
        rivals = list(_models(source))

        def choose(value: object) -> object:
            if isinstance(value, Model) and (
                any(_unexplained(value)) or any(map(_constants, rivals))
            ):
                return _best(value, rivals)
            return value

        return core_schema.no_info_after_validator_function(choose, handler(source))


def _models(source: object) -> Iterator[type[Model]]:
    for each in get_args(source):
        if isinstance(each, type) and issubclass(each, Model):
            yield each
        elif get_origin(each) is Annotated:
            yield from _models(get_args(each)[0])


def _unexplained(value: Model) -> tuple[int, int]:
    """Count at any depth the members that are null where they may not be, and unknown ones."""
    fields, given = type(value).model_fields, vars(value)
    nulls = sum(
        given[name] is None
        and not fields[name].is_required()
        and NULLABLE not in fields[name].metadata
        for name in value.model_fields_set & fields.keys()
    )
    unknown = len(value.model_extra or {})
    for inner in _inside(given.values()):
        more = _unexplained(inner)
        nulls, unknown = nulls + more[0], unknown + more[1]
    return nulls, unknown


@cache
def _constants(model: type[Model]) -> frozenset[str]:
    """The members of a model that have one value only."""
    return frozenset(
        name
        for name, field in fields_of(model).items()
        if any(
            get_origin(each) is Literal and len(get_args(each)) == 1
            for each in _options(field)
        )
    )


def _options(field: FieldInfo) -> tuple[object, ...]:
    bare = field.annotation
    members = tuple(each for each in get_args(bare) if each is not NoneType)
    return members if len(members) == 1 and NoneType in get_args(bare) else (bare,)


def _rank(value: Model) -> tuple[int, int, int]:
    """The less, the better."""
    return (
        *_unexplained(value),
        -len(_constants(type(value)) & value.model_fields_set),
    )


def _inside(values: Iterable[object]) -> Iterator[Model]:
    """The outermost models among values and what they hold."""
    for value in values:
        if isinstance(value, Model):
            yield value
        elif is_object(value):
            yield from _inside(value.values())
        elif is_array(value):
            yield from _inside(value)


def _best(value: Model, rivals: list[type[Model]]) -> Model:
    content, best = value.to_json(), value
    for rival in rivals:
        if rival is not type(value):
            try:
                found = rival.model_validate_json(content, by_alias=True, by_name=False)
            except ValidationError:
                continue
            best = min(best, found, key=_rank)
    return best


BEST = _Best()
"""Stands beside a union of models that nothing tells apart."""
