"""The report of the interface: everything is in it, it can be read back, and order is no change."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.surface.build_report import build_report
from generator.surface.change_rules import RULES
from generator.surface.report import LineKind, ReportError, parse
from tests.golden import packages
from tests.unit.documents import surface


def report(parts: dict[str, Any] | str) -> str:
    return build_report(surface(parts), package="client", version="1.2.3").text()


def rows(parts: dict[str, Any] | str) -> list[str]:
    return [row for row in report(parts).split("\n") if row and not row.startswith(("#", "api "))]


PETS = """
openapi: 3.1.0
paths:
  /pets/{petId}:
    put:
      operationId: updatePet
      tags: [pets]
      parameters:
      - {name: petId, in: path, required: true, schema: {type: string, maxLength: 9}}
      - {name: X-Trace, in: header, schema: {type: string}, deprecated: true}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        '404': {description: none}
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      properties:
        kind: {enum: [dog, cat]}
        age: {type: [integer, 'null'], minimum: 0, default: 3}
        tags: {type: array, items: {type: string, pattern: '^a, "b"$'}, uniqueItems: true}
        bornAt: {type: string, format: date-time, readOnly: true}
"""


def test_a_report_says_what_a_caller_sees() -> None:
    found = rows(PETS)
    assert [row for row in found if row.startswith("pets.")] == [
        "pets.update => 200 application/json: Pet, read json, returned",
        "pets.update => 404, raises NotFoundError",
        "pets.update @ PUT /pets/{petId}, body_required, sends application/json, written json",
        "pets.update(pet_id, *) -> Pet",
        "pets.update.age: int(minimum 0) | None, default 3, in member",
        'pets.update.kind: literal["cat", "dog"], in member, required',
        "pets.update.pet_id: UpdatePetPetId, in path, required, wire petId",
        'pets.update.tags: list[str(pattern "^a, \\"b\\"$")](unique_items true), in member',
        "pets.update.x_trace: str, deprecated, in header, wire X-Trace",
    ]
    assert "field Pet.born_at: datetime, optional, read_only, received, sent, wire bornAt" in found


@pytest.mark.parametrize("case", packages.names())
def test_a_report_that_is_read_back_is_the_same(case: str) -> None:
    text = packages.report(case)
    found = parse(text)
    assert found.text() == text
    assert parse(found.text()) == found
    body = text.split("\n")[3:-1]
    assert body == sorted(body, key=str.encode)
    assert found.of(LineKind.CLIENT)


@pytest.mark.parametrize("case", packages.names())
def test_every_fact_has_a_rule(case: str) -> None:
    lines = parse(packages.report(case)).lines.values()
    unknown = {(line.kind, word) for line in lines for word in line.facts.keys() - RULES[line.kind]}
    assert not unknown


AGE = "        age: {type: [integer, 'null'], minimum: 0, default: 3}\n"
BORN = "        bornAt: {type: string, format: date-time, readOnly: true}\n"
NOISE = (
    PETS.replace("enum: [dog, cat]", "enum: [cat, dog], description: What it is")
    .replace(AGE, "")
    .replace(BORN, BORN + "        age: {default: 3, minimum: 0, type: ['null', integer]}\n")
)


def test_order_and_descriptions_are_not_in_a_report() -> None:
    assert AGE in PETS
    assert BORN in PETS
    assert report(NOISE) == report(PETS)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("api 1", "api one", "api.txt:1: expected the header 'api 1', found"),
        ("api 1", "api 2", 'api.txt:1: a report of version "2", and 1 is known here'),
        ("model Pet,", "modal Pet,", "expected a symbol, or one of alias, callback"),
        ("model Pet,", "model Pet, ,", "expected a word at column"),
        ("int(minimum 0)", "int(smallest 0)", "expected a limit (minimum"),
        ("int(minimum 0)", "int(minimum zero)", "expected a JSON value, found zero"),
        ("-> Pet", "-> |", "expected a type, found |"),
        ("-> Pet", "->", "expected a type, found the end of the line"),
        ("list[str(", "list(str(", 'expected "[", found ('),
        ("datetime, optional", "datetime optional", "expected a comma and a space"),
        ("@ PUT /pets/{petId}", "@ PUT", "expected a method and a path after the @"),
        ("alias UpdatePetPetId", "<<<<<<< ours\nalias UpdatePetPetId", "expected a symbol, or one"),
        ("model Pet,", "model Pet, sent\nmodel Pet,", "an earlier line is about the same"),
        ("\nclient ", "\n# client ", "no line begins with client, so a part of the report is"),
    ],
)
def test_a_damaged_line_is_named(old: str, new: str, message: str) -> None:
    text = report(PETS)
    assert old in text
    with pytest.raises(ReportError) as caught:
        parse(text.replace(old, new, 1))
    assert re.match(r"api\.txt:\d+: ", str(caught.value))
    assert message in str(caught.value)
    assert caught.value.hint


def test_a_report_that_ends_in_the_middle_of_a_line_is_refused() -> None:
    text = report(PETS)
    cut = text[: text.index("field ") + len("field Pet.")]
    with pytest.raises(ReportError, match=r"api\.txt:\d+: the last line has no end") as caught:
        parse(cut)
    assert f":{cut.count(chr(10)) + 1}:" in str(caught.value)
