"""Sequences: what one item is, and whether it is an event or its data."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.ir.operations import EventData, Events, Media
from tests.plain import from_yaml
from tests.unit.documents import operation
from tests.unit.shown import shown

SCHEMAS = """
  Chunk: {type: object, required: [delta], properties: {delta: {type: string}}}
  Whole:
    type: object
    properties: {event: {type: string}, id: {}, data: {$ref: '#/components/schemas/Chunk'}}
  Loose: {type: object, properties: {event: {type: string}, data: {}, enabled: {type: boolean}}}
  Ping: {type: object, properties: {event: {const: ping}, data: {enum: [x]}}}
  Payload: {type: object, properties: {event: {type: string}, data: {}, task: {type: string}}}
  Loop: {oneOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Ping'}]}
  Encoded:
    allOf:
      - type: object
        properties:
          data:
            type: string
            contentMediaType: application/json
            contentSchema: {$ref: '#/components/schemas/Chunk'}
  Pages: {type: array, items: {$ref: '#/components/schemas/Chunk'}}
"""
REF = "#/components/schemas/"


def media(text: str, media_type: str = "text/event-stream", **key: Any) -> Media:
    content = {media_type: from_yaml(text)}
    found = {"responses": {"200": {"description": ".", "content": content}}, **key}
    made = operation(yaml.safe_dump(found), components={"schemas": from_yaml(SCHEMAS)})
    (response,) = made.responses
    return response.media[0]


DATA = Events(whole=False, data=EventData.JSON, end=None)
WHOLE = Events(whole=True, data=EventData.JSON, end=None)


def ref(*names: str) -> str:
    refs = [f"{{$ref: '{REF}{name}'}}" for name in names]
    return refs[0] if len(refs) == 1 else f"{{oneOf: [{', '.join(refs)}]}}"


@pytest.mark.parametrize("key", ["schema", "itemSchema"])
@pytest.mark.parametrize(
    ("schema", "whole", "data"),
    [
        (ref("Chunk"), False, EventData.JSON),
        (ref("Whole"), True, EventData.JSON),
        (ref("Ping"), True, EventData.TEXT),
        (ref("Encoded"), True, EventData.JSON),
        (ref("Loose"), False, EventData.JSON),
        (ref("Payload"), False, EventData.JSON),
        (ref("Whole", "Loose"), True, EventData.EITHER),
        (ref("Whole", "Ping"), True, EventData.EITHER),
        (ref("Whole", "Chunk"), False, EventData.JSON),
        (ref("Payload", "Loose"), False, EventData.JSON),
        ("{type: string}", False, EventData.TEXT),
        ("{type: [string, 'null']}", False, EventData.TEXT),
        ("{type: integer}", False, EventData.JSON),
        ("{enum: [a, b]}", False, EventData.TEXT),
        ("{anyOf: [{type: string}, {type: integer}]}", False, EventData.EITHER),
        ("{}", False, EventData.EITHER),
        ("true", False, EventData.EITHER),
    ],
)
def test_events_or_their_data(key: str, schema: str, whole: bool, data: EventData) -> None:
    found = media(f"{{{key}: {schema}}}")
    assert found.events == Events(whole=whole, data=data, end=None)


def test_a_schema_that_names_itself() -> None:
    assert media(f"{{itemSchema: {ref('Loop')}}}").events is not None


def test_text_where_the_document_says_nothing() -> None:
    found = media("{}")
    assert found.type is None
    assert found.events == Events(whole=False, data=EventData.TEXT, end=None)


def test_the_data_that_ends_a_stream() -> None:
    said = {"x-client-stream": {"end": "bye"}}
    found = media("{itemSchema: {type: string}}", "text/event-stream", **said)
    assert found.events == Events(whole=False, data=EventData.TEXT, end="bye")


@pytest.mark.parametrize("media_type", ["text/event-stream", "application/jsonl", "x/y+json-seq"])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("{itemSchema: {type: integer}}", "integer"),
        ("{schema: {type: integer}}", "integer"),
        ("{schema: {type: array, items: {type: integer}}}", "integer"),
        ("{itemSchema: {type: array, items: {type: integer}}}", "list(integer)"),
        ("{schema: {type: array, items: {type: string}}, itemSchema: {type: integer}}", "integer"),
        (f"{{schema: {ref('Pages')}}}", "Chunk"),
    ],
)
def test_the_type_of_one_item(media_type: str, text: str, item: str) -> None:
    found = media(text, media_type)
    assert found.type is not None
    assert shown(found.type) == item
    assert (found.events is None) is (media_type != "text/event-stream")
