"""How the lock recognises the parts of today's document: by what stays when others come and go.

A number in a pointer says how many parts stand before this one, so it makes way for the place and
the name of a parameter, and for the constant that a variant of a union has. Where neither is there,
a digest of the content helps to find the part again.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from ..ir.schemas import ObjectSchema
from ..ir.types import EnumType
from ..runtime.core.pointer import escape
from .type_text import as_json, normal, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.parameters import Parameter
    from ..ir.schemas import NamedSchema

_NUMBERED = {"oneOf", "anyOf", "allOf", "prefixItems", "parameters"}
"""Keywords whose values are arrays of parts."""
_DIGITS = 12
"""Hexadecimal digits that tell the contents of one document apart."""


def schema_keys(api: Api) -> dict[SchemaId, tuple[str, ...]]:
    """What tells each schema from others.

    One word is its identity without numbers; where a number is left, a second one is the digest of
    the content.
    """
    better = dict(_parameters(api)) | _constants(api.schemas)
    shapes = _Shapes(api.schemas)
    keys: dict[SchemaId, tuple[str, ...]] = {}
    for schema in api.schemas:
        place, is_numbered = _stable(schema.id, better)
        keys[schema.id] = (place, *([shapes.digest(schema.id)] if is_numbered else ()))
    return keys


def _stable(schema: SchemaId, better: Mapping[str, str]) -> tuple[str, bool]:
    """An identity with better tokens in it, and whether a number is left."""
    first, *rest = schema.split("/")
    parent, found, here, is_numbered = "", first, first, False
    for token in rest:
        here = f"{here}/{token}"
        index = token.isdecimal() and parent in _NUMBERED
        is_numbered |= index and here not in better
        found = f"{found}/{better.get(here, token)}"
        parent = token
    return found, is_numbered


def _parameters(api: Api) -> Iterator[tuple[str, str]]:
    """The place and the name of each parameter, by its pointer."""
    found: list[Parameter] = [p for operation in api.operations for p in operation.parameters]
    found += [p for each in (*api.webhooks, *api.callbacks) for p in each.query]
    for parameter in found:
        if parameter.pointer.rpartition("/")[2].isdecimal():
            yield parameter.pointer, escape(f"{parameter.location.value}={parameter.name}")


def _constants(schemas: tuple[NamedSchema, ...]) -> dict[str, str]:
    """What tells variants of a union from their neighbours, by pointer: `type=wet`."""
    found: dict[str, str] = {}
    for schema in schemas:
        union, _, token = schema.id.rpartition("/")
        if not (token.isdecimal() and union.endswith(("/oneOf", "/anyOf"))):
            continue
        for each in schema.properties if isinstance(schema, ObjectSchema) else ():
            match each.type:
                case EnumType(values=(value,), open=False) if each.required:
                    text = value if isinstance(value, str) else as_json(value)
                    found.setdefault(schema.id, escape(f"{each.name}={text}"))
                case _:
                    continue
    shared = Counter((pointer.rpartition("/")[0], token) for pointer, token in found.items())
    return {p: token for p, token in found.items() if shared[p.rpartition("/")[0], token] == 1}


class _Shapes:
    """Digests of what schemas hold, whatever they are called and wherever they stand."""

    def __init__(self, schemas: tuple[NamedSchema, ...]) -> None:
        self._schemas = {schema.id: schema for schema in schemas}
        self._texts: dict[SchemaId, str] = {}

    def digest(self, schema: SchemaId) -> str:
        return "sha:" + sha256(self._text(schema).encode()).hexdigest()[:_DIGITS]

    def _name(self, schema: SchemaId) -> str:
        """What a reference stands for: a component is its identity, all else is its content."""
        return self._text(schema) if self._schemas[schema].inline else schema

    def _text(self, schema: SchemaId) -> str:
        if schema not in self._texts:
            self._texts[schema] = "..."  # a schema that comes back to itself
            self._texts[schema] = self._content(self._schemas[schema])
        return self._texts[schema]

    def _content(self, schema: NamedSchema) -> str:
        if not isinstance(schema, ObjectSchema):
            return write(normal(schema.type, self._name))
        members = {each.name: each.type for each in schema.properties}
        rows = [f"{name}: {write(normal(members[name], self._name))}" for name in sorted(members)]
        more = schema.additional
        rows += [] if more is None else [f"*: {write(normal(more, self._name))}"]
        return f"{{{', '.join(rows)}}}"
