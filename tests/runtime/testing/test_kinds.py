"""What annotations are made of, and the names that a fake has of its own."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from generator.runtime.models.lenient import strip
from generator.runtime.testing.kinds import Shape, is_union, members, shape
from generator.runtime.testing.names import free
from tests.runtime.api import CallResponse


def test_notes_are_told_apart_from_the_type() -> None:
    assert strip(Annotated[Annotated[int, "inner"], "outer"]) == (int, ("inner", "outer"))
    assert strip(str) == (str, ())


def test_members_of_a_union_are_without_none() -> None:
    assert members(Annotated[int | str | None, "note"]) == (int, str)
    assert members(int) == (int,)
    assert is_union(int | None)
    assert not is_union(list[int])


@pytest.mark.parametrize(
    ("annotation", "wanted"),
    [
        (int, Shape.TEXT),
        (list[int] | None, Shape.LIST),
        (dict[str, int], Shape.OBJECT),
        (str | Annotated[list[int] | CallResponse, "note"], Shape.OBJECT),
    ],
)
def test_shapes(annotation: Any, wanted: Shape) -> None:
    assert shape(annotation) is wanted


def test_a_resource_leaves_the_names_of_the_fake_alone() -> None:
    assert (free("sent"), free("calls")) == ("sent_", "calls")
