"""The script that draws who imports whom."""

from __future__ import annotations

from tests.checkout import RUNTIME
from tests.imports_map import arrows, circles, drawn, modules, rooms


def test_the_generator_has_no_circles() -> None:
    assert circles() == []
    assert circles(rooms()) == []


def test_packages_and_imports_for_types_alone_are_seen() -> None:
    found = modules()
    assert "lower.schemas.store" in found["lower.operations"]
    assert "lower.keywords" in found["lower.schemas.types"]
    assert "lower" in rooms()["pipeline"]
    assert found["runtime"] == set()
    assert {"core", "models"} <= rooms(RUNTIME)["bodies"]


def test_every_circle_is_found() -> None:
    arrows = {
        "a": {"b"},
        "b": {"c"},
        "c": {"a", "d"},
        "d": {"e"},
        "e": {"d"},
        "f": {"a"},
        "g": {"g"},
    }
    assert circles(arrows) == [("a", "b", "c"), ("d", "e"), ("g",)]


def test_the_picture_has_a_line_for_each_room() -> None:
    *lines, last = drawn().splitlines()
    assert [line.partition(":")[0] for line in lines] == list(rooms())
    assert last == f"{len(arrows())} arrows between rooms"
