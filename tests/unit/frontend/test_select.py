from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.config.selection import Pattern
from generator.diagnostics.diagnostics import Diagnosed, Position
from generator.document.load import load_text
from generator.frontend.select import select
from generator.ir.ledger import Account, Ledger, Outcome, Part
from generator.lower import lower
from generator.surface.inlined import has_name

if TYPE_CHECKING:
    from generator.ir.api import Api

DOCUMENT = """\
openapi: 3.1.0
info: {title: Test, version: "1"}
security: [{main: []}]
paths:
  /pets:
    parameters: [{$ref: '#/components/parameters/Page'}]
    get:
      operationId: listPets
      tags: [pets]
      responses: {'200': {$ref: '#/components/responses/Pets'}}
    post:
      operationId: addPet
      tags: [pets, admin]
      security: [{other: []}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses: {'204': {description: Done.}}
  /owners/{id}:
    $ref: '#/components/pathItems/Owner'
  /people/{id}:
    $ref: '#/components/pathItems/Owner'
webhooks:
  pet.added:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Added'}}}}
components:
  parameters:
    Page: {name: page, in: query, schema: {$ref: '#/components/schemas/Page'}}
  responses:
    Pets:
      description: Pets.
      content:
        application/json:
          schema: {type: array, items: {$ref: '#/components/schemas/Animal/properties/pet'}}
  pathItems:
    Owner:
      get:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        responses:
          '200':
            description: Owner.
            content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}
  schemas:
    Page: {type: integer}
    Animal:
      type: object
      properties:
        pet: {type: object, properties: {name: {type: string}}}
        food: {$ref: '#/components/schemas/Food'}
    Food:
      oneOf: [{$ref: '#/components/schemas/Meat'}]
      discriminator: {propertyName: kind, mapping: {fish: Fish}}
    Meat: {type: object, properties: {kind: {type: string}}}
    Fish: {type: object, properties: {kind: {type: string}}}
    NewPet: {type: object, properties: {name: {type: string}}}
    Owner: {type: object, properties: {name: {type: string}}}
    Added: {type: object, properties: {name: {type: string}}}
    Unused: {type: object, properties: {name: {type: string}}}
  securitySchemes:
    main: {type: http, scheme: bearer}
    other: {type: http, scheme: basic}
"""


def patterns(*lines: str) -> tuple[Pattern, ...]:
    """Patterns written as `tags=pets`."""
    return tuple(
        Pattern(about=about, text=text, position=Position("generator.toml", number, 9))
        for number, line in enumerate(lines, start=1)
        for about, _, text in [line.partition("=")]
    )


def selected(include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> tuple[Api, Account]:
    ledger = Ledger()
    document = load_text(DOCUMENT, "spec.yaml")
    document = select(document, patterns(*include), patterns(*exclude), ledger)
    return lower(document, ledger, has_name), ledger.close()


EVERYTHING = ["GET /pets", "POST /pets", "GET /owners/{id}", "GET /people/{id}", "pet.added"]


@pytest.mark.parametrize(
    ("include", "exclude", "left"),
    [
        (["tags=pets"], [], ["GET /pets", "POST /pets", "pet.added"]),
        (["tags=p?ts"], ["tags=admin"], ["GET /pets", "pet.added"]),
        (["paths=/owners/*"], [], ["GET /owners/{id}", "pet.added"]),
        (
            ["paths=/*/{id}", "tags=admin"],
            ["paths=/o*"],
            ["POST /pets", "GET /people/{id}", "pet.added"],
        ),
        (["operations=list*"], ["webhooks=*"], ["GET /pets"]),
        (["operations=GET /pets"], [], ["GET /pets", "pet.added"]),
        (["webhooks=pet.*"], [], EVERYTHING),
        ([], ["operations=addPet", "paths=/p*"], ["GET /owners/{id}", "pet.added"]),
        ([], ["webhooks=pet.added"], EVERYTHING[:-1]),
        ([], ["tags=pets", "paths=*", "webhooks=*"], []),
    ],
)
def test_what_is_left(include: list[str], exclude: list[str], left: list[str]) -> None:
    api, _ = selected(tuple(include), tuple(exclude))
    operations = [f"{operation.method} {operation.path}" for operation in api.operations]
    assert operations + [webhook.key for webhook in api.webhooks] == left


def test_without_patterns_the_document_stays_as_it_is() -> None:
    document = load_text(DOCUMENT, "spec.yaml")
    assert select(document, (), (), Ledger()) is document


def test_only_what_is_reached_is_left() -> None:
    api, _ = selected(("operations=listPets",), ("webhooks=*",))
    names = [schema.pointer.removeprefix("/components/schemas/") for schema in api.schemas]
    # Animal is reached in part and kept whole, so what it refers to is kept, mapping included.
    assert names == ["Animal", "Animal/properties/pet", "Fish", "Food", "Meat", "Page"]
    assert [scheme.name for scheme in api.security_schemes] == ["main"]


def test_every_part_that_is_left_out_is_in_the_ledger_with_the_line_that_says_so() -> None:
    _, ledger = selected(("tags=pets", "webhooks=pet.*"), ("operations=addPet",))
    details = {
        (entry.part, entry.pointer): entry.detail
        for entry in ledger.entries
        if entry.outcome is Outcome.EXCLUDED
    }
    by_line = 'exclude.operations "addPet" (generator.toml:1:9)'
    assert details[Part.OPERATION, "/paths/~1pets/post"] == by_line
    assert details[Part.BODY, "/paths/~1pets/post/requestBody"] == by_line
    unnamed = "no line of [include] names it (generator.toml:1:9)"
    owner = "/components/pathItems/Owner/get"
    assert details[Part.OPERATION, owner] == unnamed
    assert details[Part.PARAMETER, f"{owner}/parameters/0"] == unnamed
    unreached = "nothing that the configuration includes refers to it"
    for name in ("NewPet", "Owner", "Unused"):
        assert details[Part.SCHEMA, f"/components/schemas/{name}"] == unreached
        assert details[Part.PROPERTY, f"/components/schemas/{name}/properties/name"] == unreached
    assert len(details) == 12
    assert ledger.lost() == ()  # what is left out on purpose is no loss


def test_nothing_is_missing_from_the_account() -> None:
    def parts(ledger: Account) -> set[tuple[Part, str]]:
        return {(entry.part, entry.pointer) for entry in ledger.entries}

    whole = parts(selected()[1])
    assert parts(selected(("tags=pets",), ("operations=addPet",))[1]) == whole


def test_a_pattern_that_fits_nothing_is_refused() -> None:
    with pytest.raises(Diagnosed) as caught:
        selected(("tags=pet", "tags=pets"), ("webhooks=pets",))
    found = [(str(each), each.hint) for each in caught.value.diagnostics]
    assert found == [
        (
            'generator.toml:1:9: E905 tags: "pet" fits nothing in the document',
            'did you mean "pets"?',
        ),
        (
            'generator.toml:1:9: E905 webhooks: "pets" fits nothing in the document',
            "correct the pattern, or remove it",
        ),
    ]
