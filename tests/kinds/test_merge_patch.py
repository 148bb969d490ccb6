"""A merge patch says what changes of its target (RFC 7396)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

DOCUMENT = """
paths:
  /r:
    patch:
      operationId: r.update
      tags: [r]
      requestBody:
        required: true
        content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/R'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}
    put:
      operationId: r.store
      tags: [r]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    R:
      type: object
      required: [name, owner, hint]
      minProperties: 3
      additionalProperties: false
      properties:
        name: {type: string, maxLength: 3}
        hint: {type: [string, 'null']}
        note: {type: string}
        owner: {$ref: '#/components/schemas/Owner'}
        second: {$ref: '#/components/schemas/Owner'}
        labels: {type: object, additionalProperties: {type: string}}
        prices: {type: object, additionalProperties: {$ref: '#/components/schemas/Price'}}
        tags: {type: array, items: {type: string}}
        steps: {type: array, items: {type: [string, 'null']}}
        parts: {type: array, items: {$ref: '#/components/schemas/R'}}
        inner: {$ref: '#/components/schemas/R'}
        shape: {$ref: '#/components/schemas/Shape'}
    Owner: {type: object, required: [id], properties: {id: {type: integer}, mail: {type: string}}}
    Price: {type: object, required: [sum], properties: {sum: {type: number}}}
    Shape:
      oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
      discriminator: {propertyName: kind}
    Circle:
      type: object
      required: [kind, r]
      properties: {kind: {const: Circle}, r: {type: number}}
    Square:
      type: object
      required: [kind, w]
      properties: {kind: {const: Square}, w: {type: number}}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("patch")) as made_:
        made_.respond(200, b'{"name": "a", "owner": {"id": 1}, "hint": null}')
        yield made_


WHOLE: dict[str, Any] = {"name": "a", "owner": {"id": 1}, "hint": "h"}


@pytest.mark.parametrize(
    "patch",
    [
        {"note": "n"},
        {"note": None},
        {"labels": {"a": None, "b": "c"}},
        {"labels": None},
        {"second": None},
        {"second": {"mail": None}},
        {"owner": {"mail": None}},
        {"owner": {"id": 2}},
        {"prices": {"eur": None, "usd": {"sum": 1.5}, "chf": {}}},
        {"inner": {"inner": {"note": None}}},
        {"hint": None},
        {"steps": ["a", None]},
        {"parts": [WHOLE]},
        {"shape": {"r": 2.5}},
        {"shape": {"kind": "Square", "w": 1.5}},
    ],
    ids=str,
)
def test_a_patch_is_sent(found: Made, patch: dict[str, Any]) -> None:
    found.client().r.update(**patch)
    assert json.loads(found.last.content) == patch
    assert found.last.header("Content-Type") == "application/merge-patch+json"


@pytest.mark.parametrize(
    ("patch", "told"),
    [
        ({"name": None}, "name"),
        ({"name": "long"}, "name"),
        ({"owner": None}, "owner"),
        ({"owner": {"id": None}}, "owner.id"),
        ({"tags": ["a", None]}, "tags[1]"),
        ({"parts": [{"name": "a"}]}, "parts[0]"),
        ({"prices": {"eur": {"sum": None}}}, "prices.eur.sum"),
    ],
    ids=str,
)
def test_what_no_patch_can_do_is_refused(found: Made, patch: dict[str, Any], told: str) -> None:
    with pytest.raises(found.package.InvalidRequestError, match="expected") as raised:
        found.client().r.update(**patch)
    assert told in str(raised.value)


def test_the_target_itself_is_as_strict_as_before(found: Made) -> None:
    with pytest.raises(found.package.InvalidRequestError):
        found.client().r.store(**{**WHOLE, "owner": {"mail": "m"}})
    found.respond(204)
    found.client().r.store(**WHOLE)
    assert json.loads(found.last.content) == WHOLE
    found.respond(200, b'{"name": "a", "owner": {"id": 1}, "hint": null}')


def test_the_result_is_the_target_and_the_ledger_says_how_the_schema_is_read(found: Made) -> None:
    assert type(found.client().r.update()).__name__ == "R"
    assert found.losses == []
    notes = [each for each in found.generated.ledger.notes() if each.code == "N01"]
    assert [each.pointer for each in notes] == ["/paths/~1r/patch/requestBody"]
