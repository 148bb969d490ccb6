"""Overlays: the merge rules of the specification, and where each part stands afterwards."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load_text
from generator.frontend.overlay import apply_overlay

if TYPE_CHECKING:
    from generator.document.document import Document
    from generator.document.positions import Value

HEAD = "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
BASE = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
tags: [{name: a}, {name: b}, {name: c}]
paths:
  /users: {get: {summary: All, tags: [a], x-traits: [paged]}, put: {summary: Replace}}
  /orders: {get: {summary: All, tags: [b]}}
"""


def _overlay(*actions: dict[str, Value], version: str = "1.1.0") -> Document:
    data = {"overlay": version, "info": {"title": "O", "version": "1"}, "actions": list(actions)}
    return load_text(json.dumps(data), "overlay.json")


def _applied(*actions: dict[str, Value]) -> Document:
    return apply_overlay(load_text(BASE, "spec.yaml"), _overlay(*actions))


def _path(document: Document, path: str, method: str = "get") -> Value:
    return document.root["paths"][path][method].value


def test_update_merges_mappings_deeply() -> None:
    document = _applied({"target": "$", "update": {"info": {"title": "New", "x": {"y": 1}}}})
    assert document.root["info"].value == {"title": "New", "version": "1", "x": {"y": 1}}


def test_update_concatenates_sequences_and_appends_the_rest() -> None:
    document = _applied(
        {"target": "$.tags", "update": {"name": "d"}},
        {"target": "$.tags", "update": [{"name": "e"}, {"name": "f"}]},
        {"target": "$.paths['/users'].get", "update": {"tags": ["z"]}},
    )
    names = [tag["name"].value for tag in document.root["tags"].elements()]
    assert names == ["a", "b", "c", "d", "e", "f"]
    assert _path(document, "/users") == {
        "summary": "All",
        "tags": ["a", "z"],
        "x-traits": ["paged"],
    }


def test_update_replaces_scalars() -> None:
    document = _applied(
        {"target": "$.info.title", "update": "New"},
        {"target": "$.paths.*.get.tags[0]", "update": "z"},
    )
    assert document.root["info"]["title"].value == "New"
    assert document.root["paths"]["/orders"]["get"]["tags"].value == ["z"]


def test_every_match_gets_a_copy_of_its_own() -> None:
    document = _applied(
        {"target": "$.paths.*.get", "update": {"x": {"y": [1]}}},
        {"target": "$.paths['/users'].get.x.y", "update": 2},
    )
    assert document.root["paths"]["/users"]["get"]["x"].value == {"y": [1, 2]}
    assert document.root["paths"]["/orders"]["get"]["x"].value == {"y": [1]}


def test_remove() -> None:
    document = _applied(
        {"target": "$.tags[?@.name != 'b']", "remove": True},
        {"target": "$.paths['/users'].put", "remove": True},
        {"target": "$.paths.*.get.summary", "remove": True},
    )
    assert document.root["tags"].value == [{"name": "b"}]
    assert document.root["paths"].value == {
        "/users": {"get": {"tags": ["a"], "x-traits": ["paged"]}},
        "/orders": {"get": {"tags": ["b"]}},
    }


def test_what_is_inside_of_what_is_removed_may_be_removed_too() -> None:
    document = _applied({"target": "$.paths..*", "remove": True})
    assert document.root["paths"].value == {}


def test_traits() -> None:
    target = "$.paths[?@.get['x-traits'][?@ == 'paged']].get"
    document = _applied({"target": target, "update": {"parameters": [{"name": "top"}]}})
    assert "parameters" in document.root["paths"]["/users"]["get"]
    assert "parameters" not in document.root["paths"]["/orders"]["get"]


def test_copy_and_move() -> None:
    document = _applied(
        {"target": "$.paths", "update": {"/people": {}}},
        {"target": "$.paths['/people']", "copy": "$.paths['/users']"},
        {"target": "$.paths['/users']", "remove": True},
    )
    assert list(document.root["paths"].mapping()) == ["/orders", "/people"]
    assert document.root["paths"]["/people"]["put"]["summary"].position.file == "spec.yaml"


def test_actions_see_what_earlier_ones_did() -> None:
    document = _applied(
        {"target": "$.info", "update": {"contact": {}}},
        {"target": "$.info.contact", "update": {"name": "A"}},
    )
    assert document.root["info"]["contact"]["name"].value == "A"


def test_positions() -> None:
    document = _applied(
        {"target": "$.info", "update": {"title": "New", "x": [1]}},
        {"target": "$.tags", "update": "d"},
    )
    info = document.root["info"]
    assert info["title"].position.file == "overlay.json"
    assert info["x"].key_position.file == "overlay.json"
    assert info["x"][0].position.file == "overlay.json"
    assert info["version"].position.file == info.position.file == "spec.yaml"
    assert document.root["tags"][3].position.file == "overlay.json"
    assert document.root["tags"][2].position.line == 3
    assert document.root["paths"]["/orders"]["get"].position.line == 6
    assert document.file == "spec.yaml"


def test_several_overlays() -> None:
    first = _applied({"target": "$.info", "update": {"x": 1}})
    text = HEAD + "actions: [{target: $.info, update: {y: 2}}]"
    second = apply_overlay(first, load_text(text, "second.yaml"))
    assert list(second.sources) == ["spec.yaml", "overlay.json", "second.yaml"]
    assert second.root["info"]["x"].position.file == "overlay.json"
    assert second.root["info"]["y"].position.file == "second.yaml"


def test_the_original_stays_as_it_is() -> None:
    document, overlay = load_text(BASE, "spec.yaml"), _overlay({"target": "$.tags", "remove": True})
    before = json.dumps(document.value)
    apply_overlay(document, overlay)
    assert json.dumps(document.value) == before
    assert [str(node.position) for node in document.root.descendants()] == [
        str(node.position) for node in load_text(BASE, "spec.yaml").root.descendants()
    ]


def test_aliases_are_changed_one_by_one() -> None:
    base = load_text("a: &a {x: 1}\nb: *a\n", "spec.yaml")
    document = apply_overlay(base, _overlay({"target": "$.a", "update": {"y": 2}}))
    assert document.value == {"a": {"x": 1, "y": 2}, "b": {"x": 1}}


def test_notes_are_kept() -> None:
    base = load_text("a: 01\n", "spec.yaml")
    text = HEAD + "actions: [{target: $, update: {b: 02}}]"
    document = apply_overlay(base, load_text(text, "overlay.yaml"))
    assert [note.position.file for note in document.notes] == ["spec.yaml", "overlay.yaml"]


def test_all_actions_that_fail_are_reported_at_once() -> None:
    with pytest.raises(Diagnosed) as raised:
        _applied(
            {"target": "$.nothing", "remove": True},
            {"target": "$", "remove": True},
            {"target": "$.info", "update": []},
        )
    assert sorted(item.code for item in raised.value.diagnostics) == ["E506", "E507"]


@pytest.mark.parametrize(
    "target", ["$.a | $.b", "$.a.b()", "$[?unknown(@.a)]", "$[?count(@.a)]", ""]
)
def test_only_rfc_9535(target: str) -> None:
    with pytest.raises(Diagnosed, match="E504"):
        _applied({"target": target, "remove": True})


def test_an_overlay_may_say_what_it_is_for() -> None:
    for extends, codes in (
        ("./spec.yaml", []),
        ("https://example.com/spec.yaml", []),
        ("x", ["W508"]),
    ):
        text = HEAD + f"extends: {extends}\nactions: [{{target: $.info, update: {{}}}}]"
        document = apply_overlay(load_text(BASE, "folder/spec.yaml"), load_text(text, "o.yaml"))
        assert [note.code for note in document.notes] == codes


def test_a_copy_in_an_older_overlay_is_done_and_noted() -> None:
    action: dict[str, Value] = {"target": "$.info", "copy": "$.tags[0]"}
    document = apply_overlay(load_text(BASE, "spec.yaml"), _overlay(action, version="1.0.0"))
    assert document.root["info"]["name"].value == "a"
    assert [note.code for note in document.notes] == ["W207"]


def test_an_overlay_without_info() -> None:
    with pytest.raises(Diagnosed, match='E121 "info" is missing'):
        apply_overlay(load_text(BASE, "spec.yaml"), load_text("overlay: 1.0.0\nactions: []", "o"))


JSON_SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=3)
JSON_TREES = st.recursive(
    JSON_SCALARS,
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)
MAPPINGS = st.dictionaries(st.sampled_from("abc"), JSON_TREES, max_size=3)


def _merged(old: Value, new: Value) -> Value:
    """The rules of Overlay 1.1.0, section 4.4.3, written a second time."""
    if isinstance(old, dict) and isinstance(new, dict):
        both = {key: _merged(value, new[key]) for key, value in old.items() if key in new}
        return {**old, **new, **both}
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *new]
    if isinstance(old, (dict, list)) or isinstance(new, (dict, list)):
        raise TypeError
    return new


@given(MAPPINGS, MAPPINGS)
def test_merging(old: dict[str, Value], new: dict[str, Value]) -> None:
    base = load_text(json.dumps(old), "spec.json")
    overlay = _overlay({"target": "$", "update": dict(new)})
    try:
        expected = _merged(old, new)
    except TypeError:
        with pytest.raises(Diagnosed, match="E507"):
            apply_overlay(base, overlay)
        return
    document = apply_overlay(base, overlay)
    assert document.value == expected
    for node in document.root.descendants():
        text, position = document.sources[node.position.file], node.position
        assert text[position.column - 1 :].startswith(json.dumps(node.value)[:1])
