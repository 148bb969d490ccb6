"""Models far away are built when a value needs them, and read no differently."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import create_model

from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.models.build import MAX_DEPTH
from generator.runtime.models.codec import decode_json, encode_json
from generator.runtime.models.model import Date, Model


def chain(length: int) -> type[Model]:
    """Models of which each holds the next, so many that Python could not build them at once."""
    found = create_model("Last", __base__=Model, day=(Date, ...))
    for number in range(length):
        fields: dict[str, Any] = {"next": (found | None, None)}
        found = create_model(f"Model{number}", __base__=Model, **fields)
    return found


def nested(depth: int, inner: dict[str, Any]) -> dict[str, Any]:
    for _ in range(depth):
        inner = {"next": inner}
    return inner


def test_a_deep_value_is_read_and_written_as_its_type() -> None:
    depth = 3 * MAX_DEPTH
    model = chain(depth)
    value = nested(depth, {"day": "2026-01-31"})
    events: list[Any] = []
    read = decode_json(lambda: model, json.dumps(value).encode(), on_drift=events.append)
    assert events == []
    assert read.to_dict() == value
    assert json.loads(encode_json(lambda: model, read)) == value


def test_what_does_not_fit_far_away_is_told_with_its_place() -> None:
    depth = 2 * MAX_DEPTH
    model = chain(depth)
    bad = nested(depth, {"day": "soon"})
    with pytest.raises(InvalidRequestError, match=r"^(next\.)+day: expected a date"):
        encode_json(lambda: model, bad)


def test_a_chain_longer_than_the_stack_is_built() -> None:
    model = chain(500)
    assert decode_json(lambda: model, b'{"next": {}}').to_dict() == {"next": {}}
