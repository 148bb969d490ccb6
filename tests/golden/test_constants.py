"""Of several models that fit, the one whose constant matches is taken."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.golden.inline import Echo, always, generated

SHAPES = """
  Any: {type: object, required: [k], properties: {k: {type: string}}}
  Created: {type: object, required: [k], properties: {k: {const: created}}}
  Maybe: {type: object, properties: {k: {enum: [maybe]}}}
"""
REFS = [f"{{$ref: '#/components/schemas/{name}'}}" for name in ("Any", "Created", "Maybe")]


@pytest.mark.parametrize("order", [REFS, REFS[::-1]])
def test_a_constant_that_matches_is_read_before_what_merely_fits(order: list[str]) -> None:
    echo = Echo(f"{{anyOf: [{', '.join(order)}]}}", SHAPES)
    for text, name in (("created", "Created"), ("maybe", "Maybe"), ("other", "Any")):
        assert type(echo.read({"k": text})) is echo.model(name)
        assert echo.passes({"k": text})


CREATED: dict[str, Any] = {
    "required": ["event"],
    "properties": {
        "event": {"const": "created"},
        "data": {
            "contentMediaType": "application/json",
            "contentSchema": {"$ref": "#/components/schemas/Created"},
        },
    },
}
END: dict[str, Any] = {"properties": {"data": {"const": "[DONE]"}}}
EVENT: dict[str, Any] = {
    "type": "object",
    "required": ["data"],
    "properties": {"event": {"type": "string"}, "data": {"type": "string"}},
}


@pytest.mark.parametrize(
    "events",
    [
        {**EVENT, "oneOf": [CREATED, END]},
        {**EVENT, "oneOf": [END, CREATED]},
        {**EVENT, "anyOf": [CREATED, END]},
        {**EVENT, "oneOf": [CREATED, {"properties": {"data": {"enum": ["[DONE]", "[END]"]}}}]},
        {"allOf": [EVENT, {"oneOf": [CREATED, END]}]},
    ],
    ids=["first", "last", "any", "enum", "allOf"],
)
def test_the_end_of_a_stream_is_a_variant_of_its_events(events: dict[str, Any]) -> None:
    response = {"description": "ok", "content": {"text/event-stream": {"itemSchema": events}}}
    created = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    operation = {"operationId": "e_get", "tags": ["e"], "responses": {"200": response}}
    package, losses = generated(
        json.dumps(
            {
                "openapi": "3.2.0",
                "info": {"title": "Events", "version": "1"},
                "servers": [{"url": "https://api.test"}],
                "paths": {"/e": {"get": operation}},
                "components": {"schemas": {"Created": created}},
            }
        )
    )
    assert not losses
    content = b'event: created\ndata: {"id": "7"}\n\ndata: [DONE]\n\nevent: x\ndata: [DONE]\n\n'
    response = package.mock_response(content=content, headers={"content-type": "text/event-stream"})
    client = package.Api(transport=always(package, response))
    first, second, third = list(client.e.get())
    assert first.data == package.models.Created(id="7")
    assert (second.data, third.data) == ("[DONE]", "[DONE]")
    assert type(second) is type(third) is not type(first)
