"""A `$ref` in any place of the structure stands for what it names; in data it is data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.document.load import load
from generator.frontend import refs
from generator.frontend.bundle import bundle
from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kinds.made import Made

MAIN = """
openapi: 3.0.3
info: {title: Test, version: "1", description: {$ref: parts/about.md}}
tags:
  - {$ref: 'parts/tags.yaml#/pets'}
  - {name: shops, description: {$ref: parts/about.md}}
servers: {$ref: parts/servers.yaml}
paths:
  /pets/{id}:
    parameters: {$ref: 'parts/more.yaml#/parameters'}
    get: {$ref: parts/find.yaml}
    put: {$ref: 'parts/more.yaml#/operations/store'}
  /shops:
    get:
      operationId: shops.find
      tags: [shops]
      responses: {$ref: 'parts/more.yaml#/responses'}
    post:
      operationId: shops.open
      tags: [shops]
      requestBody:
        content: {application/json: {$ref: 'parts/more.yaml#/json'}}
      responses: {'204': {description: Done.}}
components:
  schemas: {$ref: parts/schemas.yaml}
  parameters: {$ref: parts/parameters.yaml}
"""
FILES = {
    "about.md": "Text: of *its* own.\n",
    "tags.yaml": "pets: {name: pets, description: {$ref: about.md}}\n",
    "servers.yaml": "[{url: 'https://pets.example/v1'}]\n",
    "parameters.yaml": "Page: {name: page, in: query, schema: {type: integer}}\n",
    "find.yaml": """
operationId: pets.find
tags: [pets]
parameters: [{$ref: 'parameters.yaml#/Page'}]
responses:
  '200': {description: ok, content: {application/json: {schema: {$ref: 'schemas.yaml#/Pet'}}}}
""",
    "more.yaml": """
operations:
  store:
    operationId: pets.store
    tags: [pets]
    requestBody: {content: {application/json: {schema: {$ref: '#/again'}}}}
    responses: {'204': {description: Done.}}
again: {$ref: 'schemas.yaml#/Pet'}
responses:
  '200': {description: ok, content: {application/json: {schema: {$ref: 'schemas.yaml#/Shop'}}}}
json: {schema: {$ref: 'schemas.yaml#/Shop'}}
parameters: [{name: id, in: path, required: true, schema: {type: string}}]
members:
  pets: {type: array, items: {$ref: 'schemas.yaml#/Pet'}}
  kind: {type: object, default: {$ref: nowhere.yaml}, properties: {$ref: {type: string}}}
""",
    "schemas.yaml": """
Pet: {type: object, required: [name], properties: {name: {type: string}}}
Shop:
  type: object
  properties: {$ref: 'more.yaml#/members'}
  example: {$ref: nowhere.yaml}
  x-note: {$ref: nowhere.yaml}
""",
}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    folder = tmp_path_factory.mktemp("misplaced")
    (folder / "parts").mkdir()
    for name, text in FILES.items():
        (folder / "parts" / name).write_text(text, "utf-8")
    with made(MAIN, folder) as found:
        yield found


def test_nothing_is_lost_and_each_place_has_a_finding(shop: Made) -> None:
    assert shop.losses == []
    assert set(shop.findings) == {"E205"}
    places = [each.position for each in shop.generated.findings]
    assert len(places) == len(set(places)) == 13
    names = [each.pointer for each in shop.generated.ledger.entries if each.part.value == "schema"]
    assert len(names) == len(set(names))


def test_references_in_what_was_put_in_are_relative_to_where_it_stood(shop: Made) -> None:
    shop.respond(200, b'{"name": "Rex"}', {"Content-Type": "application/json"})
    client = shop.client()
    pet = client.pets.find(id="7", page=2)
    assert (type(pet).__name__, pet.name) == ("Pet", "Rex")
    assert shop.last.target == "/pets/7?page=2"
    shop.respond(204)
    client.pets.store(id="7", name="Max")
    assert json.loads(shop.last.content) == {"name": "Max"}


def test_one_schema_stays_one_class(shop: Made) -> None:
    shop.respond(200, b'{"pets": [{"name": "Rex"}]}', {"Content-Type": "application/json"})
    found = shop.client().shops.find()
    assert type(found.pets[0]) is shop.package.models.Pet
    shop.respond(204)
    shop.client().shops.open(pets=[{"name": "Rex"}], kind={"$ref": "a"})
    assert json.loads(shop.last.content) == {"pets": [{"name": "Rex"}], "kind": {"$ref": "a"}}


def test_texts_and_servers_are_in_the_client(shop: Made) -> None:
    assert "Text: of *its* own." in (shop.package.Api.__doc__ or "")
    assert "Text: of *its* own." in (type(shop.client().pets).__doc__ or "")
    assert shop.package.Api(transport=shop.package.MockTransport(None)).base_url


LEADING_BACK = [
    ("paths: {/a: {get: {$ref: '#/paths/~1a/get'}}}", "E153"),
    ("paths: {/a: {get: {$ref: '#/paths/~1a'}}}", "E155"),
    ("components: {$ref: '#/components'}\npaths: {}", "E153"),
    ("paths: {/a: {get: {$ref: '#/paths/~1b/get'}}, /b: {get: {$ref: '#/paths/~1a/get'}}}", "E153"),
    ("paths: {}\ninfo: {title: T, version: '1', description: {$ref: none.md}}", "E156"),
    ("components: {schemas: {A: {properties: {$ref: '#/components/none'}}}}", "E151"),
]


@pytest.mark.parametrize(("text", "code"), LEADING_BACK)
def test_what_leads_nowhere_is_said(text: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"
    head = "" if "info:" in text else "info: {title: T, version: '1'}\n"
    file.write_text(f"openapi: 3.0.3\n{head}{text}\n", "utf-8")
    document = bundle(load(file), lambda _: None)
    assert code in {each.code for each in refs.find(document)}
