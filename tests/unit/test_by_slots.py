"""Records that their slots fill are those that `dataclass` makes, and as frozen."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace
from inspect import signature

import pytest

from generator.diagnostics.diagnostics import Position
from generator.ir.by_slots import by_slots
from generator.ir.schemas import Property
from generator.ir.types import AnyType, Node


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plain(Node):
    name: str
    open: bool = False


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class _Filled(Node):
    name: str
    open: bool = False


def test_the_signature_is_that_of_the_dataclass() -> None:
    assert signature(_Filled) == signature(_Plain)


def test_fields_are_filled_inherited_and_left_out_ones_too() -> None:
    position = Position("a.yaml", 1, 2)
    found = _Filled(pointer="/a", position=position, name="a")
    assert (found.pointer, found.description, found.name, found.open) == ("/a", "", "a", False)
    assert replace(found, open=True) == _Filled(
        pointer="/a", position=position, name="a", open=True
    )
    with pytest.raises(TypeError, match="name"):
        _Filled(pointer="/a", position=position)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] - what is tested


def test_no_field_can_be_set_again() -> None:
    found = Property(pointer="/a", position=Position("a.yaml", 1, 2), name="a", type=AnyType())
    with pytest.raises(FrozenInstanceError):
        found.name = "b"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue] - what is tested
    with pytest.raises(FrozenInstanceError):
        del found.name  # pyright: ignore[reportAttributeAccessIssue] - what is tested
