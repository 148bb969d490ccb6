"""Merge patches: null removes a member (RFC 7396)."""

from __future__ import annotations

import json
from typing import Annotated, Any

import pytest
from pydantic import Field

from generator.runtime.bodies.patch import write_patch
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body
from generator.runtime.models.model import Model


class Item(Model):
    name: str | None = None
    size: Annotated[int | None, Field(ge=1)] = None
    child: Item | None = None
    tags: list[str] | None = None
    named: dict[str, Item] | None = None


PATCH = Body("application/merge-patch+json", lambda: Item)


def written(value: object, extra: object = omit) -> Any:
    payload = write_patch(PATCH, value, extra)
    assert payload.media_type == "application/merge-patch+json"
    assert isinstance(payload.content, bytes)
    return json.loads(payload.content)


@pytest.mark.parametrize(
    "value",
    [
        {"name": None, "size": None},
        {"child": {"name": None, "child": None}},
        {"tags": None, "named": {"a": None, "b": {"size": None}}},
    ],
)
def test_any_member_can_be_removed(value: dict[str, Any]) -> None:
    assert written(value) == value
    assert written(Item.model_validate({"name": None})) == {"name": None}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"tags": [None]}, r"tags\[0\]: expected a valid string, got null"),
        ({"size": 0, "name": None}, "size: expected greater than or equal to 1, got 0"),
        (None, "body: expected"),
    ],
)
def test_all_else_is_checked(value: object, said: str) -> None:
    with pytest.raises(InvalidRequestError, match=said):
        written(value)


def test_what_is_added_is_put_in() -> None:
    assert written({"name": None}, {"other": 1}) == {"name": None, "other": 1}
