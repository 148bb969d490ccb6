"""What is valid: the document's schemas as `jsonschema` reads them.

A schema of OpenAPI 3.0 becomes one of JSON Schema 2020-12, and what travels in the other direction
only is taken away; nothing else changes.
"""

from __future__ import annotations

import re
import warnings
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jsonschema import Draft202012Validator
from referencing.jsonschema import DRAFT202012, EMPTY_REGISTRY

from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from .reader import Json, Place, Reader

HIDDEN = {"request": "readOnly", "response": "writeOnly"}
"""The mark of a property that does not travel in a direction."""
_BOUNDS = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}
_DATA = {"const", "default", "enum", "example", "examples"}


class Judge:
    """The schemas of a document in one direction.

    Args:
        reader: The document.
        direction: `request` or `response`.
    """

    def __init__(self, reader: Reader, direction: str) -> None:
        self.reader = reader
        self.hidden = HIDDEN[direction]
        self._validators: dict[str, Any] = {}

    @cached_property
    def data(self) -> Json:
        """The document with plain JSON Schemas in it."""
        found = self._plain(self.reader.data)
        assert is_mapping(found)
        return found

    def at(self, pointer: str) -> Any:
        """The schema at a pointer: a mapping or a boolean."""
        found: Any = self.data
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            found = found[int(key)] if is_list(found) else found[key]
        return found

    def problems(self, place: Place, value: Any) -> list[str]:
        """Why a value is not valid at a schema; an empty list if it is."""
        if place.pointer not in self._validators:
            unsafe = "[^A-Za-z0-9/~._-]"
            fragment = re.sub(unsafe, lambda found: quote(found[0], safe=""), place.pointer)
            self._validators[place.pointer] = Draft202012Validator(
                {"$ref": f"urn:document#{fragment}"}, registry=self._registry
            )
        found = self._validators[place.pointer].iter_errors(value)
        return [f"{error.json_path}: {error.message[:200]}" for error in found]

    @cached_property
    def _registry(self) -> Any:
        return EMPTY_REGISTRY.with_resource("urn:document", DRAFT202012.create_resource(self.data))

    def _plain(self, node: object) -> Any:
        if is_list(node):
            return [self._plain(item) for item in node]
        if not is_mapping(node):
            return node
        ref = node.get("$ref")
        if isinstance(ref, str) and ref.startswith("#"):
            node = {**({} if self.reader.old else node), "$ref": f"#{self.reader.pointer(ref)}"}
        made = {key: value if key in _DATA else self._plain(value) for key, value in node.items()}
        properties = node.get("properties")
        if is_mapping(properties):
            self._hide(made, properties)
        if self.reader.old:
            _upgrade(made)
        pattern = made.get("pattern")
        if isinstance(pattern, str) and not _is_python(pattern):
            del made["pattern"]
        for unread in ("$schema", "$id"):
            if isinstance(made.get(unread), str):
                del made[unread]
        return made

    def _hide(self, made: Json, properties: Json) -> None:
        hidden = {name for name, child in properties.items() if self._is_hidden(child)}
        if hidden:
            made["x-hidden"] = sorted(hidden)  # another schema may refer to it, so it stays
        if hidden and is_list(made.get("required")):
            made["required"] = [name for name in made["required"] if name not in hidden]

    def _is_hidden(self, schema: object) -> bool:
        for _ in range(20):
            if not is_mapping(schema):
                return False
            if schema.get(self.hidden) is True:
                return True
            ref = schema.get("$ref")
            if not isinstance(ref, str) or not ref.startswith("#"):
                return False
            schema = self.reader.at(ref).value
        return False


def _upgrade(schema: Json) -> None:
    """OpenAPI 3.0 to JSON Schema: `nullable`, and bounds that a boolean makes exclusive."""
    kind = schema.get("type")
    if schema.get("nullable") is True and isinstance(kind, str):
        schema["type"] = [kind, "null"]
    for bound, exclusive in _BOUNDS.items():
        said = schema.get(exclusive)
        if isinstance(said, bool):
            del schema[exclusive]
            if said and bound in schema:
                schema[exclusive] = schema.pop(bound)


def _is_python(pattern: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python may read differently one day
            re.compile(pattern)
    except (re.error, FutureWarning):
        return False
    return not re.search(r"\\[pPuck]|\(\?<[a-zA-Z]|\[\[|\[\]|\[\^\]", pattern)
