"""A changed document has the nodes of the old one where it says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.document import Document
from generator.document.load import load_text
from generator.frontend.checks.scope import Repair
from generator.frontend.edit import edited

if TYPE_CHECKING:
    from generator.document.document import Node
    from generator.document.positions import Value

_TEXT = """\
openapi: 3.1.0
first: {a: 1, b: 2, c: {d: 3}}
listed: [x, {y: 1}, {z: 2}]
last: {$ref: "#/first/c"}
"""
_CHANGES: dict[str, Value | Repair] = {
    "/first/a": Repair.REMOVE,
    "/first/added": True,
    "/listed/0": Repair.REMOVE,
}


def _walked() -> Document:
    """A document of which every node was asked for, and its place."""
    document = load_text(_TEXT, "a.yaml")
    assert all(node.position.line for node in document.root.descendants())
    return document


def _said(document: Document) -> list[tuple[str, Value, str]]:
    return [(n.pointer, n.value, str(n.position)) for n in document.root.descendants()]


def test_it_says_what_one_without_those_nodes_says() -> None:
    new = edited(_walked(), _CHANGES)
    assert isinstance(new.root.value, dict)
    assert _said(new) == _said(Document(new.value, new.sources, new.mark))
    assert [each.pointer for each in new.root["first"].children()] == [
        *("/first/b", "/first/c", "/first/added"),
    ]


def test_what_did_not_change_is_the_same_node() -> None:
    old = _walked()
    kept: list[Node] = [old.root["first"]["c"], old.root["last"]]
    new = edited(old, _CHANGES)
    assert [new.root["first"]["c"], new.root["last"]] == kept
    assert new.root["first"]["c"] is kept[0]
    assert all(node.document is new for node in new.root.descendants())
    assert new.root["last"].resolve() is kept[0]


def test_the_old_one_says_what_it_said() -> None:
    old = _walked()
    before, target = _said(old), old.root["last"].resolve().pointer
    edited(old, _CHANGES)
    assert _said(old) == before
    assert all(node.document is old for node in old.root.descendants())
    assert old.root["last"].resolve() == old.find(target)
