"""Values that are made for a type: its model takes them, and a seed decides which they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import pytest
from annotated_types import Ge, Le, MaxLen, MinLen, MultipleOf
from pydantic import Field
from typing_extensions import TypeAliasType

from generator.runtime.models.model import Model, Uuid
from generator.runtime.testing.samples import Maker, NoSampleError, fits
from generator.runtime.testing.tables import FakeTables
from tests.runtime.api import SPEC, CallResponse, Command


class Tree(Model):
    name: str
    children: list[Tree]
    parent: Tree | None = None


class Endless(Model):
    inside: Endless


Nest: TypeAlias = "dict[str, int | list[Nest]]"
if not TYPE_CHECKING:
    Nest = TypeAliasType("Nest", Annotated[Nest, MinLen(1)])  # as a client has it


def maker(seed: object = 0, **more: Any) -> Maker:
    return Maker(FakeTables(spec=SPEC, calls=(), **more), seed)


@pytest.mark.parametrize(
    "annotation",
    [
        Annotated[int, Ge(3), Le(9), MultipleOf(4)],
        Annotated[float, Ge(0.25), Le(0.5)],
        Annotated[str, MinLen(700), MaxLen(701)],
        Annotated[list[int], MinLen(3)],
        Literal["a", "b"],
        Uuid,
        dict[str, int],
        str | None,
        CallResponse,
        Command,
        Tree,
        Nest,
    ],
)
@pytest.mark.parametrize("seed", range(5))
def test_values_fit_their_type(annotation: Any, seed: int) -> None:
    assert fits(annotation, maker(seed).make(annotation))


def test_a_seed_gives_the_same_values() -> None:
    def values(seed: object) -> list[Any]:
        made = maker(seed)
        return [made.make(Annotated[int, Ge(0)]) for _ in range(20)]

    assert values("a") == values("a")
    assert values("a") != values("b")


def test_examples_of_the_document_come_first_where_they_fit() -> None:
    examples = {"Result": {"result": "done"}, "Command": {"target": 3}}
    assert maker(examples=examples).make(CallResponse) == {"data": {"result": "done"}}
    assert isinstance(maker(examples=examples).make(Command)["target"], str)


def test_texts_of_patterns() -> None:
    digits = Annotated[str, Field(pattern="^[0-9]{4}$")]
    assert maker(texts={"^[0-9]{4}$": "1234"}).make(digits) == "1234"
    with pytest.raises(NoSampleError, match="no text is known that matches"):
        maker().make(digits)


def test_what_never_ends_is_not_made() -> None:
    with pytest.raises(NoSampleError, match="it would never end"):
        maker().make(Endless)
