"""Samples are valid by somebody else's judgement, and the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator, validate

from generator.document.load import load, load_text
from generator.ir import RefType
from generator.ledger import Ledger
from generator.lower import lower
from generator.sample import NoSampleError, sample

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.document import Document
    from generator.ir import Api

HEAD = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: "

SCHEMAS = [
    "{type: string}",
    "{type: string, minLength: 12}",
    "{type: string, format: date}",
    "{type: string, format: date-time}",
    "{type: string, format: uuid}",
    "{type: integer, minimum: 5}",
    "{type: integer, exclusiveMinimum: 5, maximum: 9}",
    "{type: number, maximum: -3}",
    "{type: boolean}",
    "{type: [string, 'null']}",
    "{enum: [b, a]}",
    "{const: 7}",
    "{type: array, items: {type: integer}, minItems: 2}",
    "{type: array, prefixItems: [{type: string}, {type: integer}]}",
    "{type: object, additionalProperties: {type: string}}",
    "{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
    "{type: object, properties: {a: {type: string, example: x}}}",
    "{type: object, examples: [{a: 1}], properties: {a: {type: integer}}}",
    "{oneOf: [{type: object, required: [k], properties: {k: {const: 1}}}, {type: string}]}",
    "{type: object, properties: {self: {$ref: '#/components/schemas/A'}}}",
]


def api_of(document: Document) -> Api:
    return lower(document, Ledger())


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_sample_is_valid(schema: str) -> None:
    document = load_text(HEAD + schema, "spec.yaml")
    api = api_of(document)
    schemas = {found.pointer: found for found in api.schemas}
    value = sample(RefType("/components/schemas/A"), schemas)
    root = {"components": document.root["components"].value}
    validate(value, {**root, "$ref": "#/components/schemas/A"}, Draft202012Validator)


@pytest.mark.parametrize(
    "schema",
    [
        "{type: string, pattern: '^a{3}$'}",
        "{type: object, required: [self], properties: {self: {$ref: '#/components/schemas/A'}}}",
    ],
)
def test_what_cannot_be_sampled(schema: str) -> None:
    api = api_of(load_text(HEAD + schema, "spec.yaml"))
    schemas = {found.pointer: found for found in api.schemas}
    with pytest.raises(NoSampleError):
        sample(RefType("/components/schemas/A"), schemas)


def test_every_event_of_the_shipped_document_has_a_valid_sample(root: Path) -> None:
    document = load(root / "spec" / "openapi.yaml")
    api = api_of(document)
    schemas = {found.pointer: found for found in api.schemas}
    plain = {"components": document.root["components"].value}
    for webhook in api.webhooks:
        assert webhook.body is not None
        assert isinstance(webhook.body.type, RefType)
        value = sample(webhook.body.type, schemas)
        place = f"#{webhook.body.type.pointer}"
        validate(value, {**plain, "$ref": place}, Draft202012Validator)
