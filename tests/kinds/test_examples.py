"""Where a document's own example breaks its schema, the schema yields, and the ledger says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.document.document import Document
from generator.document.load import load_text
from generator.frontend.examples import yield_to_examples
from generator.ir.ledger import Ledger
from generator.openapi.places import places
from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kinds.made import Made

DOCUMENT = """
openapi: VERSION
paths:
  /c/{size}:
    post:
      operationId: c.send
      tags: [c]
      parameters:
        - {name: size, in: path, required: true, schema: {type: string, maxLength: 1}, example: xl}
        - {name: page, in: query, schema: {type: integer, minimum: 10, exclusiveMinimum: EXCLUSIVE}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/C'}
            examples:
              one: {value: {id: abc, kind: new, tags: [a, b, c], more: {x: 1}, when: later}}
              two: {$ref: '#/components/examples/Two'}
      responses: {'204': {description: Done.}}
components:
  examples:
    Two: {value: {kind: old, code: 7-7, pick: {w: 5}, deep: {list: [{n: 3}, {n: 30}]}}}
  schemas:
    C:
      type: object
      properties:
        id: {type: string, format: uuid, minLength: 24, example: 536e564f316c83104c000020}
        kind: {type: string, enum: [old]}
        pair: {type: array, items: {type: integer}, enum: [[1], [2]], example: [3]}
        code: {type: string, pattern: '^\\d+$'}
        name: {type: string, maxLength: 3}
        when: {type: string, format: date-time}
        day: {type: string, format: date, example: '2026-01-02'}
        tags: {type: array, maxItems: 2, items: {type: string}}
        more: {$ref: '#/components/schemas/Closed'}
        other: {$ref: '#/components/schemas/Kept'}
        pick: {oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Flat'}]}
        deep: {$ref: '#/components/schemas/Deep'}
    Deep:
      type: object
      properties: {list: {type: array, items: {$ref: '#/components/schemas/N'}}}
    Closed: {type: object, additionalProperties: false, properties: {a: {type: string}}}
    Kept: {type: object, additionalProperties: false, properties: {a: {type: string}}}
    Round: {type: object, required: [r], properties: {r: {type: number, maximum: 3}}}
    Flat: {type: object, required: [w], properties: {w: {type: number, maximum: 3}}}
    N: {type: object, properties: {n: {type: integer, maximum: 9}}}
"""


@pytest.fixture(scope="module", params=["3.0.4", "3.1.0"])
def found(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    exclusive = "true" if request.param < "3.1" else "10"
    text = DOCUMENT.replace("VERSION", request.param).replace("EXCLUSIVE", exclusive)
    with made(text, tmp_path_factory.mktemp("examples")) as made_:
        yield made_


def test_each_keyword_that_yields_is_a_note(found: Made) -> None:
    assert found.losses == []
    assert found.findings == []
    notes = {each.pointer for each in found.generated.ledger.notes() if each.code == "N02"}
    schemas = "/components/schemas"
    assert notes == {
        f"{schemas}/C/properties/id/format",
        f"{schemas}/C/properties/id/minLength",
        f"{schemas}/C/properties/kind/enum",
        f"{schemas}/C/properties/pair/enum",
        f"{schemas}/C/properties/code/pattern",
        f"{schemas}/C/properties/when/format",
        f"{schemas}/C/properties/tags/maxItems",
        f"{schemas}/Closed/additionalProperties",
        f"{schemas}/Flat/properties/w/maximum",
        f"{schemas}/N/properties/n/maximum",
        "/paths/~1c~1{size}/post/parameters/0/schema/maxLength",
    }


def test_objects_stand_where_they_stood() -> None:
    text = DOCUMENT.replace("VERSION", "3.0.4").replace("EXCLUSIVE", "true")
    old = load_text(f"{text}info: {{title: C, version: '1'}}\n", "c.yaml")
    new, _ = yield_to_examples(old, Ledger())
    assert new is not old
    assert isinstance(new.value, dict)
    fresh = Document(new.value, new.sources, new.mark)
    assert [(each.kind, each.node.pointer) for each in places(new)] == [
        (each.kind, each.node.pointer) for each in places(fresh)
    ]
    assert all(each.node is new.find(each.node.pointer) for each in places(new))


EXAMPLES: list[dict[str, Any]] = [
    {"id": "abc", "kind": "new", "tags": ["a", "b", "c"], "more": {"x": 1}, "when": "later"},
    {"kind": "old", "code": "7-7", "pick": {"w": 5}, "deep": {"list": [{"n": 3}, {"n": 30}]}},
    {"id": "536e564f316c83104c000020", "pair": [3]},
]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_examples_can_be_sent(found: Made, example: dict[str, Any]) -> None:
    found.method("c.send")(size="xl", **example)
    assert json.loads(found.last.content) == example
    assert found.last.target == "/c/xl"


@pytest.mark.parametrize(
    "wrong",
    [{"name": "long"}, {"other": {"b": 1}}, {"pick": {"r": 5}}, {"day": "soon"}, {"page": 10}],
    ids=str,
)
def test_what_no_example_breaks_still_holds(found: Made, wrong: dict[str, Any]) -> None:
    with pytest.raises(found.package.InvalidRequestError):
        found.method("c.send")(size="s", **wrong)


HARD = [
    ("{type: integer}", "five", "is text"),
    ("{type: object, required: [a]}", "{b: 1}", 'has no "a"'),
    ("{type: array, items: {type: object, properties: {a: {type: string}}}}", "[{a: 1}]", "[0].a"),
    ("{oneOf: [{type: integer}, {type: boolean}]}", "text", "no choice of oneOf"),
]


@pytest.mark.parametrize(("schema", "example", "told"), HARD)
def test_types_and_required_members_do_not_yield(
    schema: str, example: str, told: str, tmp_path: Path
) -> None:
    text = f"""
paths:
  /a:
    post:
      operationId: a.send
      tags: [a]
      requestBody:
        required: true
        content: {{application/json: {{schema: {schema}, example: {example}}}}}
      responses: {{'204': {{description: Done.}}}}
"""
    with made(text, tmp_path) as found:
        (finding,) = found.generated.findings
        assert finding.code == "W277"
        assert told in finding.message
        assert finding.position.line > 1
        assert found.generated.ledger.notes() == ()
