"""The contract itself: valid OpenAPI, valid examples, and an overlay that hits what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from .spec_reader import FOLDER, is_list, is_mapping, load, read

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEC = load()


def media_examples() -> Iterator[tuple[str, str, Any]]:
    """Every example of a media type: its pointer, that of its schema, its value."""
    places = [(response.pointer, response) for op in SPEC.operations for _, response in op.errors]
    places += [
        (response.pointer, response)
        for op in SPEC.operations
        for status, response in op.place.children("responses")
        if status.startswith("2")
    ]
    places += [(hook.key, hook.place / "requestBody") for hook in SPEC.webhooks]
    seen = dict(places)
    for place in seen.values():
        media = place / "content" / "application/json"
        for name, example in media.children("examples"):
            yield f"{example.pointer} ({name})", (media / "schema").pointer, example.get("value")


def schema_examples(node: object, pointer: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every example of a schema or of a parameter, wherever it stands."""
    if is_list(node):
        for index, item in enumerate(node):
            yield from schema_examples(item, f"{pointer}/{index}")
    elif is_mapping(node):
        listed = node.get("examples")
        if is_list(listed) and "type" in node:
            for index, value in enumerate(listed):
                yield f"{pointer}/examples/{index}", pointer, value
        if "example" in node and "schema" in node:
            yield f"{pointer}/example", f"{pointer}/schema", node["example"]
        for key, value in node.items():
            token = key.replace("~", "~0").replace("/", "~1")
            yield from schema_examples(value, f"{pointer}/{token}")


EXAMPLES = [*media_examples(), *schema_examples(SPEC.data)]


def test_the_document_is_valid_openapi() -> None:
    document = read(FOLDER / "openapi.yaml")
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_the_document_says_nothing_about_clients() -> None:
    document = read(FOLDER / "openapi.yaml")
    assert [key for key in _keys(document) if key.startswith("x-")] == []


def _keys(node: object) -> Iterator[str]:
    if is_mapping(node):
        for key, value in node.items():
            if key not in ("example", "examples"):
                yield key
                yield from _keys(value)
    elif is_list(node):
        for item in node:
            yield from _keys(item)


@pytest.mark.parametrize(
    ("schema", "value"), [e[1:] for e in EXAMPLES], ids=[e[0] for e in EXAMPLES]
)
def test_every_example_is_valid(schema: str, value: Any) -> None:
    SPEC.at(f"#{schema}").assert_valid(value)


def test_the_contract_has_its_parts() -> None:
    names = {operation.python_name for operation in SPEC.operations}
    assert len(names) == len(SPEC.operations) >= 8  # more may be added, as the README shows
    assert len(SPEC.webhooks) == 6
    response = SPEC.at("#/components/responses/UnprocessableEntityResponse")
    assert len((response / "content" / "application/json").get("examples")) == 19
    assert all(operation.resource == ("calls", "actions") for operation in SPEC.operations)


def test_every_error_response_is_the_same_schema() -> None:
    pointers = {
        (response / "content" / "application/json" / "schema").pointer
        for operation in SPEC.operations
        for _, response in operation.errors
    }
    assert pointers == {"/components/schemas/CallControlErrors"}


def test_webhooks_ask_for_no_credential() -> None:
    assert all(webhook.place.get("security") == [] for webhook in SPEC.webhooks)


def test_command_id_is_the_idempotency_field_wherever_it_exists() -> None:
    for operation in SPEC.operations:
        assert operation.body is not None
        has_it = "command_id" in operation.body.get("properties")
        assert operation.idempotency_field == ("command_id" if has_it else None)


def test_every_webhook_that_a_command_sends_exists() -> None:
    keys = {webhook.key for webhook in SPEC.webhooks}
    sent = [key for op in SPEC.operations for key in op.place.get("x-client-webhooks-sent", ())]
    assert set(sent) == keys
