from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from generator.runtime.core.drift import (
    Difference,
    DriftEvent,
    DriftReporter,
    json_path,
    json_type,
    shown,
)


def test_each_difference_is_told_once() -> None:
    told: list[DriftEvent] = []
    report = DriftReporter(told.append)
    first = DriftEvent("op", "$.a", "missing", "nothing")
    for event in (first, DriftEvent("op", "$.a", "missing", "nothing", "other words"), first):
        report(event)
    assert told == [first]
    for event in (
        DriftEvent("op2", "$.a", "missing", "nothing"),
        DriftEvent("op", "$.b", "missing", "nothing"),
        DriftEvent("op", "$.a", "null", "null"),
    ):
        report(event)
    assert len(told) == 4


def test_ever_new_names_do_not_fill_the_memory() -> None:
    told: list[DriftEvent] = []
    report = DriftReporter(told.append)
    for number in range(3_000):
        report(DriftEvent("op", f"$.{number}", "unknown_field", "string"))
    assert len(told) == 1_000


def test_threads_tell_a_difference_once() -> None:
    told: list[DriftEvent] = []
    report = DriftReporter(told.append)
    events = [DriftEvent("op", f"$.{number % 50}", "null", "null") for number in range(2_000)]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(report, events))
    assert len(told) == 50


def test_an_error_of_the_hook_is_the_hooks_own() -> None:
    def fail(event: DriftEvent) -> None:
        raise LookupError(event.kind)

    with pytest.raises(LookupError):
        DriftReporter(fail)(DriftEvent("op", "$", "null", "null"))


def test_an_event_can_be_kept() -> None:
    event = DriftEvent("op", "$.a", "null", "null")
    assert pickle.loads(pickle.dumps(event)) == copy.copy(event) == event


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), "$"),
        (("data", "payload", "from"), "$.data.payload.from"),
        (("items", 3, "name"), "$.items[*].name"),
        (("a-b", ""), "$['a-b']['']"),
        (("it's",), "$['it\\'s']"),
        (('say "x"',), "$['say \"x\"']"),
        (("back\\slash", "new\nline"), "$['back\\\\slash']['new\\nline']"),
    ],
)
def test_json_paths(path: tuple[str | int, ...], text: str) -> None:
    assert json_path(path) == text


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "null"),
        (True, "boolean"),
        (1, "number"),
        (1.5, "number"),
        ("", "string"),
        ([], "array"),
        ({}, "object"),
        (object(), "object"),
    ],
)
def test_json_types(value: Any, name: str) -> None:
    assert json_type(value) == name


def test_a_value_is_only_told_where_all_values_are_listed() -> None:
    assert Difference(("a",), "unknown_value", "new").event("op").found == '"new"'
    assert Difference(("a",), "mistyped", "private").event("op").found == "string"
    assert Difference(("a",), "unknown_field", {"b": "private"}).event("op").found == "object"
    assert Difference(("a",), "unknown_value", "new", secret=True).event("op").found == "string"


def test_a_long_value_is_shortened() -> None:
    assert shown("x" * 100) == '"' + "x" * 58 + "…"
    assert shown({"a": object()}) == '{"a": "object"}'
