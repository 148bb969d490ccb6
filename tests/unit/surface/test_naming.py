"""Names are Python's, unique where they stand, and stay when unrelated parts are added."""

from __future__ import annotations

import builtins
import copy
import keyword
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ir.identity import standing
from generator.runtime.client.asynchronous import AsyncClient
from generator.runtime.client.keywords import AsyncClientOptions, ClientOptions, RequestOptions
from generator.runtime.client.sync import SyncClient
from generator.runtime.models.model import Model as RuntimeModel
from generator.runtime.models.names import RESERVED_ATTRIBUTES
from generator.surface import reserved
from generator.surface.build import build
from generator.surface.calls import Place
from generator.surface.naming import NameRequest, assign
from generator.surface.operation_names import NamingRules
from generator.surface.origin import Rule
from generator.surface.schemas import Model
from generator.surface.words import LONGEST, pascal, snake, words
from tests.unit.documents import lowered, surface, symbols

if TYPE_CHECKING:
    from generator.surface.surface import Surface

JSON = "application/json"
REF = {"$ref": "#/components/schemas/oauth_token"}


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
        ("名前", "名前"),
        ("名前・かな 2", "名前_かな_2"),
        ("\uff21\uff22\uff23", "abc"),
        ("Größe", "groe"),
        ("हिन्दी", "हिन्दी"),
        ("1日", "n1日"),
        ("♥", "u2665"),
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
        ("中文", "中文"),
        ("имя файла", "ИмяФайла"),
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
        assert name.isascii() or name == unicodedata.normalize("NFKC", name)
        assert not name.startswith("_")
        assert len(name) <= LONGEST + 1
    assert all(words(text))


requests = st.lists(
    st.tuples(
        st.text("aA-_1+class ", max_size=6) | st.sampled_from(["list", "self", "from", "é", "中"]),
        st.sampled_from([Rule.WORDS, Rule.EXPLICIT]),
    ),
    max_size=12,
)


@given(requests)
def test_assigned_names_are_unique_and_allowed(found: list[tuple[str, Rule]]) -> None:
    asked = [NameRequest("", text, snake(text), rule) for text, rule in found]
    taken, used = {"self", "list"}, {"a": "/a", "a_2": "/b"}
    names = [str(name.identifier) for name in assign(asked, taken, taken=used)]
    assert len(names) == len(asked) == len(set(names))
    assert not set(names) & (taken | used.keys())
    assert not any(keyword.iskeyword(name) for name in names)


def request(spelled: str, name: str = "", rule: Rule = Rule.WORDS, **rest: Any) -> NameRequest:
    return NameRequest(f"/{spelled}", spelled, name or spelled, rule, **rest)


def assigned(*asked: NameRequest, **options: Any) -> list[str]:
    return [str(name.identifier) for name in assign(asked, **options)]


DASHED, PLAIN = request("foo-bar", "foo_bar"), request("foo_bar")


def test_the_one_that_is_spelled_so_keeps_a_name() -> None:
    explicit = request("x", "foo_bar", Rule.EXPLICIT)
    assert assigned(DASHED, PLAIN) == ["foo_bar_2", "foo_bar"]
    assert assigned(DASHED, PLAIN, explicit) == ["foo_bar_3", "foo_bar_2", "foo_bar"]
    other = request("foo_bar_2")
    assert assigned(DASHED, other, PLAIN) == ["foo_bar_3", "foo_bar_2", "foo_bar"]


def test_a_name_says_why_it_is_so() -> None:
    dashed, plain, kept = assign([DASHED, PLAIN, request("import")])
    assert (dashed.rule, dashed.wanted, dashed.kept_by) == (Rule.TAKEN, "foo_bar", "/foo_bar")
    assert (plain.rule, plain.wanted, plain.kept_by) == (Rule.WORDS, "foo_bar", "")
    assert (kept.rule, kept.kept_by) == (Rule.RESERVED, "")
    (other,) = assign([PLAIN], taken={"foo_bar": "/there"})
    assert (other.rule, other.kept_by) == (Rule.TAKEN, "/there")


def test_reserved_names_get_an_underscore_and_taken_ones_a_number() -> None:
    found = request("list")
    assert assigned(found, reserved={"list"}) == ["list_"]
    assert assigned(found, taken={"list": "/x"}) == ["list_2"]
    assert assigned(request("class")) == ["class_"]
    assert assigned(found, request("list_"), reserved={"list"}) == ["list__2", "list_"]


def test_another_name_comes_before_a_number() -> None:
    path, query = request("id"), request("id", otherwise="query_id")
    assert assigned(path, query) == ["id", "query_id"]
    assert assigned(path, query, request("query_id")) == ["id", "id_2", "query_id"]


# --- the tables of names that generated code uses itself ---


def public(*classes: type) -> set[str]:
    return {name for found in classes for name in dir(found) if not name.startswith("_")}


def test_the_reserved_names_are_those_of_the_runtime() -> None:
    assert public(RuntimeModel, type(RuntimeModel)) == RESERVED_ATTRIBUTES
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


def flat(found: Surface) -> dict[str, str]:
    """Every name with what it belongs to."""
    names: dict[str, str] = {}
    for symbol in symbols(found):
        names[f"{type(symbol).__name__} {symbol.origin.pointer}"] = str(symbol.name)
        if isinstance(symbol, Model):
            names[f"params {symbol.origin.pointer}"] = str(symbol.params)
    for resource, method in found.all_methods():
        names[f"record {method.origin.pointer}"] = str(method.record)
        names[f"resource {'.'.join(map(str, resource.path))}"] = f"{resource.module}"
    return names


new_names = st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=12)


@pytest.mark.slow
@given(new_names, st.sampled_from(["first", "last"]))
@settings(deadline=None)
def test_adding_a_schema_renames_nothing(name: str, place: str) -> None:
    before = flat(surface(DOCUMENT))
    known = {"Pet", "Owner", "PetList", "AddPetRequest"}
    if pascal(name).rstrip("_") in known or f"{pascal(name)}Param" in known:
        return
    changed = copy.deepcopy(DOCUMENT)
    old = changed["components"]["schemas"]
    new = {name: {"type": "object", "properties": {"x": {"type": "string"}}}}
    changed["components"]["schemas"] = new | old if place == "first" else old | new
    assert before.items() <= flat(surface(changed)).items()


@pytest.mark.slow
@given(new_names)
@settings(deadline=None)
def test_adding_a_property_renames_nothing(name: str) -> None:
    before = flat(surface(DOCUMENT))
    if snake(name) in {"name", "from"}:
        return
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["Pet"]["properties"] = {name: {}} | PET["properties"]  # type: ignore[operator] # pyright: ignore[reportOperatorIssue] - the table above is plain data
    assert before.items() <= flat(surface(changed)).items()


@pytest.mark.slow
@given(new_names)
@settings(deadline=None)
def test_adding_an_operation_renames_nothing(name: str) -> None:
    before = flat(surface(DOCUMENT))
    if snake(name) in {"add_pet", "pets"}:
        return
    changed = copy.deepcopy(DOCUMENT)
    operation = {"operationId": name, "tags": [name], "responses": {"204": {"description": "."}}}
    changed["paths"] = {"/new": {"get": operation}} | changed["paths"]
    assert before.items() <= flat(surface(changed)).items()


def test_a_component_does_not_make_way_for_a_schema_inside_of_another() -> None:
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["AddPetRequest"] = PET
    types = surface(changed).types
    assert sorted(str(found.name) for found in types) == [
        "AddPetRequest",
        "AddPetRequest2",
        "Owner",
        "Pet",
        "PetList",
    ]
    (component,) = (each for each in types if str(each.name) == "AddPetRequest")
    assert component.origin.pointer == "/components/schemas/AddPetRequest"


def test_arguments_of_one_name_tell_where_they_travel() -> None:
    ((_, method),) = surface(DOCUMENT).all_methods()
    assert [(a.place, a.wire_name, str(a.name)) for a in method.call.arguments] == [
        (Place.PATH, "id", "id"),
        (Place.QUERY, "id", "query_id"),
        (Place.MEMBER, "name", "name"),
        (Place.MEMBER, "from", "from_"),
    ]


def test_two_operations_of_one_id_have_two_names() -> None:
    twin: dict[str, Any] = {"operationId": "addPet", "tags": ["pets"], "responses": {}}
    found = surface(DOCUMENT | {"paths": DOCUMENT["paths"] | {"/twins": {"get": twin}}})
    names = [(str(method.name), str(method.record)) for _, method in found.all_methods()]
    assert names == [("post_add_pet", "POST_ADD_PET"), ("get_add_pet", "GET_ADD_PET")]


def model(parts: dict[str, Any], pointer: str) -> Model:
    found = surface(parts).schemas()[standing(pointer)]
    assert isinstance(found, Model)
    return found


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
    found = model(changed, "/components/schemas/Pet")
    assert (str(found.name), found.origin.rule) == ("Animal", Rule.EXPLICIT)
    assert [(f.wire_name, str(f.name), f.origin.rule) for f in found.fields] == [
        ("a", "b", Rule.EXPLICIT),
        ("b", "b_2", Rule.TAKEN),
        ("c", "c", Rule.WORDS),
        ("d", "d", Rule.WORDS),
    ]


@pytest.mark.parametrize("name", sorted(RESERVED_ATTRIBUTES | reserved.MODULE_NAMES))
def test_no_field_hides_what_a_model_has_or_uses(name: str) -> None:
    parts: dict[str, Any] = {
        "components": {"schemas": {"A": {"type": "object", "properties": {name: {}}}}}
    }
    (field,) = model(parts, "/components/schemas/A").fields
    assert str(field.name) not in RESERVED_ATTRIBUTES | reserved.MODULE_NAMES


def test_resources_with_one_module_name_have_two_modules() -> None:
    get = {"responses": {"204": {"description": "."}}}
    paths = {
        f"/{i}": {"get": {**get, "x-client-resource": resource}}
        for i, resource in enumerate(["a.b_c", "a_b.c", "a_b_c"])
    }
    modules = [str(found.module) for found in surface({"paths": paths}).all_resources()]
    assert len(modules) == len(set(modules)) == 5


def test_classes_of_resources_in_one_module_are_told_apart() -> None:
    get = {"responses": {"204": {"description": "."}}}
    tags = ["a1", "a 1", "Client", "AsyncPets", "Pets", "Operation", "ValueError", "True"]
    paths = {f"/{i}": {"get": {**get, "tags": [tag]}} for i, tag in enumerate(tags)}
    found = surface({"paths": paths}).all_resources()
    classes = [str(c) for each in found for c in (each.sync, each.asynchronous)]
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
    attributes = {str(found.path[-1]) for found in surface(parts).all_resources()}
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
    options = surface({"components": {"securitySchemes": schemes}}).options
    assert {option.scheme: str(option.name) for option in options} == {
        "timeout": "timeout_",
        "api-key": "api_key_2",
        "api_key": "api_key",
        "class": "class_",
        "other": "shared",
    }


def test_the_names_of_one_client_do_not_depend_on_another() -> None:
    assert flat(surface(DOCUMENT)) == flat(surface(copy.deepcopy(DOCUMENT)))
    assert assign([]) == ()


def test_acronyms_stay_whole_in_every_name() -> None:
    parts: dict[str, Any] = {
        "paths": {
            "/o/{OAuthId}": {
                "get": {
                    "operationId": "getOAuthIPv4",
                    "tags": ["OAuth apps"],
                    "parameters": [
                        {"name": "OAuthId", "in": "path", "required": True, "schema": {}}
                    ],
                    "responses": {"200": {"description": "", "content": {JSON: {"schema": REF}}}},
                }
            }
        },
        "components": {
            "schemas": {"oauth_token": {"type": "object", "properties": {"isOAuth": {}}}}
        },
    }
    rules = NamingRules(acronyms=("OAuth", "IPv4"))
    api, _ = lowered(parts)
    found = build(api, client="C", package="c", naming=rules)
    ((resource, method),) = found.all_methods()
    (model,) = found.types
    assert isinstance(model, Model)
    assert [str(resource.path[0]), str(resource.sync)] == ["oauth_apps", "OAuthApps"]
    assert [str(method.name), str(method.call.arguments[0].name)] == ["get_oauth_ipv4", "oauth_id"]
    assert [str(model.name), str(model.fields[0].name)] == ["OAuthToken", "is_oauth"]


def test_names_that_a_document_asks_for_may_have_any_letters_of_python() -> None:
    tag, name = "寵物", "獲取"
    operation = {"tags": [tag], "x-client-method": name, "responses": {"204": {"description": ""}}}
    ((resource, method),) = surface({"paths": {"/a": {"get": operation}}}).all_methods()
    assert (str(resource.path[0]), str(resource.module), str(method.name)) == (tag, tag, name)
