"""The codec against JSON Schema: two readings of the same types must agree."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.models.codec import decode_json, encode_json
from tests.runtime.codec_api import Request, request

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent

SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["to"],
    "properties": {
        "to": {"type": "string"},
        "digits": {"type": "string", "pattern": "^[0-9A-DwW*#]+$"},
        "millis": {"type": "integer", "minimum": 100, "maximum": 500},
        "track": {"enum": ["inbound", "outbound"]},
        "engine": {"type": "string"},
        "headers": {
            "type": "array",
            "maxItems": 2,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name", "value"],
                "properties": {"name": {"type": "string"}, "value": {"type": "string"}},
            },
        },
        "state": {"type": ["string", "null"]},
        "labels": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 3}},
        "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
        "wait": {"anyOf": [{"const": 0}, {"type": "integer", "minimum": 90}]},
        "ratio": {"type": "number"},
        "flag": {"type": "boolean"},
        "anything": True,
        "child": {"$ref": "#"},
    },
}
ORACLE: Any = Draft202012Validator(SCHEMA)

numbers = st.integers(-3, 600) | st.floats(allow_nan=False, allow_infinity=False).filter(
    lambda number: not number.is_integer()  # JSON Schema calls 1.0 an integer; here it is a float
)
scalars = st.none() | st.booleans() | numbers | st.sampled_from(["", "a", "12", "inbound", "Zoë"])
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*SCHEMA["properties"], "name", "value", "x"]), inner)
    ),
    max_leaves=6,
)
texts = st.sampled_from(["", "a", "12", "Zoë", "abcd"])
header = st.fixed_dictionaries({"name": texts}, optional={"value": texts, "x": texts})
near: dict[str, st.SearchStrategy[Any]] = {
    "digits": st.sampled_from(["12", "A#", "a", ""]),
    "millis": st.integers(98, 101) | st.integers(499, 502),
    "track": st.sampled_from(["inbound", "outbound", "both"]),
    "engine": texts,
    "headers": st.lists(header, max_size=3),
    "state": st.none() | texts,
    "labels": st.dictionaries(texts, texts, max_size=2),
    "tags": st.lists(texts, max_size=3),
    "wait": st.sampled_from([0, 1, 89, 90, 91]),
    "ratio": numbers,
    "flag": st.sampled_from([False, True, 0]),
    "anything": trees,
    "child": st.sampled_from([{"to": "x"}, {}, {"to": "x", "child": {"to": 1}}]),
}
"""Values on both sides of what the schema says of a property."""


@st.composite
def few(draw: st.DrawFn) -> dict[str, Any]:
    """A body with few properties: a valid one is as likely as not."""
    names = draw(st.lists(st.sampled_from([*near]), max_size=3, unique=True))
    return {"to": "x", **{name: draw(near[name]) for name in names}}


wild = st.dictionaries(st.sampled_from(["to", *near]), trees, max_size=3)
bodies = few() | few() | wild | wild.map(lambda found: {"to": "x", **found})


@pytest.mark.slow
@given(body=bodies)
@settings(max_examples=5 * settings().max_examples)
def test_an_object_is_sent_where_json_schema_accepts_it_and_comes_back(
    body: dict[str, Any],
) -> None:
    """Of both directions, since to draw a body takes far longer."""
    if ORACLE.is_valid(body):
        assert json.loads(encode_json(request, body)) == body
    else:
        with pytest.raises(InvalidRequestError):
            encode_json(request, body)
    comes_back(body)


@pytest.mark.slow
@given(body=trees)
@settings(max_examples=2 * settings().max_examples)
def test_a_response_comes_back_as_it_came(body: Any) -> None:
    comes_back(body)


def comes_back(body: Any) -> None:
    events: list[DriftEvent] = []
    content = json.dumps(body).encode()
    value = decode_json(request, content, on_drift=events.append)
    again = value.to_dict() if isinstance(value, Request) else value
    assert again == body
    assert isinstance(value, Request) == isinstance(body, dict)
    if not events:
        assert ORACLE.is_valid(body)
