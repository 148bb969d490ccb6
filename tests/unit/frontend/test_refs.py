"""References: which are checked, which are none, and that no later stage stumbles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load_text
from generator.frontend import refs
from generator.openapi.places import places

if TYPE_CHECKING:
    from generator.document.document import Document

HEAD = "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\n"


def _document(text: str) -> Document:
    return load_text(HEAD + text, "spec.yaml")


def _codes(text: str) -> list[str]:
    return [finding.code for finding in refs.find(_document(text))]


def test_any_pointer_in_the_file() -> None:
    text = """
paths:
  /a~b/{c d}:
    get:
      parameters:
        - {name: c d, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {type: object}}}
components:
  schemas:
    One: {$ref: '#/paths/~1a~0b~1%7Bc%20d%7D/get/responses/200/content/application~1json/schema'}
    Two: {$ref: '#/paths/~1a~0b~1{c d}/get/parameters/0/schema'}
    Three: {$ref: '#/components/x-more/Four'}
  x-more:
    Four: {type: object, properties: {five: {$ref: '#/components/x-more/Five'}}}
    Five: {$defs: {six: {$anchor: six}}}
    Six: {$ref: '#six'}
"""
    assert _codes(text) == []
    schemas = _document(text).root["components"]["schemas"]
    assert schemas["One"].resolve().value == {"type": "object"}
    assert schemas["Two"].resolve().value == {"type": "string"}


def test_what_a_reference_names_is_looked_at_as_what_it_stands_for() -> None:
    text = """
components:
  schemas:
    Three: {$ref: '#/components/x-more/Four'}
    Four: {$ref: '#/components/x-more/Four'}
  x-more:
    Four: {items: {$ref: '#/components/schemas/Nothing'}}
    Unused: {items: {$ref: '#/components/schemas/Nothing'}}
"""
    found = [place.node.pointer for place in places(_document(text))]
    assert found[-2:] == ["/components/x-more/Four", "/components/x-more/Four/items"]
    assert _codes(text) == ["E151"]


@pytest.mark.parametrize(
    "data",
    [
        "example: {$ref: '#/nothing'}",
        "examples: [{$ref: '#/nothing'}]",
        "default: {$ref: '#/nothing'}",
        "enum: [{$ref: '#/nothing'}]",
        "const: {$ref: '#/nothing'}",
        "x-note: {$ref: '#/nothing'}",
    ],
)
def test_data_has_no_references(data: str) -> None:
    assert _codes(f"components: {{schemas: {{A: {{{data}}}}}}}\n") == []


def test_properties_may_be_called_like_keywords() -> None:
    text = """
components:
  schemas:
    A:
      properties:
        $ref: {type: string}
        example: {$ref: '#/nothing'}
        x-note: {$ref: '#/nothing'}
"""
    assert _codes(text) == ["E151", "E151"]


def test_recursion_is_no_circle() -> None:
    text = """
components:
  schemas:
    Node: {properties: {next: {$ref: '#/components/schemas/Node'}}}
    List: {items: {$ref: '#/components/schemas/Alias'}}
    Alias: {$ref: '#/components/schemas/List'}
"""
    assert _codes(text) == []


def test_what_leads_into_a_circle_is_not_reported_for_it() -> None:
    text = """
components:
  schemas:
    Into: {$ref: '#/components/schemas/One'}
    One: {$ref: '#/components/schemas/Two'}
    Two: {$ref: '#/components/schemas/One'}
"""
    document = _document(text)
    assert [finding.diagnostic.position.line for finding in refs.find(document)] == [7]
    with pytest.raises(Diagnosed, match="E153"):
        document.root["components"]["schemas"]["Into"].resolve()


def test_path_items_and_media_types_may_be_references() -> None:
    text = HEAD.replace("3.1.0", "3.2.0") + (
        "paths:\n  /a: {$ref: '#/components/pathItems/A'}\n"
        "components:\n"
        "  pathItems:\n    A: {get: {responses: {'200': {description: Done., content: {\n"
        "      application/json: {$ref: '#/components/mediaTypes/J'}}}}}}\n"
        "  mediaTypes:\n    J: {schema: {type: object}}\n"
    )
    assert refs.find(load_text(text, "spec.yaml")) == []


def test_a_document_may_name_itself() -> None:
    text = "components: {schemas: {A: {$ref: 'spec.yaml#/components/schemas/B'}, B: {}}}\n"
    assert _codes(text) == []


SCHEMA = "paths: {/a: {put: {requestBody: {content: {application/json: {schema: {$ref: %s}}}}}}}"


@pytest.mark.parametrize(
    ("text", "loses", "hint"),
    [
        (SCHEMA % "'#/components/schemas/Pet'", False, "the document has no components.schemas"),
        (SCHEMA % "'#components/schemas/Pet'", False, "the document has no components.schemas"),
        (SCHEMA % "'#/components/schemas/A/properties/b'", False, "has no components.schemas"),
        (SCHEMA % "'#/components/schema/Pet'", True, "add it, or correct the $ref"),
        (SCHEMA % "'#/definitions/Pet'", True, "add it, or correct the $ref"),
        (SCHEMA % "'#Pet'", True, 'add "$anchor": "Pet" to a schema'),
        (
            SCHEMA % "'#/components/schemas/Pet'" + "\ncomponents: {schemas: {}}",
            True,
            "add it, or correct the $ref",
        ),
        (
            SCHEMA % "'#/components/schemas/Pet'" + "\ncomponents: {responses: {Pet: {}}}",
            True,
            'did you mean "#/components/responses/Pet"?',
        ),
        (
            "paths: {/a: {$ref: '#/components/pathItems/A'}}",
            True,
            "add it, or correct the $ref",
        ),
    ],
)
def test_a_section_that_is_not_there_is_no_slip(text: str, loses: bool, hint: str) -> None:
    (found,) = refs.find(_document(text))
    assert (found.code, found.loses) == ("E151", loses)
    assert hint in found.hint
