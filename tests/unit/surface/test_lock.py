"""The lock of names: what its text says, and what it keeps."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import diagnostics
from generator.diagnostics.diagnostics import Diagnosed
from generator.ir.types import EnumType
from generator.surface.build import build
from generator.surface.build_report import build_report
from generator.surface.kept_names import match, update
from generator.surface.lock import HEADER, Lock, parse
from generator.surface.schemas import Model
from tests.unit.documents import lowered

if TYPE_CHECKING:
    from generator.surface.kept_names import Update
    from generator.surface.report import Report
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
    parts: dict[str, Any], text: str = HEADER, released: Report | None = None
) -> tuple[Surface, Update]:
    api, _ = lowered(parts)
    lock = parse(text, "names.lock")
    locked = match(lock, api)
    found = build(api, client="Client", package="client", locked=locked)
    return found, update(lock, locked, found, report(found), released)


def report(found: Surface) -> Report:
    return build_report(found, package="client", version="1.0.0")


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
    _, lost = run(without, text)
    assert 'gone operation "POST /pets" create_pet pets.bring in next\n' in lost.text
    assert lost.gone == ("pets.bring",)
    _, later = run(without, lost.text)
    assert (later.text, later.gone) == (lost.text, ())
    _, again = run(PETS, lost.text)
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
    assert "renamed operation" not in after.text  # callers have no release yet
    old = report(run(PETS, TEXT)[0])
    _, after = run(parts, TEXT, old)
    assert "renamed operation pets.create pets.add in next\n" in after.text
    assert run(parts, after.text, old)[1].text == after.text
    back = after.text.replace("pets.add\n", "pets.create\n")
    assert run(PETS, back, old)[1].text == TEXT


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
        (
            'lock 1\noperation "GET /a" a as.list\noperation "GET /a" b as.all\n',
            '3:1: E906 this part has a name in line 2: "as.list"',
        ),
        (
            "lock 1\nschema /a/oneOf/0 sha:1 A\nschema /a/oneOf/0 sha:2 B\n",
            '3:1: E906 this part has a name in line 2: "A"',
        ),
        (
            "lock 1\nrenamed schema A B in next\nrenamed schema A C in next\n",
            '3:1: E906 another line says that "A" is "B" now',
        ),
        ("lock 1\nrenamed schema A B in x\n", '2:1: E906 no line of a lock: "renamed schema A'),
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
    printed = diagnostics.Report(caught.value.diagnostics).render({"names.lock": text})
    assert f"names.lock:{told}" in printed


OPTIONS: dict[str, Any] = {
    "security": [{"key": []}],
    "servers": [{"url": "https://a.test", "description": "Main"}, {"url": "https://b.test"}],
    "paths": {"/pets": {"get": {"operationId": "list_pets", "tags": ["pets"], **GOOD}}},
    "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
}


def test_options_and_servers_are_locked() -> None:
    _, first = run(OPTIONS)
    assert "option key key key\n" in first.text
    assert "server https://a.test main\n" in first.text
    text = first.text.replace("option key key key", "option key key token").replace(
        "a.test main", "a.test primary"
    )
    found, after = run(OPTIONS, text, report(run(OPTIONS)[0]))
    assert [str(option.name) for option in found.options] == ["token"]
    assert str(found.servers[0].name) == "primary"
    lines = [*text.splitlines(), "renamed option key token in next"]
    assert sorted(after.text.splitlines()) == sorted(lines)


def variants(*kinds: str, **more: Any) -> dict[str, Any]:
    """A union of objects without names: those that a constant tells apart, and `more`."""
    told = [
        {
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"const": kind}, "class": {"type": "string"}},
        }
        for kind in kinds
    ]
    others = [
        {"type": "object", "properties": {name: found, "from": {"type": "string"}}}
        for name, found in more.items()
    ]
    return {"components": {"schemas": {"Food": {"oneOf": [*told, *others]}}}}


def names_of(parts: dict[str, Any], text: str) -> dict[str, str]:
    """The name of each class, by the first of its properties, or its constant."""
    found, _ = run(parts, text)
    return {
        (str(model.fields[0].type.values[0]) if isinstance(model.fields[0].type, EnumType) else "")
        or model.fields[0].wire_name: str(model.name)
        for model in found.types
        if isinstance(model, Model)
    }


def test_variants_are_recognised_by_their_constants() -> None:
    _, first = run(variants("dry", "wet"))
    assert "schema /components/schemas/Food/oneOf/type=wet FoodVariant1\n" in first.text
    text = first.text.replace("FoodVariant1", "Wet")
    assert text.count("property /components/schemas/Food/oneOf/type=wet/properties/class") == 1
    swapped = variants("raw", "wet", "dry")
    assert names_of(swapped, text)["wet"] == "Wet"
    _, after = run(swapped, text)
    assert set(text.splitlines()) < set(after.text.splitlines())
    assert (after.gone, after.renamed) == ((), ())


def test_variants_without_a_constant_are_recognised_by_content_then_by_place() -> None:
    one, two = {"type": "integer"}, {"type": "boolean"}
    _, first = run(variants(a=one, b=two))
    text = re.sub(r"(oneOf/0 sha:\w+) \w+", r"\1 First", first.text)
    text = re.sub(r"(oneOf/1 sha:\w+) \w+", r"\1 Second", text)
    assert names_of(variants(b=two, a=one), text) == {"b": "Second", "a": "First"}
    _, swapped = run(variants(b=two, a=one), text)
    assert (swapped.added, swapped.gone, swapped.renamed) == ((), (), ())
    assert names_of(variants(a=one, c=two), text) == {"a": "First", "c": "Second"}
    assert names_of(variants(b=two, a=one), swapped.text) == {"b": "Second", "a": "First"}


def test_schemas_of_parameters_are_recognised_by_the_name_of_the_parameter() -> None:
    def document(*names: str) -> dict[str, Any]:
        listed = [
            {
                "name": name,
                "in": "query",
                "style": "deepObject",
                "schema": {"type": "object", "properties": {name: {"type": "string"}}},
            }
            for name in names
        ]
        operation = {"operationId": "list", "tags": ["pets"], "parameters": listed, **GOOD}
        return {"paths": {"/pets": {"get": operation}}}

    _, first = run(document("size", "state"))
    assert "schema /paths/~1pets/get/parameters/query=state/schema ListState\n" in first.text
    _, after = run(document("more", "state", "size"), first.text)
    assert set(first.text.splitlines()) < set(after.text.splitlines())
    moved = {"paths": {"/animals": document("size", "state")["paths"]["/pets"]}}
    text = first.text.replace(" ListSize", " Size")
    assert text != first.text
    _, after = run(moved, text)
    assert (after.added, after.gone, after.renamed) == ((), (), ())


def test_a_rename_leads_to_the_name_of_today() -> None:
    old = report(run(PETS, TEXT)[0])
    text = TEXT.replace("Pet Pet", "Pet Animal").replace(" class_", " kind")
    text = text.replace("PET_FOUND", "FOUND").replace("from_", "since")
    _, first = run(PETS, text, old)
    assert [line for line in first.text.splitlines() if line.startswith("renamed")] == [
        "renamed argument pets.list.from_ pets.list.since in next",
        "renamed event PET_FOUND FOUND in next",
        "renamed property Pet.class_ Animal.kind in next",
        "renamed schema Pet Animal in next",
    ]
    found, _ = run(PETS, text, old)
    later = first.text.replace("Pet Animal\n", "Pet Beast\n").replace("kind\n", "sort\n")
    _, second = run(PETS, later.replace(" pets.list\n", " zoo.list\n"), report(found))
    lines = [line for line in second.text.splitlines() if line.startswith("renamed")]
    assert lines == [
        "renamed argument pets.list.from_ zoo.list.since in next",
        "renamed event PET_FOUND FOUND in next",
        "renamed operation pets.list zoo.list in next",
        "renamed property Animal.kind Beast.sort in next",
        "renamed property Pet.class_ Beast.sort in next",
        "renamed schema Animal Beast in next",
        "renamed schema Pet Beast in next",
    ]


def test_a_part_that_is_renamed_twice_before_a_release_keeps_its_released_name() -> None:
    old = report(run(PETS, TEXT)[0])
    _, first = run(PETS, TEXT.replace(" pets.list\n", " pets.all\n"), old)
    assert "renamed operation pets.list pets.all in next\n" in first.text
    _, second = run(PETS, first.text.replace(" pets.all\n", " pets.find\n"), old)
    assert [line for line in second.text.splitlines() if line.startswith("renamed operation")] == [
        "renamed operation pets.list pets.find in next"
    ]
    assert run(PETS, second.text, old)[1].text == second.text


def test_a_release_names_its_version_and_drops_what_is_older_than_its_major() -> None:
    text = HEADER + (
        "gone schema /a A in 1.2.0\ngone schema /b B in next\n"
        "renamed schema C D in 1.9.0\nrenamed schema E F in 2.0.0\nschema /g G\n"
    )
    lock = parse(text, "names.lock")
    assert lock.released("1.10.0").text() == text.replace("next", "1.10.0")
    assert lock.released("2.0.0").text() == HEADER + (
        "gone schema /b B in 2.0.0\nrenamed schema E F in 2.0.0\nschema /g G\n"
    )
    early = parse(HEADER + "gone schema /a A in 0.2.1\n", "names.lock")
    assert "A in 0.2.1" in early.released("0.2.9").text()
    assert early.released("0.3.0").text() == HEADER


def test_an_empty_lock_knows_nothing() -> None:
    assert parse(HEADER, "names.lock") == Lock()
