"""What the JSON-Schema-Test-Suite calls valid is accepted; what it calls invalid is refused.

One client has an operation for each schema. What the client does not check is in the ledger.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.kinds.made import made
from tests.plain import is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

pytestmark = pytest.mark.slow

FILES = sorted((Path(__file__).parent / "json_schema").glob("*.json"))
ELSEWHERE = "https://json-schema.org/draft/2020-12/schema"
"""A schema that refers to this one needs another host."""


UNKNOWN = "a name that the API does not describe"
"""Why a request is refused whose object has a member that no part of its schema mentions."""


OTHERWISE = {
    # A schema without `type` is read as the type that its keywords are about.
    "items0 a schema given for items: JavaScript pseudo-array is valid",
    "prefixItems0 a schema given for prefixItems: JavaScript pseudo-array is valid",
    "ref0 root pointer ref: match",
    "ref0 root pointer ref: recursive match",
    "ref20 simple URN base URI with $ref via the URN: valid under the URN IDed schema",
    # None for an optional argument that may be anything stands for null.
    "boolean_schema1 boolean schema 'false': null is invalid",
    "not4 forbid everything with empty schema: null is invalid",
    "not5 forbid everything with boolean schema true: null is invalid",
    # It builds on a schema of another host.
    (
        "dynamicRef13 strict-tree schema, guards against misspelled properties: "
        "instance with correct field"
    ),
}
"""What the client does otherwise than the suite says, each by choice."""


class Group(NamedTuple):
    """A schema of the suite, with what is said of some values."""

    name: str
    said: str
    schema: Any
    tests: list[dict[str, Any]]

    @property
    def is_local(self) -> bool:
        """Whether it refers to nothing outside of itself, and is written for this dialect."""
        text = json.dumps(self.schema)
        return f'"$ref": "{ELSEWHERE}' not in text and '"$schema"' not in text


def groups(file: Path) -> list[Group]:
    found: list[Group] = []
    for number, group in enumerate(json.loads(file.read_text("utf-8"))):
        schema = group["schema"]
        name = f"{file.stem.replace('-', '')}{number}"
        if is_mapping(schema):
            if schema.get("$schema") == ELSEWHERE:
                del schema["$schema"]
            schema.setdefault("$id", f"https://suite.example/{name}")
        found.append(Group(name, group["description"], schema, group["tests"]))
    return found


GROUPS = [group for file in FILES for group in groups(file) if group.is_local]


def operation(group: Group) -> dict[str, Any]:
    whole = {
        "type": "object",
        "properties": {"it": {"$ref": f"#/components/schemas/{group.name}"}},
    }
    media = {"application/json": {"schema": whole}}
    return {
        "put": {
            "operationId": group.name,
            "x-client-method": group.name.lower(),
            "tags": ["suite"],
            "requestBody": {"required": True, "content": media},
            "responses": {"200": {"description": "The same.", "content": media}},
        }
    }


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    document = {
        "openapi": "3.1.0",
        "paths": {f"/{group.name}": operation(group) for group in GROUPS},
        "components": {"schemas": {group.name: group.schema for group in GROUPS}},
    }
    with made(json.dumps(document), tmp_path_factory.mktemp("suite")) as found:
        yield found


def accepted(suite: Made, client: Any, group: Group, value: Any) -> str:
    """Why a value is not sent, or arrives as another; empty if all is well."""
    try:
        getattr(client.suite, group.name.lower())(it=value)
    except suite.package.InvalidRequestError as error:
        return str(error)
    sent = json.loads(suite.last.content)["it"]
    return "" if json.dumps(sent) == json.dumps(value) or sent == value else f"sent as {sent!r}"


def read(suite: Made, client: Any, group: Group, value: Any) -> str:
    """Why a value is not read in a response; empty if it is."""
    suite.respond(200, json.dumps({"it": value}).encode(), {"Content-Type": "application/json"})
    try:
        getattr(client.suite, group.name.lower())()
    except suite.package.APIResponseValidationError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_client_judges_as_the_suite_does(suite: Made, file: Path) -> None:
    lost = defaultdict[str, list[str]](list)
    ledger = suite.generated.ledger
    for entry in (*ledger.lost(), *ledger.notes()):
        for group in GROUPS:
            if f"/{group.name}/" in f"{entry.pointer}/":
                lost[group.name].append(entry.detail)
    client = suite.client(strict=True)
    wrong: list[str] = []
    for group in (each for each in GROUPS if each.name.startswith(file.stem.replace("-", ""))):
        for test in group.tests:
            value, where = test["data"], f"{group.name} {group.said}: {test['description']}"
            if test["description"].startswith("ignores ") or where in OTHERWISE:
                continue
            suite.respond(200, b"{}", {"Content-Type": "application/json"})
            sending = accepted(suite, client, group, value)
            reading = read(suite, client, group, value)
            if test["valid"] and UNKNOWN in sending:
                wrong += [f"{where}: {reading}"] if reading else []
            elif test["valid"]:
                wrong += [f"{where}: {said}" for said in (sending, reading) if said]
            elif not (sending or lost[group.name]):  # what is new in a response is drift
                wrong.append(f"{where}: sent, and the ledger is silent")
    assert wrong == [], "\n".join(wrong)
