"""The names of fields: those that a model has of its own, and how the wire may spell the others.

It imports nothing, so that names can be chosen where pydantic is not installed.
"""

from __future__ import annotations

from typing import Final

RESERVED_ATTRIBUTES: Final = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "from_orm",
        "json",
        "model_computed_fields",
        "model_config",
        "model_construct",
        "model_copy",
        "model_dump",
        "model_dump_json",
        "model_extra",
        "model_fields",
        "model_fields_set",
        "model_json_schema",
        "model_parametrized_name",
        "model_post_init",
        "model_rebuild",
        "model_validate",
        "model_validate_json",
        "model_validate_strings",
        "mro",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "register",
        "schema",
        "schema_json",
        "to_dict",
        "to_json",
        "update_forward_refs",
        "validate",
    }
)
"""Every public attribute of `Model`, and those that a class has of its metaclass."""


def camel(name: str) -> str:
    """The name on the wire of a field `foo_bar` whose model spells its members `fooBar`."""
    first, *words = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in words)
