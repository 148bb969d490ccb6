"""Short names of methods: what a resource or a path says already is left out, if that is safe."""

from __future__ import annotations

from typing import Any

import pytest

from generator.surface.origin import Rule
from tests.unit import documents


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


def test_what_a_framework_puts_behind_the_name_of_a_function_is_left_out() -> None:
    spelled = "read_item_items__item_id__get"
    assert methods(spelled, path="/items/{item_id}") == {spelled: "read_item"}


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
        "list": Rule.SHORT,
        "raw_": Rule.RESERVED,
        "import_": Rule.RESERVED,
        "told": Rule.EXPLICIT,
        "told_2": Rule.TAKEN,
    }
