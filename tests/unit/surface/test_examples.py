"""Which values an example has: the document's own where they fit, else the shortest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.config import Config
from generator.pipeline import decide

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """\
openapi: 3.1.0
info: {title: Examples, version: "1"}
servers: [{url: https://examples.example}]
paths:
  /old: {get: {operationId: old, deprecated: true, responses: {"204": {description: Done.}}}}
  /stated/{id}:
    get:
      operationId: stated
      parameters:
        - {name: id, in: path, required: true, example: abc, schema: {type: string}}
        - {name: size, in: query, required: true, example: large, schema: {type: integer}}
        - {name: more, in: query, example: 5, schema: {type: integer}}
      responses: {"204": {description: Done.}}
  /made:
    get:
      operationId: made
      parameters:
        - {name: code, in: query, required: true, schema: {type: string, pattern: "^[0-9]+$"}}
        - {name: kind, in: query, required: true, schema: {type: string, enum: [red, blue]}}
        - {name: at, in: query, required: true, schema: {type: string, format: date}}
        - {name: count, in: query, required: true, schema: {type: integer, minimum: 7}}
        - {name: petName, in: query, required: true, schema: {type: string, maxLength: 5}}
      responses: {"204": {description: Done.}}
  /none:
    get:
      operationId: none
      parameters:
        - {name: a, in: query, required: true, schema: {type: string, pattern: "^Q{30}$"}}
      responses: {"204": {description: Done.}}
  /body:
    post:
      operationId: send
      x-client-idempotency: {field: key}
      requestBody:
        required: true
        content:
          application/json:
            example: {key: k, name: Rex, secret: s, unknown: 1}
            schema:
              type: object
              properties:
                key: {type: string}
                name: {type: string, example: other}
                secret: {type: string, x-client-secret: true}
                age: {type: integer, example: 3}
      responses: {"204": {description: Done.}}
"""


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path: Path = tmp_path_factory.mktemp("examples") / "openapi.yaml"
    path.write_text(DOCUMENT, "utf-8")
    surface = decide(Config(spec=path), lambda _: None).surface
    return {
        method.call.operation_id: (
            None
            if method.example is None
            else {
                str(given.name): None if given.value is None else json.loads(given.value)
                for given in method.example.given
            }
        )
        for _, method in surface.all_methods()
    }


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("old", None),
        ("none", None),
        ("stated", {"id": "abc", "size": 1}),
        (
            "made",
            {"code": "1", "kind": "red", "at": "2020-01-31", "count": 7, "pet_name": "petna"},
        ),
        ("send", {"name": "Rex"}),
    ],
)
def test_an_example(operation: str, expected: object, examples: dict[str, Any]) -> None:
    assert examples[operation] == expected
