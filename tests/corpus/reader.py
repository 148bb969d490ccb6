"""A reader of OpenAPI documents of its own, as plain as possible.

Nothing of the generator is used, so that a mistake there cannot hide here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import yaml

from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Json = dict[str, Any]
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_ONE: dict[str, dict[str, str]] = {
    "document": {"components": "components", "paths": "paths"},
    "operation": {"requestBody": "body"},
    "path item": dict.fromkeys(METHODS, "operation"),
    "parameter": {"schema": "schema"},
    "header": {"schema": "schema"},
    "media": {"schema": "schema", "itemSchema": "schema", "itemEncoding": "encoding"},
    "schema": dict.fromkeys(
        (
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ),
        "schema",
    ),
}
_MAP: dict[str, dict[str, str]] = {
    "document": {"webhooks": "path item"},
    "components": {
        "callbacks": "callback",
        "headers": "header",
        "links": "link",
        "mediaTypes": "media",
        "parameters": "parameter",
        "pathItems": "path item",
        "requestBodies": "body",
        "responses": "response",
        "schemas": "schema",
    },
    "path item": {"additionalOperations": "operation"},
    "operation": {"callbacks": "callback", "responses": "response"},
    "parameter": {"content": "media"},
    "header": {"content": "media"},
    "body": {"content": "media"},
    "response": {"content": "media", "headers": "header", "links": "link"},
    "media": {"encoding": "encoding"},
    "encoding": {"headers": "header", "encoding": "encoding"},
    "schema": dict.fromkeys(
        ("$defs", "definitions", "dependentSchemas", "patternProperties", "properties"), "schema"
    ),
}
_LIST: dict[str, dict[str, str]] = {
    "path item": {"parameters": "parameter"},
    "operation": {"parameters": "parameter"},
    "media": {"prefixEncoding": "encoding"},
    "encoding": {"prefixEncoding": "encoding"},
    "schema": dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "schema"),
}


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 scalars: `no` is a text, and a date is one, too."""


_Loader.yaml_implicit_resolvers = dict[str, list[tuple[str, re.Pattern[str]]]]()
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        [*"-+0123456789."],
    ),
):
    for _character in _first:
        _Loader.yaml_implicit_resolvers.setdefault(_character, []).append(
            (f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"))
        )


def token(key: str | int) -> str:
    """A key as a part of a JSON Pointer (RFC 6901)."""
    return str(key).replace("~", "~0").replace("/", "~1")


@dataclass(frozen=True)
class Place:
    """A node of the document and the JSON Pointer that leads to it."""

    reader: Reader
    pointer: str
    value: Any

    def __truediv__(self, key: str | int) -> Place:
        value = self.value[int(key)] if is_list(self.value) else self.fields[str(key)]
        return Place(self.reader, f"{self.pointer}/{token(key)}", value)

    @property
    def fields(self) -> Json:
        """The node as a mapping; an empty one if it is none."""
        return self.value if is_mapping(self.value) else {}

    @property
    def ref(self) -> str | None:
        found = self.fields.get("$ref")
        return found if isinstance(found, str) else None

    def resolve(self) -> Place:
        """Follow `$ref` to the node that is meant."""
        found, hops = self, 0
        while found.ref is not None:
            found, hops = self.reader.at(found.ref), hops + 1
            assert hops < 100, f"{self.pointer} refers to itself"
        return found

    def get(self, key: str, default: Any = None) -> Any:
        return self.fields.get(key, default)

    def __contains__(self, key: str) -> bool:
        return key in self.fields

    def children(self, key: str) -> Iterator[tuple[str, Place]]:
        """The entries of a mapping under a key, resolved; nothing where it is missing."""
        if is_mapping(self.get(key)):
            holder = self / key
            for name in holder.fields:
                yield name, (holder / name).resolve()

    def items(self, key: str) -> Iterator[Place]:
        """The entries of a list under a key, resolved; nothing where it is missing."""
        found = self.get(key)
        if is_list(found):
            holder = self / key
            for index in range(len(found)):
                yield (holder / index).resolve()


class Reader:
    """One document."""

    def __init__(self, file: Path) -> None:
        text = file.read_text("utf-8-sig")
        raw = json.loads(text) if file.suffix == ".json" else yaml.load(text, _Loader)
        self.data: Json = _text_keys(raw)
        version = str(self.data.get("openapi", ""))
        self.old = version.startswith("3.0")
        """Whether its schemas are those of OpenAPI 3.0."""

    @property
    def root(self) -> Place:
        return Place(self, "", self.data)

    def at(self, ref: str) -> Place:
        """The node that a `$ref` within the document names."""
        found = self.root
        for part in self.pointer(ref).split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            found = found / (int(key) if is_list(found.value) else key)
        return found

    def pointer(self, ref: str) -> str:
        """The JSON Pointer that a `$ref` within the document means, also by an anchor."""
        base, _, fragment = ref.partition("#")
        assert not base, f"{ref} leads out of the document"
        found = unquote(fragment)
        return self._anchors[found] if found and not found.startswith("/") else found

    @cached_property
    def _anchors(self) -> dict[str, str]:
        kinds = ("$anchor", "$dynamicAnchor")
        schemas = (place for kind, place in self._below("document") if kind == "schema")
        return {place.get(k): place.pointer for place in schemas for k in kinds if k in place}

    def _below(self, kind: str) -> Iterator[tuple[str, Place]]:
        waiting = [(kind, self.root)]
        while waiting:
            kind, place = waiting.pop()
            yield kind, place
            waiting += [*_objects(kind, place)]

    def walk(self) -> Iterator[tuple[str, Place]]:
        """Every object, once: its kind and where it stands, also those that only a `$ref` names."""
        waiting, seen = [("document", self.root)], set[str]()
        while waiting:
            kind, place = waiting.pop()
            if place.pointer in seen:
                continue
            seen.add(place.pointer)
            if place.ref is not None and place.ref.startswith("#"):
                waiting.append((kind, self.at(place.ref)))
            yield kind, place
            waiting += [*_objects(kind, place)]


def _objects(kind: str, place: Place) -> Iterator[tuple[str, Place]]:
    if kind in {"callback", "paths"}:
        names = (name for name in place.fields if not name.startswith("x-") and name != "$ref")
        yield from (("path item", place / name) for name in names)
    for key, value in place.fields.items():
        if (one := _ONE.get(kind, {}).get(key)) is not None:
            yield one, place / key
        elif (mapped := _MAP.get(kind, {}).get(key)) is not None and is_mapping(value):
            named = (name for name in value if kind != "operation" or not name.startswith("x-"))
            yield from ((mapped, place / key / name) for name in named)
        elif (listed := _LIST.get(kind, {}).get(key)) is not None and is_list(value):
            yield from ((listed, place / key / index) for index in range(len(value)))


def _text_keys(node: object) -> Any:
    if is_list(node):
        return [_text_keys(item) for item in node]
    if is_mapping(node):  # a key may be any scalar here
        return {_key(key): _text_keys(value) for key, value in node.items()}
    return node


def _key(key: object) -> str:
    if isinstance(key, bool):
        return "true" if key else "false"
    return "null" if key is None else str(key)
