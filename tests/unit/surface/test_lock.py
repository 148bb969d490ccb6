"""The lock of names: what its text says, and what it keeps."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics.diagnostics import Diagnosed, Report
from generator.surface.build import build
from generator.surface.lock import HEADER, Lock, match, parse, update
from tests.unit.documents import lowered

if TYPE_CHECKING:
    from generator.surface.lock import Update
    from generator.surface.surface import Surface

JSON = "application/json"
GOOD: dict[str, Any] = {"responses": {"204": {"description": ""}}}
PETS: dict[str, Any] = {
    "paths": {
        "/pets": {
            "get": {
                "operationId": "list_pets",
                "tags": ["pets"],
                "parameters": [{"name": "from", "in": "query", "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {JSON: {"schema": {"$ref": "#/components/schemas/Pet"}}},
                    }
                },
            },
            "post": {"operationId": "create_pet", "tags": ["pets"], **GOOD},
        }
    },
    "components": {
        "schemas": {"Pet": {"type": "object", "properties": {"class": {"type": "string"}}}}
    },
    "webhooks": {"petFound": {"post": GOOD}},
}
TEXT = HEADER + """\
argument "GET /pets" "query from" from_
event /webhooks/petFound/post PET_FOUND
operation "GET /pets" list_pets pets.list
operation "POST /pets" create_pet pets.create
property /components/schemas/Pet/properties/class class_
schema /components/schemas/Pet Pet
"""


def run(
    parts: dict[str, Any], text: str = HEADER, version: str = "2.0.0"
) -> tuple[Surface, Update]:
    api, _ = lowered(parts)
    lock = parse(text, "names.lock")
    locked = match(lock, api.operations)
    found = build(api, client="Client", package="client", locked=locked)
    return found, update(lock, locked, found, version)


def methods(found: Surface) -> dict[str, str]:
    return {
        f"{m.call.method} {m.call.path}": ".".join(map(str, (*r.path, m.name)))
        for r, m in found.all_methods()
    }


def changed(**paths: Any) -> dict[str, Any]:
    """The document, with other operations below `/pets`."""
    parts = copy.deepcopy(PETS)
    parts["paths"]["/pets"] |= paths
    return parts


def test_every_name_has_a_line() -> None:
    _, first = run(PETS)
    assert first.text == TEXT
    _, second = run(PETS, TEXT)
    assert (second.text, second.added, second.gone, second.renamed) == (TEXT, (), (), ())


def test_the_order_of_lines_and_lines_that_are_there_twice_do_not_matter() -> None:
    lines = TEXT.splitlines()
    assert run(PETS, "\n".join([*reversed(lines), lines[2], ""]))[1].text == TEXT


def test_an_operation_that_is_added_renames_no_other() -> None:
    parts = changed(put={"operationId": "create_pets", "tags": ["pets"], **GOOD})
    found, after = run(parts, TEXT)
    assert methods(found) == {
        "GET /pets": "pets.list",
        "POST /pets": "pets.create",
        "PUT /pets": "pets.create_pets",
    }
    assert after.added == ("pets.create_pets",)


def test_a_name_is_changed_by_editing_its_line() -> None:
    text = (
        TEXT.replace(" pets.list", " animals.all_of_them")
        .replace("Pet Pet", "Pet Animal")
        .replace(" from_", " since")
        .replace(" class_", " kind")
        .replace("PET_FOUND", "FOUND")
    )
    found, after = run(PETS, text)
    assert after.text == text
    assert methods(found)["GET /pets"] == "animals.all_of_them"
    (model,) = found.types
    assert str(model.name) == "Animal"


@pytest.mark.parametrize(
    "operation",
    [
        ("/pets", "get", "everything"),  # another id
        ("/animals", "get", "list_pets"),  # another path
        ("/pets", "query", "list_pets"),  # another method
    ],
)
def test_an_operation_is_recognised(operation: tuple[str, str, str]) -> None:
    path, method, spelled = operation
    parts = copy.deepcopy(PETS)
    moved = parts["paths"]["/pets"].pop("get") | {"operationId": spelled}
    parts["paths"].setdefault(path, {})[method] = moved
    found, after = run(parts | {"openapi": "3.2.0"}, TEXT)
    place = f"{method.upper()} {path}"
    assert methods(found)[place] == "pets.list"
    assert f'operation "{place}" {spelled} pets.list\n' in after.text
    assert f'argument "{place}" "query from" from_\n' in after.text
    assert "gone" not in after.text


def test_a_part_that_comes_back_has_its_name() -> None:
    text = TEXT.replace("pets.create", "pets.bring")
    without = copy.deepcopy(PETS)
    del without["paths"]["/pets"]["post"]
    _, lost = run(without, text, "2.0.0")
    assert 'gone operation "POST /pets" create_pet pets.bring in 2.0.0\n' in lost.text
    assert lost.gone == ("pets.bring",)
    _, later = run(without, lost.text, "3.0.0")
    assert (later.text, later.gone) == (lost.text, ())
    _, again = run(PETS, lost.text, "3.1.0")
    assert again.text == text


def test_a_part_that_is_gone_claims_no_operation_that_has_a_name() -> None:
    text = TEXT + 'gone operation "GET /pets" find_pets pets.find in 1.0.0\n'
    parts = copy.deepcopy(PETS)
    parts["paths"]["/pets"]["get"]["operationId"] = "everything"
    found, _ = run(parts, text)
    assert methods(found)["GET /pets"] == "pets.list"


def test_an_overlay_changes_a_name_and_leaves_a_line_about_it() -> None:
    parts = copy.deepcopy(PETS)
    parts["paths"]["/pets"]["post"]["x-client-method"] = "add"
    found, after = run(parts, TEXT)
    assert methods(found)["POST /pets"] == "pets.add"
    assert after.renamed == (("pets.create", "pets.add"),)
    assert "renamed operation pets.create pets.add in 2.0.0\n" in after.text
    assert run(parts, after.text)[1].text == after.text


def test_a_component_does_not_take_the_name_of_a_schema_that_is_locked() -> None:
    owner: dict[str, Any] = {
        "type": "object",
        "properties": {"size": {"type": "object", "properties": {"a": {}}}},
    }
    parts: dict[str, Any] = {"components": {"schemas": {"Box": owner}}}
    _, before = run(parts)
    assert "schema /components/schemas/Box/properties/size BoxSize\n" in before.text
    parts["components"]["schemas"]["BoxSize"] = {"type": "string", "enum": ["a"]}
    _, after = run(parts, before.text)
    assert set(before.text.splitlines()) <= set(after.text.splitlines())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: E906 the file has no line `lock 1`"),
        ("lock 2\n", '1:1: E906 a lock of version "2"'),
        ("lock 1\nschema /a\n", '2:1: E906 no line of a lock: "schema /a"'),
        ("lock 1\nschema /a class-x\n", '2:1: E906 no line of a lock: "schema /a class-x"'),
        ("lock 1\n<<<<<<< ours\n", '2:1: E906 no line of a lock: "<<<<<<< ours"'),
        ("lock 1\nschema /a A\nschema /a B\n", '3:1: E906 this part has a name in line 2: "A"'),
        ("lock 1\nschema /a A\nschema /b A\n", '3:1: E906 the part in line 2 has the name "A"'),
        (
            "lock 1\nschema /a A\ngone schema /a A in 1.0\n",
            '3:1: E906 this part has a name in line 2: "A"',
        ),
    ],
)
def test_a_lock_that_contradicts_itself_is_refused(text: str, told: str) -> None:
    with pytest.raises(Diagnosed) as caught:
        parse(text, "names.lock")
    printed = Report(caught.value.diagnostics).render({"names.lock": text})
    assert f"names.lock:{told}" in printed


def test_an_empty_lock_knows_nothing() -> None:
    assert parse(HEADER, "names.lock") == Lock()
