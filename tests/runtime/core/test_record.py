"""Frozen records: their constructor, comparison, and what they refuse."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from generator.runtime.core.record import Record, replace


class Point(Record):
    x: int
    y: int = 0


class Named(Record, kw_only=True):
    name: str
    type: str = "any"


def test_fields_by_position_by_name_and_by_default() -> None:
    assert (Point(1).x, Point(1).y) == (1, 0)
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)
    assert Named(name="a").type == "any"


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        ((1, 2, 3), {}),
        ((1,), {"x": 1}),
        ((1,), {"z": 1}),
        ((), {"y": 1}),
    ],
)
def test_what_does_not_fit_the_fields_is_refused(
    values: tuple[int, ...], named: dict[str, int]
) -> None:
    kind: Any = Point
    with pytest.raises(TypeError, match="Point"):
        kind(*values, **named)


def test_positions_may_be_ruled_out() -> None:
    kind: Any = Named
    with pytest.raises(TypeError, match="Named"):
        kind("a")


def test_a_record_is_frozen() -> None:
    point: Any = Point(1)
    with pytest.raises(AttributeError, match="frozen"):
        point.x = 2
    with pytest.raises(AttributeError, match="frozen"):
        point.other = 2
    with pytest.raises(AttributeError, match="frozen"):
        del point.x
    assert point == Point(1)


def test_records_are_equal_by_their_class_and_fields() -> None:
    class Other(Record):
        x: int
        y: int = 0

    assert Point(1, 0) == Point(1)
    assert Point(1) != Point(2)
    assert Point(1) != Other(1)
    assert len({Point(1), Point(1, 0), Point(2), Other(1)}) == 3


def test_a_record_can_be_copied_pickled_and_shown() -> None:
    point = Point(1, 2)
    assert copy.deepcopy(point) == pickle.loads(pickle.dumps(point)) == point
    assert repr(point) == "Point(x=1, y=2)"
    assert repr(Named(name="a")) == "Named(name='a', type='any')"


def test_replace() -> None:
    assert replace(Point(1, 2), y=3) == Point(1, 3)
    with pytest.raises(TypeError, match="unknown"):
        replace(Point(1), z=3)


def test_the_functions_of_dataclasses_take_records() -> None:
    point = Point(1, 2)
    assert dataclasses.is_dataclass(point)
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y"]
    assert dataclasses.asdict(point) == {"x": 1, "y": 2}
    assert dataclasses.replace(point, y=3) == Point(1, 3)


class Positive(Record):
    x: int

    def check(self) -> None:
        if self.x <= 0:
            raise ValueError(self.x)


def test_a_record_may_refuse_values() -> None:
    with pytest.raises(ValueError, match="0"):
        Positive(0)
    with pytest.raises(ValueError, match="-1"):
        replace(Positive(1), x=-1)


class Labelled(Point, kw_only=True):
    label: str


def test_a_record_may_have_the_fields_of_another() -> None:
    labelled = Labelled(x=1, y=2, label="a")
    assert (labelled.x, labelled.y, labelled.label) == (1, 2, "a")
    assert labelled == replace(Labelled(x=1, label="a"), y=2)
    assert dataclasses.asdict(labelled) == {"x": 1, "y": 2, "label": "a"}
    without: Any = {"label": "a"}
    with pytest.raises(TypeError, match="missing"):
        Labelled(**without)
