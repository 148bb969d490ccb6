"""Names are Python's, unique where they stand, and stay when unrelated parts are added."""

from __future__ import annotations

import builtins
import copy
import keyword
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import naming, reserved
from generator.naming import Names, Wish, assign, decide
from generator.runtime.client.asynchronous import AsyncClient
from generator.runtime.client.keywords import AsyncClientOptions, ClientOptions, RequestOptions
from generator.runtime.client.sync import SyncClient
from generator.runtime.models.model import Model
from generator.runtime.models.names import RESERVED_ATTRIBUTES
from generator.words import LONGEST, pascal, snake, words
from tests.unit.documents import lowered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sendDTMFTones", "send_dtmf_tones"),
        ("call_control_id", "call_control_id"),
        ("X-Request-ID", "x_request_id"),
        ("userIDs", "user_ids"),
        ("HTTPSUrl", "https_url"),
        ("e164Number", "e164_number"),
        ("v1.Pets", "v1_pets"),
        ("get /pets/{petId}", "get_pets_pet_id"),
        ("filter[name]", "filter_name"),
        ("  spaces  ", "spaces"),
        ("Café", "cafe"),
        ("名前", "u540d_u524d"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("@type", "type"),
        ("$ref", "ref"),
        ("_id", "id"),
        ("1st", "n1_st"),
        ("200", "n200"),
        ("*", "star"),
        ("", "empty"),
        ("class", "class"),
    ],
)
def test_text_as_the_name_of_a_function(text: str, expected: str) -> None:
    assert snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pet", "Pet"),
        ("pet", "Pet"),
        ("SendDTMFRequest", "SendDTMFRequest"),
        ("call.control.Call", "CallControlCall"),
        ("list-pets response 404", "ListPetsResponse404"),
        ("snake_case_name", "SnakeCaseName"),
        ("Upper_Case", "UpperCase"),
        ("Café au lait", "CafeAuLait"),
        ("3d-model", "N3DModel"),
        ("中文", "U4e2dU6587"),
        ("", "Empty"),
        ("+1", "Plus1"),
    ],
)
def test_text_as_the_name_of_a_class(text: str, expected: str) -> None:
    assert pascal(text) == expected


@given(st.text())
def test_any_text_gives_a_short_name(text: str) -> None:
    for name in (snake(text), pascal(text)):
        assert name.isidentifier()
        assert name.isascii()
        assert not name.startswith("_")
        assert len(name) <= LONGEST + 1
    assert all(words(text))


wishes = st.lists(
    st.tuples(
        st.text("aA-_1+class ", max_size=6) | st.sampled_from(["list", "self", "from", "é", "中"]),
        st.booleans(),
    ),
    max_size=12,
)


@given(wishes)
def test_assigned_names_are_unique_and_allowed(found: list[tuple[str, bool]]) -> None:
    asked = [Wish(str(i), text, snake(text), pinned=pin) for i, (text, pin) in enumerate(found)]
    taken, used = {"self", "list"}, {"a", "a_2"}
    names = [str(name) for name in assign(asked, taken, taken=used).values()]
    assert len(names) == len(asked) == len(set(names))
    assert not set(names) & (taken | used)
    assert not any(keyword.iskeyword(name) for name in names)


def assigned(*asked: Wish, **options: Any) -> dict[str, str]:
    return {key: str(name) for key, name in assign(asked, **options).items()}


def test_the_one_that_is_spelled_so_keeps_a_name() -> None:
    dashed, plain = Wish("1", "foo-bar", "foo_bar"), Wish("2", "foo_bar", "foo_bar")
    assert assigned(dashed, plain) == {"2": "foo_bar", "1": "foo_bar_2"}
    pinned = Wish("3", "x", "foo_bar", pinned=True)
    assert assigned(dashed, plain, pinned) == {"3": "foo_bar", "2": "foo_bar_2", "1": "foo_bar_3"}
    assert assigned(dashed, Wish("4", "foo_bar_2", "foo_bar_2"), plain) == {
        "2": "foo_bar",
        "1": "foo_bar_3",
        "4": "foo_bar_2",
    }


def test_reserved_names_get_an_underscore_and_taken_ones_a_number() -> None:
    wish = Wish("1", "list", "list")
    assert assigned(wish, reserved={"list"}) == {"1": "list_"}
    assert assigned(wish, taken={"list"}) == {"1": "list_2"}
    assert assigned(Wish("1", "class", "class")) == {"1": "class_"}
    assert assigned(wish, Wish("2", "list_", "list_"), reserved={"list"}) == {
        "2": "list_",
        "1": "list__2",
    }


def test_another_name_comes_before_a_number() -> None:
    path, query = Wish("1", "id", "id"), Wish("2", "id", "id", otherwise="query_id")
    assert assigned(path, query) == {"1": "id", "2": "query_id"}
    other = Wish("3", "query_id", "query_id")
    assert assigned(path, query, other) == {"1": "id", "2": "id_2", "3": "query_id"}


# --- the tables of names that generated code uses itself ---


def public(*classes: type) -> set[str]:
    return {name for found in classes for name in dir(found) if not name.startswith("_")}


def test_the_reserved_names_are_those_of_the_runtime() -> None:
    assert public(Model) == RESERVED_ATTRIBUTES
    assert public(SyncClient, AsyncClient) == reserved.CLIENT_ATTRIBUTES
    options = ClientOptions.__optional_keys__ | AsyncClientOptions.__optional_keys__
    assert options | {"options", "self"} == reserved.CLIENT_OPTIONS
    assert RequestOptions.__optional_keys__ | {"options", "self"} == reserved.CALL_OPTIONS


def test_exceptions_are_not_hidden() -> None:
    exceptions = {name for name, value in vars(builtins).items() if isinstance(value, type)}
    exceptions = {name for name in exceptions if name[0].isupper()}
    assert exceptions <= reserved.MODULE_NAMES
    assert exceptions <= reserved.RESOURCE_MODULE_NAMES


# --- whole documents ---

PET = {"type": "object", "properties": {"name": {"type": "string"}, "from": {"type": "string"}}}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/pets/{id}": {
            "post": {
                "operationId": "addPet",
                "tags": ["pets"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "id", "in": "query", "schema": {"type": "string"}},
                ],
                "requestBody": {"content": {"application/json": {"schema": PET}}},
                "responses": {"204": {"description": "Good."}},
            }
        }
    },
    "components": {"schemas": {"Pet": PET, "Owner": PET, "pet-list": {"type": "array"}}},
}


def named(parts: dict[str, Any]) -> Names:
    api, _ = lowered(parts)
    return decide(api, RESERVED_ATTRIBUTES, "Client")


def flat(names: Names) -> dict[str, str]:
    """Every name with what it belongs to."""
    found = {f"class {key}": str(name) for key, name in names.classes.items()}
    found |= {f"param {key}": str(name) for key, name in names.params.items()}
    found |= {f"method {key}": str(name) for key, name in names.methods.items()}
    found |= {f"record {key}": str(name) for key, name in names.records.items()}
    found |= {f"option {key}": str(name) for key, name in names.options.items()}
    for kind, tables in (("field", names.fields), ("argument", names.arguments)):
        for owner, table in tables.items():
            found |= {f"{kind} {owner} {key}": str(name) for key, name in table.items()}
    for path, resource in names.resources.items():
        found[f"resource {path}"] = f"{resource.attribute} {resource.module} {resource.sync}"
    return found


new_names = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)


@pytest.mark.slow
@given(new_names, st.sampled_from(["first", "last"]))
def test_adding_a_schema_renames_nothing(name: str, place: str) -> None:
    before = flat(named(DOCUMENT))
    known = {"Pet", "Owner", "PetList", "AddPetRequest"}
    if pascal(name).rstrip("_") in known or f"{pascal(name)}Param" in known:
        return
    changed = copy.deepcopy(DOCUMENT)
    old = changed["components"]["schemas"]
    new = {name: {"type": "object", "properties": {"x": {"type": "string"}}}}
    changed["components"]["schemas"] = new | old if place == "first" else old | new
    assert before.items() <= flat(named(changed)).items()


@pytest.mark.slow
@given(new_names)
def test_adding_a_property_renames_nothing(name: str) -> None:
    before = flat(named(DOCUMENT))
    if snake(name) in {"name", "from"}:
        return
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["Pet"]["properties"] = {name: {}} | PET["properties"]  # type: ignore[operator] # pyright: ignore[reportOperatorIssue] - the table above is plain data
    assert before.items() <= flat(named(changed)).items()


@pytest.mark.slow
@given(new_names)
def test_adding_an_operation_renames_nothing(name: str) -> None:
    before = flat(named(DOCUMENT))
    if snake(name) in {"add_pet", "pets"}:
        return
    changed = copy.deepcopy(DOCUMENT)
    operation = {"operationId": name, "tags": [name], "responses": {"204": {"description": "."}}}
    changed["paths"] = {"/new": {"get": operation}} | changed["paths"]
    assert before.items() <= flat(named(changed)).items()


def test_a_component_does_not_make_way_for_a_schema_inside_of_another() -> None:
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["AddPetRequest"] = PET
    names = named(changed)
    assert str(names.classes["/components/schemas/AddPetRequest"]) == "AddPetRequest"
    assert sorted(map(str, names.classes.values())) == [
        "AddPetRequest",
        "AddPetRequest2",
        "Owner",
        "Pet",
        "PetList",
    ]


def test_arguments_of_one_name_tell_where_they_travel() -> None:
    arguments = named(DOCUMENT).arguments["/paths/~1pets~1{id}/post"]
    assert {key: str(name) for key, name in arguments.items()} == {
        "path:id": "id",
        "query:id": "query_id",
        "body:name": "name",
        "body:from": "from_",
    }


def test_two_operations_of_one_id_have_two_names() -> None:
    twin: dict[str, Any] = {"operationId": "addPet", "tags": ["pets"], "responses": {}}
    names = named(DOCUMENT | {"paths": DOCUMENT["paths"] | {"/twins": {"get": twin}}})
    assert sorted(map(str, names.methods.values())) == ["add_pet", "add_pet_2"]
    assert sorted(map(str, names.records.values())) == ["ADD_PET", "ADD_PET_2"]


def test_names_that_the_document_demands_are_taken_if_they_can_be() -> None:
    changed = copy.deepcopy(DOCUMENT)
    pets = changed["components"]["schemas"]
    pets["Pet"] = {
        **PET,
        "x-client-name": "Animal",
        "properties": {
            "a": {"x-client-name": "b"},
            "b": {},
            "c": {"x-client-name": "not a name"},
            "d": {"x-client-name": "_hidden"},
        },
    }
    names = named(changed)
    assert str(names.classes["/components/schemas/Pet"]) == "Animal"
    fields = names.fields["/components/schemas/Pet"]
    assert {key: str(name) for key, name in fields.items()} == {
        "a": "b",
        "b": "b_2",
        "c": "c",
        "d": "d",
    }


@pytest.mark.parametrize("name", sorted(RESERVED_ATTRIBUTES | reserved.MODULE_NAMES))
def test_no_field_hides_what_a_model_has_or_uses(name: str) -> None:
    parts: dict[str, Any] = {
        "components": {"schemas": {"A": {"type": "object", "properties": {name: {}}}}}
    }
    field = str(named(parts).fields["/components/schemas/A"][name])
    assert field not in RESERVED_ATTRIBUTES | reserved.MODULE_NAMES


def test_resources_with_one_module_name_have_two_modules() -> None:
    get = {"responses": {"204": {"description": "."}}}
    paths = {
        f"/{i}": {"get": {**get, "x-client-resource": resource}}
        for i, resource in enumerate(["a.b_c", "a_b.c", "a_b_c"])
    }
    names = named({"paths": paths})
    modules = [str(found.module) for found in names.resources.values()]
    assert len(modules) == len(set(modules)) == 5


def test_classes_of_resources_in_one_module_are_told_apart() -> None:
    get = {"responses": {"204": {"description": "."}}}
    tags = ["a1", "a 1", "Client", "AsyncPets", "Pets", "Operation", "ValueError", "True"]
    paths = {f"/{i}": {"get": {**get, "tags": [tag]}} for i, tag in enumerate(tags)}
    found = named({"paths": paths}).resources.values()
    classes = [str(c) for names in found for c in (names.sync, names.asynchronous)]
    assert len(classes) == len(set(classes))
    assert not {"Client", "AsyncClient", "Operation", "True"} & set(classes)
    assert {"Pets", "AsyncPets", "AsyncPetsResource", "ClientResource"} <= set(classes)


def test_a_client_keeps_its_own_attributes() -> None:
    get = {"responses": {"204": {"description": "."}}}
    tags = [*sorted(reserved.CLIENT_ATTRIBUTES), "webhooks"]
    paths = {f"/{i}": {"get": {**get, "tags": [tag]}} for i, tag in enumerate(tags)}
    scheme = {
        "algorithm": "hmac-sha256",
        "headers": {"signature": "s", "timestamp": "t"},
        "signedContent": "{body}",
        "key": {"option": "key"},
    }
    webhooks = {"eventType": "type", "signatures": {"one": scheme}}
    parts = {"paths": paths, "x-client-webhooks": webhooks}
    attributes = {str(found.attribute) for found in named(parts).resources.values()}
    assert attributes == {f"{tag}_" for tag in tags}


def test_credentials_do_not_take_the_name_of_an_option() -> None:
    schemes = {
        "timeout": {"type": "http", "scheme": "bearer"},
        "api-key": {"type": "apiKey", "in": "header", "name": "X"},
        "api_key": {"type": "apiKey", "in": "query", "name": "x"},
        "class": {"type": "http", "scheme": "basic"},
        "other": {"type": "http", "scheme": "basic", "x-client-credential": {"option": "shared"}},
        "third": {"type": "http", "scheme": "basic", "x-client-credential": {"option": "shared"}},
    }
    options = named({"components": {"securitySchemes": schemes}}).options
    assert {key: str(name) for key, name in options.items()} == {
        "timeout": "timeout_",
        "api-key": "api_key_2",
        "api_key": "api_key",
        "class": "class_",
        "shared": "shared",
    }


def test_the_names_of_one_client_do_not_depend_on_another() -> None:
    assert flat(named(DOCUMENT)) == flat(named(copy.deepcopy(DOCUMENT)))
    assert naming.assign([]) == {}
