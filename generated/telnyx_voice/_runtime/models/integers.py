"""Integers as JSON Schema has them: `10.0` and `1e2` are integers, `"10"` and `true` are not.

A number without a fraction (2020-12 Validation, section 6.1.1) is read as an int.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticKnownError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_ONE = ("schema", "items_schema", "values_schema")
_MANY = ("choices", "steps")


def whole_numbers(schema: Any) -> Any:
    """A schema of pydantic whose integers may be whole numbers; models in it see to their own."""
    if isinstance(schema, tuple):  # a choice of a union with its label
        return whole_numbers(schema[0]), *schema[1:]
    match schema["type"]:
        case "int":
            return _whole(schema)
        case "model" | "tagged-union":
            return schema
        case _:
            one = {key: whole_numbers(schema[key]) for key in _ONE if key in schema}
            many = {
                key: [*map(whole_numbers, schema[key])]
                for key in _MANY
                if key in schema
            }
            return {**schema, **one, **many}


def _whole(schema: core_schema.CoreSchema) -> core_schema.CoreSchema:
    number = core_schema.no_info_after_validator_function(
        _int, core_schema.float_schema()
    )
    either = core_schema.union_schema(
        [core_schema.int_schema(), number],
        mode="left_to_right",
        custom_error_type="int_type",
    )
    return core_schema.lax_or_strict_schema(
        lax_schema=schema,  # what pydantic makes a JSON Schema of, too
        strict_schema=core_schema.chain_schema([either, schema]),
    )


def _int(value: float) -> int:
    if not value.is_integer():
        raise PydanticKnownError("int_type")
    return int(value)


class _WholeNumbers:
    """Stands beside a type outside of a model."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        found: core_schema.CoreSchema = whole_numbers(handler(source))
        return found


WHOLE = _WholeNumbers()
