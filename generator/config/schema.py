"""What editors and readers are told of a configuration, by the code that reads one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from .keys import CLIENT, GENERATOR_VERSION, read_keys
from .table import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .table import Schema

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that editors of TOML know."""


def keys() -> Schema:
    """The JSON Schema of each key, in the order in which they are read."""
    found: Schema = schema_of(lambda table: read_keys(table, Path()))["properties"]
    return found


def schema() -> str:
    """A JSON Schema of `generator.toml`, as text."""
    shared = keys()
    alone = {key: each for key, each in shared.items() if key != GENERATOR_VERSION}
    client = {
        "type": "object",
        "additionalProperties": False,
        "required": ["package"],
        "properties": alone,
    }
    one = shared[CLIENT]
    several = {"type": "array", "minItems": 1, "items": client}
    whole = {
        "$schema": DIALECT,
        "title": "Configuration of clientlathe",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **shared,
            CLIENT: {"description": one["description"], "anyOf": [_bare(one), several]},
        },
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _bare(found: Schema) -> Schema:
    return {key: value for key, value in found.items() if key != "description"}


def table() -> Iterator[str]:
    """The lines of a table in Markdown: each key, what it is without a line, what it means."""
    yield "| key | default | meaning |"
    yield "|---|---|---|"
    for name, found in keys().items():
        default = f"`{json.dumps(found['default'])}`" if "default" in found else ""
        inner = _within(found)
        more = f" Holds {', '.join(f'`{key}`' for key in inner)}." if inner else ""
        yield f"| `{name}` | {default} | {found['description']}{more} |"


def _within(found: Schema) -> tuple[str, ...]:
    """The keys of the table, or of the tables, that are the value of a key."""
    inner: Schema = found.get("items", found)
    return tuple(inner.get("properties", ()))
