"""Real operationIds of web frameworks, and the names that an engineer would give by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.openapi.grammar import METHODS
from generator.surface import operation_names
from generator.surface.operation_names import (
    Described,
    NamingRules,
    OperationName,
    name_operations,
)
from generator.surface.origin import Rule
from generator.surface.words import words
from tests.unit import documents

if TYPE_CHECKING:
    from pathlib import Path

BEGIN, END = "<!-- frameworks: begin -->", "<!-- frameworks: end -->"
Row = tuple[str, str, str | None, str, str]
"""Method, path, operationId, tag (or none), and the name."""

FRAMEWORKS: dict[str, list[Row]] = {
    "FastAPI": [
        ("GET", "/items/", "list_items_items__get", "items", "items.list"),
        ("POST", "/items/", "create_item_items__post", "items", "items.create"),
        ("GET", "/items/{item_id}", "read_item_items__item_id__get", "items", "items.read"),
        (
            "PUT",
            "/items/{item_id}/pet",
            "set_pet_items__item_id__pet_put",
            "items",
            "items.set_pet",
        ),
        ("POST", "/items/bulk", "bulk_items_bulk_post", "items", "items.bulk"),
        ("POST", "/files/raw-bytes", "raw_files_raw_bytes_post", "Files", "files.raw"),
        ("GET", "/multi", "multi_multi_post", "misc", "misc.get_multi"),
        ("POST", "/multi", "multi_multi_post", "misc", "misc.post_multi"),
        (
            "GET",
            "/users/{u}/orders/{o}",
            "get_user_order_users__u__orders__o__get",
            "orders",
            "orders.get_user_order",
        ),
        ("POST", "/token", "login_token_post", "", "token.login"),
    ],
    "FastAPI with ids of tag and name": [
        ("GET", "/items/", "items-list_items", "items", "items.list"),
        ("POST", "/items/", "items-create_item", "items", "items.create"),
        (
            "POST",
            "/upload",
            "file handling-upload_file",
            "file handling",
            "file_handling.upload_file",
        ),
        ("GET", "/by-key", "auth-by_key", "auth", "auth.by_key"),
        ("GET", "/whoami", "auth-whoami", "auth", "auth.whoami"),
        ("POST", "/token", "default-login", "", "token.login"),
    ],
    "drf-spectacular": [
        ("GET", "/api/v1/companies/", "api_v1_companies_list", "api", "companies.list"),
        ("POST", "/api/v1/companies/", "api_v1_companies_create", "api", "companies.create"),
        (
            "GET",
            "/api/v1/companies/{id}/",
            "api_v1_companies_retrieve",
            "api",
            "companies.retrieve",
        ),
        (
            "PATCH",
            "/api/v1/companies/{id}/",
            "api_v1_companies_partial_update",
            "api",
            "companies.partial_update",
        ),
        (
            "DELETE",
            "/api/v1/companies/{id}/",
            "api_v1_companies_destroy",
            "api",
            "companies.destroy",
        ),
        (
            "POST",
            "/api/v1/companies/{id}/merge-into/",
            "api_v1_companies_merge_into_create",
            "api",
            "companies.merge_into",
        ),
        (
            "GET",
            "/api/v1/companies/stats/",
            "api_v1_companies_stats_retrieve",
            "api",
            "companies.stats",
        ),
        ("GET", "/api/v1/ping", "api_v1_ping_retrieve", "api", "ping.retrieve"),
        ("GET", "/schema/", "schema_retrieve", "schema", "schema.retrieve"),
    ],
    "drf-spectacular with a prefix of the version": [
        ("GET", "/v1/pets/", "v1_pets_list", "v1", "pets.list"),
        ("PUT", "/v1/pets/{id}/", "v1_pets_update", "v1", "pets.update"),
        ("GET", "/v1/pets/{id}/photo/", "v1_pets_photo_retrieve", "v1", "pets.retrieve_photo"),
        ("PUT", "/v1/pets/{id}/photo/", "v1_pets_photo_update", "v1", "pets.update_photo"),
        ("GET", "/v1/pets/{id}/toys/", "v1_pets_toys_list", "v1", "pets.list_toys"),
    ],
    "django-ninja": [
        ("GET", "/api/pets", "server_list_pets", "pets", "pets.list"),
        ("POST", "/api/pets", "server_create_pet", "pets", "pets.create"),
        ("GET", "/api/pets/{id}", "server_get_pet", "pets", "pets.get"),
        ("GET", "/api/shop", "shop_api_list", "shop", "shop.list"),
        ("POST", "/api/shop", "shop_api_close", "shop", "shop.close"),
    ],
    "APIFlask": [
        ("GET", "/me", None, "", "me.get"),
        ("GET", "/csv", None, "Export", "export.get_csv"),
        ("GET", "/books/", None, "Book", "book.list"),
        ("POST", "/books/", None, "Book", "book.create"),
        ("GET", "/books/{book_id}", None, "Book", "book.get"),
        ("PATCH", "/books/{book_id}", None, "Book", "book.update"),
        ("DELETE", "/books/{book_id}", None, "Book", "book.delete"),
        ("POST", "/books/{book_id}/cover", None, "Book", "book.create_cover"),
    ],
    "flask-smorest": [
        ("GET", "/pets/", None, "pets", "pets.list"),
        ("PUT", "/pets/{id}", None, "pets", "pets.replace"),
        ("PATCH", "/pets/{id}", None, "pets", "pets.update"),
    ],
    "NestJS": [
        ("GET", "/pets", "PetsController_findAll", "pets", "pets.find_all"),
        ("GET", "/pets/{id}", "PetsController_findOne", "pets", "pets.find_one"),
        ("POST", "/pets", "PetsController_create", "pets", "pets.create"),
        ("GET", "/", "AppController_getHello", "", "root.get_hello"),
    ],
    "Spring": [
        ("GET", "/pets", "getAllUsingGET", "pet-controller", "pet.get_all"),
        ("GET", "/pets/{id}", "getByIdUsingGET_1", "pet-controller", "pet.get_by_id"),
        ("POST", "/pets", "saveUsingPOST", "pet-controller", "pet.save"),
        ("GET", "/toys", "findAll_1", "toy-controller", "toy.find_all"),
    ],
    "ASP.NET": [
        ("GET", "/api/Pets", None, "Pets", "pets.list"),
        ("POST", "/api/Pets", None, "Pets", "pets.create"),
        ("GET", "/api/Pets/{id}", None, "Pets", "pets.get"),
        ("PUT", "/api/Pets/{id}", None, "Pets", "pets.update"),
        ("DELETE", "/api/Pets/{id}", None, "Pets", "pets.delete"),
        ("GET", "/WeatherForecast", None, "WeatherForecast", "weather_forecast.get"),
    ],
    "Rails": [
        ("GET", "/blogs", None, "Blogs", "blogs.list"),
        ("POST", "/blogs", None, "Blogs", "blogs.create"),
        ("GET", "/blogs/{id}/comments", None, "Blogs", "blogs.list_comments"),
        ("POST", "/blogs/{id}/comments", None, "Blogs", "blogs.create_comment"),
        ("DELETE", "/blogs/{id}/comments/{cid}", None, "Blogs", "blogs.delete_comment"),
        ("POST", "/blogs/{id}/publish", None, "Blogs", "blogs.publish"),
    ],
    "huma": [
        ("GET", "/greeting/{name}", "get-greeting-by-name", "", "greeting.get"),
        ("GET", "/pets", "list-pets", "Pets", "pets.list"),
        ("GET", "/pets/{id}", "get-pet", "Pets", "pets.get"),
        ("POST", "/reviews", "post-reviews", "", "reviews.create"),
    ],
    "swaggo": [
        ("GET", "/accounts", None, "accounts", "accounts.list"),
        ("GET", "/accounts/{id}", "get-string-by-int", "accounts", "accounts.get_string_by_int"),
    ],
    "by hand": [
        ("GET", "/a/{id}/endpoint", "v1.endpoint.list", "Endpoint", "endpoint.list"),
        (
            "PUT",
            "/a/{id}/endpoint/{e}",
            "v1.endpoint.update-headers",
            "Endpoint",
            "endpoint.update_headers",
        ),
        ("PATCH", "/a/{id}/endpoint/{e}", "patch_endpoint", "Endpoint", "endpoint.patch"),
        ("GET", "/repos/{r}/issues", "issues/list-for-repo", "issues", "issues.list_for_repo"),
        ("GET", "/issues", "issues/list", "issues", "issues.list"),
        ("GET", "/settings/stop-words", "getstopWords", "Settings", "settings.get_stop_words"),
        (
            "POST",
            "/u",
            "uploadFileDefaultContentType",
            "types",
            "types.upload_file_default_content_type",
        ),
        ("GET", "/pets/{id}/owner", "getPetOwner", "pets", "pets.get_pet_owner"),
    ],
}


def named(rows: list[Row], rules: NamingRules | None = None) -> list[str]:
    found = name_operations(
        [
            Described(method=method, path=path, operation_id=spelled, tag=(tag,) if tag else ())
            for method, path, spelled, tag, _ in rows
        ],
        rules or NamingRules(),
    )
    return list(map(shown, found))


def shown(name: OperationName) -> str:
    return ".".join([*(part.lower().replace(" ", "_") for part in name.resource), name.method])


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_frameworks_get_the_names_that_an_engineer_would_give(framework: str) -> None:
    rows = FRAMEWORKS[framework]
    expected = [name for *_, name in rows]
    found = [name.replace("weatherforecast", "weather_forecast") for name in named(rows)]
    assert found == expected


def test_the_page_of_names_shows_this_table(root: Path, rewrite: bool) -> None:
    path = root / "docs" / "naming.md"
    text = path.read_text("utf-8")
    start, _, rest = text.partition(BEGIN)
    end = rest.partition(END)[2]
    tables = "".join(map(table, FRAMEWORKS))
    expected = f"{start}{BEGIN}\n{tables}{END}{end}"
    if rewrite:
        path.write_text(expected, "utf-8")
    assert path.read_text("utf-8") == expected


def table(framework: str) -> str:
    head = "| method | path | operationId | tag | in the client |\n|---|---|---|---|---|\n"
    rows = "".join(
        f"| {method} | `{path}` | {f'`{spelled}`' if spelled else ''} | {tag} | `{name}` |\n"
        for method, path, spelled, tag, name in FRAMEWORKS[framework]
    )
    return f"\n### {framework[0].upper()}{framework[1:]}\n\n{head}{rows}\n"


def test_a_prefix_goes_for_all_methods_of_a_resource_or_for_none() -> None:
    rows: list[Row] = [
        ("GET", "/pets", "store_find", "pets", ""),
        ("POST", "/pets", "store_feed", "pets", ""),
    ]
    assert named(rows) == ["pets.find", "pets.feed"]
    other: Row = ("PUT", "/pets", "wash", "pets", "")
    assert named([*rows, other]) == ["pets.store_find", "pets.store_feed", "pets.wash"]


@pytest.mark.parametrize("verb", ["get", "gather", "answer", "repeat"])
def test_a_verb_that_all_methods_share_stays(verb: str) -> None:
    rows: list[Row] = [
        ("GET", "/a", f"{verb}_weight", "pets", ""),
        ("GET", "/b", f"{verb}_height", "pets", ""),
    ]
    assert named(rows) == [f"pets.{verb}_weight", f"pets.{verb}_height"]


def test_a_word_inside_a_name_is_no_prefix() -> None:
    rows: list[Row] = [
        ("GET", "/a", "inPath", "parameters", ""),
        ("GET", "/b", "inQuery", "parameters", ""),
    ]
    assert named(rows) == ["parameters.in_path", "parameters.in_query"]


def test_a_verb_alone_does_not_keep_the_prefix_of_the_others() -> None:
    rows: list[Row] = [
        ("POST", "/api/v1/auth/portal", "v1.authentication.portal-access", "Authentication", ""),
        ("POST", "/api/v1/auth/logout", "logout_api_v1_auth_logout__post", "Authentication", ""),
    ]
    assert named(rows) == ["authentication.portal_access", "authentication.logout"]


def test_two_operations_with_one_id_do_not_say_their_method_twice() -> None:
    rows: list[Row] = [
        ("GET", "/health", "v1.health.get", "Health", ""),
        ("HEAD", "/health", "v1.health.get", "Health", ""),
    ]
    assert named(rows) == ["health.get", "health.head"]


def test_a_form_that_two_operations_want_belongs_to_neither() -> None:
    rows: list[Row] = [
        ("GET", "/a", "usersList", "users", ""),
        ("GET", "/b", "listUsers", "users", ""),
    ]
    assert named(rows) == ["users.users_list", "users.list_users"]


def test_an_overlay_has_the_last_word() -> None:
    operation = Described(
        method="GET", path="/x", operation_id="y", resource=("a", "b"), name="fetch"
    )
    (found,) = name_operations([operation])
    assert found == OperationName(resource=("a", "b"), method="fetch", rule=Rule.EXPLICIT)


def test_a_configuration_adds_prefixes_and_patterns() -> None:
    rules = NamingRules(strip_prefixes=("acme",), renames=((r"Hndlr$", ""), (r"^qry", "query")))
    rows: list[Row] = [
        ("GET", "/a", "acmeFindHndlr", "pets", ""),
        ("GET", "/b", "acmeCount", "pets", ""),
        ("GET", "/c", "qryAll", "pets", ""),
    ]
    assert named(rows, rules) == ["pets.find", "pets.count", "pets.query_all"]


def methods(*ids: str, tag: str = "users", path: str = "/x/{id}") -> dict[str, str]:
    """The name of each operation, by its operationId; all are of one resource."""
    paths: dict[str, Any] = {}
    for number, name in enumerate(ids):
        operation = {"operationId": name, "tags": [tag], "responses": {"204": {"description": ""}}}
        paths[path if number == 0 else f"{path}{number}"] = {"get": operation}
    found = documents.methods({"paths": paths})
    return {method.call.operation_id: str(method.name) for method in found}


@pytest.mark.parametrize(
    ("spelled", "tag", "expected"),
    [
        ("usersList", "users", "list"),
        ("listUsers", "users", "list"),
        ("users.list", "users", "list"),
        ("users/create", "users", "create"),
        ("list-users", "Users", "list"),
        ("Users_Get", "users", "get"),
        ("call_commands_dial", "Call Commands", "dial"),
        ("users", "users", "users"),
        ("listAllUsers", "users", "list_all_users"),
        ("usersByName", "users", "users_by_name"),
        ("users2", "users", "users2"),
        ("importUsers", "users", "import_users"),
        ("getUser", "users", "get"),
        ("getUserName", "users", "get_user_name"),
        ("createCategory", "categories", "create"),
        ("listBoxes", "box", "list"),
        ("readStatus", "status", "read"),
        ("getStat", "status", "get_stat"),
        ("findUsersByTag", "users", "find_users_by_tag"),
        ("rawUsers", "users", "raw_users"),
    ],
)
def test_the_words_of_the_resource_are_left_out(spelled: str, tag: str, expected: str) -> None:
    assert methods(spelled, tag=tag) == {spelled: expected}


def test_two_operations_that_would_have_one_short_name_keep_their_own() -> None:
    assert methods("usersList", "listUsers") == {
        "usersList": "users_list",
        "listUsers": "list_users",
    }
    assert methods("usersList", "list") == {"usersList": "users_list", "list": "list"}


def test_an_operation_that_is_added_renames_no_other() -> None:
    before = methods("usersList", "createUsers")
    after = methods("deleteUsers", "usersList", "createUsers", "getAll")
    assert before.items() <= after.items()


def test_clashes_are_told() -> None:
    schemas: dict[str, Any] = {
        "a-b": {"type": "object", "properties": {"x": {}, "X": {}}},
        "AB": {"type": "string"},
    }
    surface = documents.surface({"components": {"schemas": schemas}})
    found = [(each.pointer, each.wanted, each.name, each.kept_by) for each in surface.renamed]
    at = "/components/schemas"
    assert found == [
        (f"{at}/a-b", "AB", "AB2", f"{at}/AB"),
        (f"{at}/a-b/properties/X", "x", "x_2", f"{at}/a-b/properties/x"),
    ]


def test_the_rule_of_a_name_is_known() -> None:
    operations = {
        "/a": {"operationId": "usersList"},
        "/b": {"operationId": "raw"},
        "/c": {"operationId": "import"},
        "/d": {"operationId": "x", "x-client-method": "told"},
        "/e": {"operationId": "told"},
    }
    paths = {
        path: {"get": {"tags": ["users"], "responses": {"204": {"description": ""}}, **found}}
        for path, found in operations.items()
    }
    found = documents.methods({"paths": paths})
    assert {str(method.name): method.origin.rule for method in found} == {
        "list": Rule.SHORT_ID,
        "raw_": Rule.RESERVED,
        "import_": Rule.RESERVED,
        "told": Rule.EXPLICIT,
        "told_2": Rule.TAKEN,
    }


OPERATIONS = st.lists(
    st.builds(
        Described,
        method=st.sampled_from([method.upper() for method in METHODS]),
        path=st.lists(
            st.sampled_from(["api", "v1", "pets", "{id}", "merge-into", "stop", "a"]), max_size=4
        ).map(lambda parts: "/" + "/".join(parts)),
        operation_id=st.none()
        | st.text(st.sampled_from("aBc_-. 1é"), max_size=8)
        | st.sampled_from(["list_pets", "pets_list", "pets", "api_v1", "petsController", "get"]),
        tag=st.lists(st.sampled_from(["pets", "api", "Stop Words", "x"]), max_size=2).map(tuple),
    ),
    max_size=6,
    unique_by=lambda each: (each.method, each.path),
)


@given(OPERATIONS)
def test_every_operation_has_a_name_that_python_has(operations: list[Described]) -> None:
    found = name_operations(operations)
    assert len(found) == len(operations)
    assert all(each.method.isidentifier() and each.resource for each in found)


@given(OPERATIONS, st.randoms(use_true_random=False))
def test_names_do_not_depend_on_the_order(operations: list[Described], random: object) -> None:
    shuffled = list(operations)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis hands out random.Random
    before = dict(zip(operations, name_operations(operations), strict=True))
    after = dict(zip(shuffled, name_operations(shuffled), strict=True))
    assert before == after


def test_the_work_grows_as_the_operations_of_a_resource_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    split: list[str] = []

    def counted(text: str) -> list[str]:
        split.append(text)
        return words(text)

    monkeypatch.setattr(operation_names, "words", counted)

    def work(count: int) -> int:
        """How many texts are split into words for so many paths of one resource."""
        split.clear()
        name_operations(
            [
                Described(
                    method="GET",
                    path=f"/pets/{{id}}/part{number}",
                    operation_id=f"part{number}Of",
                    tag=("pets",),
                )
                for number in range(count)
            ]
        )
        return len(split)

    assert work(40) - work(20) == work(60) - work(40)
