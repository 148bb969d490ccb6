"""Samples are valid by somebody else's judgement, and the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator, validate

from generator.document.load import load, load_text
from generator.ir.identity import standing
from generator.ir.ledger import Ledger
from generator.ir.types import RefType
from generator.lower import lower
from generator.surface.build import build
from generator.surface.inlined import has_name
from generator.surface.samples import NoSampleError, sample

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.document import Document
    from generator.surface.surface import Surface

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


def surface_of(document: Document) -> Surface:
    api = lower(document, Ledger(), has_name)
    return build(api, client="Client", package="client")


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_sample_is_valid(schema: str) -> None:
    document = load_text(HEAD + schema, "spec.yaml")
    schemas = surface_of(document).schemas()
    value = sample(RefType(standing("/components/schemas/A")), schemas)
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
    schemas = surface_of(load_text(HEAD + schema, "spec.yaml")).schemas()
    with pytest.raises(NoSampleError):
        sample(RefType(standing("/components/schemas/A")), schemas)


def test_every_event_of_the_shipped_document_has_a_valid_sample(root: Path) -> None:
    document = load(root / "spec" / "openapi.yaml")
    surface = surface_of(document)
    plain = {"components": document.root["components"].value}
    assert surface.webhooks
    for webhook in surface.webhooks:
        assert isinstance(webhook.type, RefType)
        value = sample(webhook.type, surface.schemas())
        validate(value, {**plain, "$ref": f"#{webhook.type.id}"}, Draft202012Validator)
