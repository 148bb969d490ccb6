"""The ledger misses nothing: an independent count of the plain text finds no more than it has.

The count knows the shape of an OpenAPI document from the standard, and nothing of the generator.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.document.load import load
from generator.frontend.overlay import apply_overlay
from generator.ir.ledger import LOSSES, NOTES, Ledger, Outcome, Part
from generator.lower import lower
from generator.surface.inlined import has_name
from tests.checkout import ROOT
from tests.golden import packages
from tests.plain import is_list, is_mapping
from tests.unit.documents import document, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
ONE_SCHEMA = (
    *("not", "items", "additionalProperties", "if", "then", "else", "contains", "propertyNames"),
    *("unevaluatedItems", "unevaluatedProperties", "contentSchema"),
)
SCHEMA_LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
SCHEMA_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")

Found = tuple[str, str]
"""Kind and JSON pointer."""


def below(at: str, *keys: object) -> str:
    return at + "".join(f"/{str(k).replace('~', '~0').replace('/', '~1')}" for k in keys)


def each(value: Any, at: str) -> Iterator[tuple[Any, str]]:
    """The members of a mapping or the items of a sequence."""
    pairs = value.items() if is_mapping(value) else enumerate(value if is_list(value) else [])
    for key, child in pairs:
        if is_mapping(child) and not str(key).startswith("x-"):
            yield child, below(at, key)


def part(value: dict[str, Any], at: str, key: str) -> tuple[Any, str]:
    return value.get(key, {}), below(at, key)


def schema(value: Any, at: str) -> Iterator[Found]:
    if not is_mapping(value) or not value:
        return
    for name in value.get("properties", {}):
        yield "property", below(at, "properties", name)
    for key in ONE_SCHEMA:
        yield from schema(*part(value, at, key))
    for key in (*SCHEMA_LISTS, *SCHEMA_MAPS):
        for child, place in each(*part(value, at, key)):
            yield from schema(child, place)


def media(value: dict[str, Any], at: str) -> Iterator[Found]:
    yield from schema(*part(value, at, "schema"))
    yield from schema(*part(value, at, "itemSchema"))
    for encoding, place in each(*part(value, at, "encoding")):
        for header, inner in each(*part(encoding, place, "headers")):
            yield from parameter(header, inner, counted=False)


def parameter(value: dict[str, Any], at: str, *, counted: bool = True) -> Iterator[Found]:
    if "$ref" in value:
        return
    if counted:
        yield "parameter", at
    yield from schema(*part(value, at, "schema"))
    for found, place in each(*part(value, at, "content")):
        yield from media(found, place)


def body(value: dict[str, Any], at: str, kind: str) -> Iterator[Found]:
    if "$ref" in value:
        return
    yield kind, at
    for found, place in each(*part(value, at, "content")):
        yield from media(found, place)
    for found, place in each(*part(value, at, "headers")):
        yield from parameter(found, place, counted=False)


def operation(value: dict[str, Any], at: str) -> Iterator[Found]:
    yield "operation", at
    for found, place in each(*part(value, at, "parameters")):
        yield from parameter(found, place)
    if "requestBody" in value:
        yield from body(*part(value, at, "requestBody"), "body")
    for found, place in each(*part(value, at, "responses")):
        yield from body(found, place, "response")
    for found, place in each(*part(value, at, "callbacks")):
        yield from callback(found, place)


def callback(value: dict[str, Any], at: str) -> Iterator[Found]:
    for found, place in each(value, at):
        yield from path_item(found, place)


def path_item(value: dict[str, Any], at: str) -> Iterator[Found]:
    for found, place in each(*part(value, at, "parameters")):
        yield from parameter(found, place)
    for method in METHODS & value.keys():
        yield from operation(*part(value, at, method))
    for found, place in each(*part(value, at, "additionalOperations")):
        yield from operation(found, place)


def count(value: dict[str, Any]) -> Iterator[Found]:
    """Every part that the ledger has to account for."""
    for key in ("paths", "webhooks"):
        for found, place in each(*part(value, "", key)):
            yield from path_item(found, place)
    components, at = part(value, "", "components")
    for found, place in each(*part(components, at, "schemas")):
        yield from schema(found, place)
    for found, place in each(*part(components, at, "parameters")):
        yield from parameter(found, place)
    for found, place in each(*part(components, at, "headers")):
        yield from parameter(found, place, counted=False)
    for found, place in each(*part(components, at, "requestBodies")):
        yield from body(found, place, "body")
    for found, place in each(*part(components, at, "responses")):
        yield from body(found, place, "response")
    for found, place in each(*part(components, at, "callbacks")):
        yield from callback(found, place)
    for found, place in each(*part(components, at, "pathItems")):
        yield from path_item(found, place)
    for found, place in each(*part(components, at, "mediaTypes")):
        yield from media(found, place)


KINDS = {
    Part.OPERATION: "operation",
    Part.WEBHOOK: "operation",
    Part.CALLBACK: "operation",
    Part.PARAMETER: "parameter",
    Part.BODY: "body",
    Part.RESPONSE: "response",
    Part.PROPERTY: "property",
}

# Public documents are counted by tests/corpus, with another reader.
DOCUMENTS = [
    ROOT / "spec" / "openapi.yaml",
    # the reader of this file knows documents of one file
    *(
        packages.CASES / case / "openapi.yaml"
        for case in packages.names()
        if case != "several_files"
    ),
]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_of_a_document_is_missing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # every scalar as text: YAML 1.1 would read `yes` as a key that is no text
    plain: Any = json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.CBaseLoader)
    expected = set(count(plain))
    ledger = Ledger()
    found = load(path)
    overlay = path.with_name("overlay.yaml")
    lower(apply_overlay(found, load(overlay)) if overlay.exists() else found, ledger, has_name)
    entries = ledger.close().entries
    accounted = {(KINDS[e.part], e.pointer) for e in entries if e.part in KINDS}
    assert sorted(expected - accounted) == []
    assert sorted(accounted - expected) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_loss_names_its_reason(path: Path) -> None:
    ledger = Ledger()
    lower(load(path), ledger, has_name)
    lost = ledger.close().lost()
    assert all(entry.code in LOSSES and entry.detail for entry in lost)
    nobody = [entry.pointer for entry in lost if entry.detail == UNMET]
    assert nobody == []


UNMET = "no part of the client says it"
"""What the ledger says of a part that lowering has not met."""


# --- the ledger itself ---


def node(pointer: str) -> Any:
    found = document({"a": {"b": {"c": 1}}, "d": 2}).find(pointer)
    assert found is not None
    return found


def test_the_worst_that_happened_counts() -> None:
    ledger = Ledger()
    ledger.generated(Part.PROPERTY, node("/a"))
    ledger.degraded(Part.PROPERTY, node("/a"), "L02", "wider")
    ledger.generated(Part.PROPERTY, node("/a"))
    ledger.unused(Part.PROPERTY, node("/a"))
    ledger.generated(Part.SCHEMA, node("/a"))
    account = ledger.close()
    outcomes = {(entry.part, entry.outcome, entry.code) for entry in account.entries}
    assert outcomes == {
        (Part.PROPERTY, Outcome.DEGRADED, "L02"),
        (Part.SCHEMA, Outcome.GENERATED, ""),
    }
    assert account.count(Part.PROPERTY) == 1
    assert [entry.pointer for entry in account.lost()] == ["/a"]


def test_a_note_is_no_loss() -> None:
    ledger = Ledger()
    ledger.noted(Part.BODY, node("/a"), "N03", "the same in another content type")
    ledger.generated(Part.BODY, node("/a"))
    account = ledger.close()
    assert [(each.pointer, each.code) for each in account.notes()] == [("/a", "N03")]
    assert account.lost() == ()
    (row,) = json.loads(account.to_json())["entries"]
    assert (row["outcome"], row["meaning"]) == ("noted", NOTES["N03"])


def test_a_part_knows_what_is_around_it() -> None:
    ledger = Ledger()
    ledger.generated(Part.SCHEMA, node("/a"))
    ledger.degraded(Part.KEYWORD, node("/a"), "L01", "not checked")
    around = ledger.around(node("/a/b/c"))
    assert around is not None
    assert around.code == "L01"
    assert ledger.around(node("/d")) is None
    assert ledger.has(Part.SCHEMA, node("/a"))
    assert not ledger.has(Part.SCHEMA, node("/a/b"))


def test_an_unused_part_is_no_loss() -> None:
    unused: dict[str, Any] = {
        "components": {"responses": {"R": {"description": "."}}, "pathItems": {"P": {"get": {}}}}
    }
    _, ledger = lowered(unused)
    assert [(e.part, e.outcome) for e in ledger.entries] == [
        (Part.RESPONSE, Outcome.UNUSED),
        (Part.OPERATION, Outcome.UNUSED),
    ]
    assert ledger.lost() == ()


def test_a_parameter_that_no_call_has_is_no_loss() -> None:
    limit: dict[str, Any] = {
        "name": "limit",
        "in": "query",
        "content": {"application/json": {"schema": {"properties": {"most": {}}}}},
    }
    _, ledger = lowered(
        {
            "openapi": "3.2.0",
            "paths": {
                "/idle": {"parameters": [limit]},
                "/busy": {"parameters": [limit], "additionalOperations": {"COPY": {}}},
                "/other": {"$ref": "#/components/pathItems/Other", "parameters": [limit]},
            },
            "components": {"pathItems": {"Other": {"get": {}}}},
        }
    )
    unused = [e.pointer for e in ledger.entries if e.outcome is Outcome.UNUSED]
    inner = "/content/application~1json/schema/properties/most"
    assert unused == ["/paths/~1idle/parameters/0", f"/paths/~1idle/parameters/0{inner}"]
    beside = "/paths/~1other/parameters/0"  # a reference hides it
    assert [e.pointer for e in ledger.lost()] == [beside, f"{beside}{inner}"]


def test_a_path_that_is_none_is_a_loss() -> None:
    _, ledger = lowered({"paths": {"no-slash": {"get": {"responses": {}}}}})
    assert [(e.part, e.code, e.detail) for e in ledger.lost()] == [(Part.OPERATION, "L03", UNMET)]


def test_the_account_is_the_same_text_for_the_same_document() -> None:
    parts: dict[str, Any] = {"components": {"schemas": {"A": {"properties": {"x": {"enum": []}}}}}}
    first, second = (lowered(parts)[1].to_json().replace("tmp", "") for _ in range(2))
    report = json.loads(first)
    assert report["counts"]["property"] == 1
    assert report["degraded"] == 1
    lost = [row for row in report["entries"] if row["outcome"] == "degraded"]
    assert lost[0]["meaning"] == LOSSES["L01"]
    assert [row["pointer"] for row in report["entries"]] == [
        row["pointer"] for row in json.loads(second)["entries"]
    ]
