"""Nothing of a document is missing from the ledger.

The count is independent: it walks the plain data with its own rules of where OpenAPI has a schema,
and shares no code with the generator.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
import yaml

from generator.ledger import LOSSES, Ledger, Outcome, Part
from generator.load import load
from generator.lower import lower
from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
DOCUMENTS = [
    ROOT / "spec" / "openapi.yaml",
    *sorted(ROOT.glob("tests/golden/cases/*/openapi.yaml")),
    *sorted(path for path in CORPUS.glob("*.*") if path.suffix in {".yaml", ".json"}),
]

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar is text: the count needs no more."""
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
ONE = ("additionalProperties", "items", "not", "if", "then", "else", "contains", "propertyNames")
ONE_MORE = ("unevaluatedProperties", "unevaluatedItems", "contentSchema")
LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
IGNORED_HEADERS = {"accept", "authorization", "content-type"}


def read(path: Path) -> Any:
    text = path.read_text("utf-8-sig")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, LOADER)


def escape(token: object) -> str:
    return str(token).replace("~", "~0").replace("/", "~1")


class Count:
    """Pointers of everything that a reader of the document would expect in the account."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.found: dict[Part, set[str]] = {part: set() for part in Part}
        self._seen: set[str] = set()
        components = document.get("components", {})
        for name, schema in components.get("schemas", {}).items():
            self.schema(schema, f"/components/schemas/{escape(name)}")
        for path, item in document.get("paths", {}).items():
            if path.startswith("/"):
                self.item(item, f"/paths/{escape(path)}", Part.OPERATION)
        for key, item in document.get("webhooks", {}).items():
            self.item(item, f"/webhooks/{escape(key)}", Part.WEBHOOK)

    def follow(self, node: Any, pointer: str) -> tuple[Any, str]:
        while is_mapping(node) and isinstance(node.get("$ref"), str):
            pointer = unquote(node["$ref"].partition("#")[2])
            node = self.document
            for token in pointer.split("/")[1:]:
                key = token.replace("~1", "/").replace("~0", "~")
                node = node[int(key)] if is_list(node) else node[key]
        return node, pointer

    def item(self, node: Any, pointer: str, part: Part) -> None:
        node, pointer = self.follow(node, pointer)
        operations = [(m, node[m], f"{pointer}/{m}") for m in METHODS if m in node]
        for method, operation in node.get("additionalOperations", {}).items():
            place = f"{pointer}/additionalOperations/{escape(method)}"
            operations.append((method, operation, place))
        for _, operation, place in operations:
            self.found[part].add(place)
            self.parameters(node, pointer)
            self.parameters(operation, place)
            if "requestBody" in operation:
                body, at = self.follow(operation["requestBody"], f"{place}/requestBody")
                self.found[Part.BODY].add(at)
                self.content(body, at)
            for status, response in operation.get("responses", {}).items():
                if not status.startswith("x-"):
                    answer, at = self.follow(response, f"{place}/responses/{escape(status)}")
                    self.found[Part.RESPONSE].add(at)
                    self.content(answer, at)

    def parameters(self, node: Any, pointer: str) -> None:
        for index, parameter in enumerate(node.get("parameters", [])):
            found, at = self.follow(parameter, f"{pointer}/parameters/{index}")
            self.found[Part.PARAMETER].add(at)
            header = found.get("in") == "header" and found["name"].lower() in IGNORED_HEADERS
            if "schema" in found and not header:
                self.schema(found["schema"], f"{at}/schema")

    def content(self, node: Any, pointer: str) -> None:
        for media_type, media in node.get("content", {}).items():
            found, at = self.follow(media, f"{pointer}/content/{escape(media_type)}")
            for key in ("schema", "itemSchema"):
                if key in found:
                    self.schema(found[key], f"{at}/{key}")

    def schema(self, node: Any, pointer: str) -> None:
        if not is_mapping(node) or pointer in self._seen:
            return
        self._seen.add(pointer)
        if "$ref" in node:
            self.schema(*self.follow(node, pointer))
            return
        for name in node.get("properties", {}):
            self.found[Part.PROPERTY].add(f"{pointer}/properties/{escape(name)}")
        for child, at in children(node, pointer):
            self.schema(child, at)


def children(node: dict[str, Any], pointer: str) -> Iterator[tuple[Any, str]]:
    for key in (*ONE, *ONE_MORE):
        if key in node:
            yield node[key], f"{pointer}/{key}"
    for key in LISTS:
        for index, child in enumerate(node.get(key, [])):
            yield child, f"{pointer}/{key}/{index}"
    for key in MAPS:
        found = node.get(key)
        if is_mapping(found):
            for name, child in found.items():
                yield child, f"{pointer}/{key}/{escape(name)}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_nothing_is_missing(path: Path) -> None:
    ledger = Ledger()
    lower(load(path), ledger)
    known: dict[Part, set[str]] = {part: set() for part in Part}
    for entry in ledger.entries:
        known[entry.part].add(entry.pointer)
    for part, expected in Count(read(path)).found.items():
        assert not expected - known[part], part


def test_the_corpus_is_at_hand() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the public documents are not beside this checkout (../shared/corpus)")
    assert sum(path.parent == CORPUS for path in DOCUMENTS) == 15


def test_the_count_can_fail() -> None:
    document = read(ROOT / "spec" / "openapi.yaml")
    document["components"]["schemas"]["ReferRequest"]["properties"]["more"] = {"type": "string"}
    pointer = "/components/schemas/ReferRequest/properties/more"
    assert pointer in Count(document).found[Part.PROPERTY]
    ledger = Ledger()
    lower(load(ROOT / "spec" / "openapi.yaml"), ledger)
    assert pointer not in {entry.pointer for entry in ledger.entries}


def test_every_loss_has_a_meaning_and_a_reason() -> None:
    for path in DOCUMENTS:
        ledger = Ledger()
        lower(load(path), ledger)
        for entry in ledger.lost():
            assert entry.code in LOSSES
            assert entry.detail
            assert entry.outcome is not Outcome.GENERATED
        rows = json.loads(ledger.to_json())
        assert rows["degraded"] == len(ledger.lost())
        assert len(rows["entries"]) == sum(rows["counts"].values())
