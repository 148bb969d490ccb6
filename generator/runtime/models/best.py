"""Which of several models a value is, where no discriminator says so.

The model that leaves the fewest members unexplained wins; of equals, the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import core_schema

from ..core.drift import is_array, is_object
from .model import NULLABLE, Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import GetCoreSchemaHandler


class _Best:
    """Takes, of several models that fit, the one that leaves the fewest members unexplained."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Look again where the first that fits does not explain all."""
        rivals = list(_models(source))

        def choose(value: object) -> object:
            return (
                _best(value, rivals)
                if isinstance(value, Model) and any(_unexplained(value))
                else value
            )

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
            best = min(best, found, key=_unexplained)
    return best


BEST = _Best()
"""Stands beside a union of models without a discriminator."""
