"""Cursors: positions, pointers, typed access, references."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics.diagnostics import Diagnosed, Position
from generator.document.document import Document, Node, describe
from generator.document.load import load_text
from generator.document.pointers import escape
from generator.runtime.core.pointer import unescape

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.positions import Value

TEXT = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /a~b/{c}:
    get:
      tags: [one, two]
      deprecated: true
components:
  schemas:
    First: {$ref: '#/components/schemas/Second'}
    Second:
      $anchor: second
      maximum: 3.0
    Third: {$ref: '#second'}
    Lost: {$ref: '#/components/schemas/Nothing'}
    Loop: {$ref: '#/components/schemas/Loop'}
"""


@pytest.fixture
def document() -> Document:
    return load_text(TEXT, "spec.yaml")


def _schema(document: Document, name: str) -> Node:
    return document.root["components"]["schemas"][name]


def test_positions(document: Document) -> None:
    get = document.root["paths"]["/a~b/{c}"]["get"]
    assert get.position == Position("spec.yaml", 6, 7)
    assert get.key_position == Position("spec.yaml", 5, 5)
    two = get["tags"][1]
    assert two.position == two.key_position == Position("spec.yaml", 6, 19)
    assert document.root.position == Position("spec.yaml", 1, 1)
    assert str(two.position) == "spec.yaml:6:19"


def test_a_node_is_made_once(document: Document) -> None:
    found = document.root["paths"]["/a~b/{c}"]["get"]["tags"][1]
    again = document.find(found.pointer)
    assert again is found
    assert all(each is document.find(each.pointer) for each in document.root.descendants())


def test_pointers_lead_back(document: Document) -> None:
    nodes = list(document.root.descendants())
    assert len({node.pointer for node in nodes}) == len(nodes)
    for node in nodes:
        found = document.find(node.pointer)
        assert found == node
        assert hash(found) == hash(node)
        assert found is not None
        assert found.value is node.value or found.value == node.value
        assert found.position == node.position


def test_pointer_escapes() -> None:
    assert escape("/a~b") == "~1a~0b"
    assert unescape("~01") == "~1"


@pytest.mark.parametrize(
    "pointer",
    ["paths", "/path", "/paths/0", "/openapi/3", "/paths/~1a~0b~1{c}/get/tags/2"]
    + [f"/paths/~1a~0b~1{{c}}/get/tags/{index}" for index in ("-", "-1", "00", "01", "x", "²")],
)
def test_pointers_to_nothing(document: Document, pointer: str) -> None:
    assert document.find(pointer) is None


def test_lookup(document: Document) -> None:
    root = document.root
    assert "info" in root
    assert "other" not in root
    assert root.get("other") is None
    assert root["openapi"].get("x") is None
    assert root["info"].key == "info"
    assert root["paths"]["/a~b/{c}"].key == "/a~b/{c}"
    with pytest.raises(Diagnosed, match=r'spec\.yaml:1:1: E121 "other" is missing'):
        _ = root["other"]


def _items(node: Node) -> object:
    return list(node.items())


def _elements(node: Node) -> object:
    return list(node.elements())


READS: list[tuple[Callable[[Node], object], str]] = [
    (Node.mapping, "a mapping"),
    (Node.sequence, "a sequence"),
    (Node.boolean, "true or false"),
    (Node.integer, "a whole number"),
    (_items, "a mapping"),
    (_elements, "a sequence"),
]


@pytest.mark.parametrize(("read", "expected"), READS)
def test_typed_access_refuses(
    document: Document, read: Callable[[Node], object], expected: str
) -> None:
    message = f'spec.yaml:1:10: E120 "openapi": expected {expected}, found text "3.1.0"'
    with pytest.raises(Diagnosed) as raised:
        read(document.root["openapi"])
    assert str(raised.value) == message


def test_typed_access(document: Document) -> None:
    get = document.root["paths"]["/a~b/{c}"]["get"]
    assert get["tags"].sequence() == ["one", "two"]
    assert get["deprecated"].boolean() is True
    assert get["tags"][0].text() == "one"
    assert load_text("a: 3", "spec.yaml").root["a"].integer() == 3
    maximum = _schema(document, "Second")["maximum"]
    assert maximum.integer() == 3
    with pytest.raises(Diagnosed, match="expected text, found the number"):
        maximum.text()
    with pytest.raises(Diagnosed, match="found true"):
        get["deprecated"].integer()


def test_references(document: Document) -> None:
    second = _schema(document, "Second")
    assert second.resolve() is second
    assert second.ref is None
    assert _schema(document, "First").ref == "#/components/schemas/Second"
    assert _schema(document, "First").resolve() == second
    assert _schema(document, "Third").resolve() == second
    with pytest.raises(Diagnosed, match="E151"):
        _schema(document, "Lost").resolve()
    with pytest.raises(Diagnosed, match="E153"):
        _schema(document, "Loop").resolve()


def test_large_mappings_know_their_positions() -> None:
    text = "".join(f"key{index}: {index}\n" for index in range(100))
    document = load_text(text, "spec.yaml")
    assert document.root["key99"].position == Position("spec.yaml", 100, 8)
    assert document.root["key50"].key_position == Position("spec.yaml", 51, 1)


def test_nodes_of_two_documents_differ(document: Document) -> None:
    assert document.root != load_text(TEXT, "spec.yaml").root
    assert document.root != "root"
    assert repr(document.root["info"]) == "<Node #/info at spec.yaml:2:7>"


def test_descriptions() -> None:
    values: list[Value] = [{"a": 1}, {}, [1], [], "a", True, False, None, 1, 1.5]
    assert [describe(value) for value in values] == [
        "a mapping",
        "an empty mapping",
        "a sequence",
        "an empty sequence",
        'text "a"',
        "true",
        "false",
        "null",
        "the number 1",
        "the number 1.5",
    ]


def test_a_complaint_about_the_root_names_no_key() -> None:
    with pytest.raises(Diagnosed, match="E120 expected a sequence, found a mapping"):
        load_text("a: 1", "spec.yaml").root.sequence()
