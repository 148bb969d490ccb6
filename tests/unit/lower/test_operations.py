"""Operations, their bodies and responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, operation, surface
from tests.unit.shown import shown

if TYPE_CHECKING:
    from generator.ir.api import Api
    from generator.ir.operations import Body

GOOD: dict[str, Any] = {"responses": {"204": {"description": "Good."}}}


def api(text: str) -> Api:
    return lowered(text)[0]


def lost(text: str) -> list[str]:
    parts: dict[str, Any] = from_yaml(text)
    return losses(parts)


# --- where a caller finds an operation ---


@pytest.mark.parametrize(
    ("found", "tag", "resource", "name"),
    [
        ("{tags: [Pets, Other]}", ("Pets",), None, None),
        ("{tags: []}", (), None, None),
        ("{x-client-resource: a.b, x-client-method: do, tags: [c]}", ("c",), ("a", "b"), "do"),
    ],
)
def test_what_is_said_of_the_place_of_an_operation(
    found: str, tag: tuple[str, ...], resource: tuple[str, ...] | None, name: str | None
) -> None:
    made = operation(found, "/p")
    assert (made.tag, made.resource, made.name) == (tag, resource, name)


@pytest.mark.parametrize(
    ("path", "resource"),
    [("/pets/{id}", "pets"), ("/api/v2/pets", "pets"), ("/v1.0/{x}", "root"), ("/", "root")],
)
def test_an_operation_without_a_tag_is_found_below_its_path(path: str, resource: str) -> None:
    (found,) = surface({"paths": {path: {"get": GOOD}}}).resources
    assert str(found.path[0]) == resource


def test_an_operation_keeps_what_is_said_of_it() -> None:
    found = api("""
      paths:
        /a/{x}:
          summary: Of the path.
          description: Also of the path.
          servers: [{url: "https://{place}.example/", variables: {place: {default: path}}}]
          put:
            operationId: first
            summary: Own.
            deprecated: true
            security: [{}]
            x-client-idempotency: {field: id}
            x-client-webhooks-sent: [known, other]
            responses: {"204": {description: Good.}}
          delete: {x-client-idempotency: {header: Key}, responses: {"204": {description: Good.}}}
      webhooks: {known: {post: {}}}
    """).operations
    first, second = found
    assert (first.id, first.method, first.path) == ("first", "PUT", "/a/{x}")
    assert (first.summary, first.description) == ("Own.", "Also of the path.")
    assert (first.deprecated, first.security, first.servers) == (
        True,
        ((),),
        ("https://path.example",),
    )
    assert (first.idempotency_field, first.idempotency_header) == ("id", None)
    assert first.webhooks_sent == ("known", "other")
    assert (second.id, second.summary) == ("delete /a/{x}", "Of the path.")
    assert (second.idempotency_header, second.webhooks_sent) == ("Key", None)


def test_every_method_is_an_operation() -> None:
    item: dict[str, Any] = dict.fromkeys(
        ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"), GOOD
    )
    item |= {"additionalOperations": {"COPY": GOOD}, "parameters": [], "x-other": GOOD}
    found, ledger = lowered({"openapi": "3.2.0", "paths": {"/a": item, "x-b": {"get": GOOD}}})
    assert [o.method for o in found.operations] == [
        *("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY", "COPY")
    ]
    assert ledger.lost() == ()


def test_two_paths_may_share_a_path_item() -> None:
    shared = {"$ref": "#/components/pathItems/Shared"}
    item = {"get": {"operationId": "x", **GOOD}}
    found, ledger = lowered(
        {"paths": {"/a": shared, "/b": shared}, "components": {"pathItems": {"Shared": item}}}
    )
    assert [o.pointer for o in found.operations] == ["/paths/~1a/get", "/paths/~1b/get"]
    assert ledger.lost() == ()


# --- bodies and responses ---


def body(text: str) -> Body:
    found = {"paths": {"/a": {"post": GOOD | from_yaml(text)}}}
    made = lowered(found)[0].operations[0].body
    assert made is not None
    return made


def test_a_body_is_sent_in_each_content_type_that_makes_a_difference() -> None:
    found = body("""
      requestBody:
        description: D
        required: true
        content:
          text/csv: {schema: {type: string}}
          application/vnd.a+json: {schema: {type: array, items: {type: string}}, example: [a]}
          text/json: {schema: {type: array, items: {type: string}}}
          application/xml: {}
    """)
    assert (found.description, found.required) == ("D", True)
    assert [(m.media_type, m.type and shown(m.type), m.example) for m in found.content] == [
        ("application/vnd.a+json", "list(string)", '["a"]'),
        ("text/csv", "string", None),
        ("application/xml", None, None),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{a/b: {}, multipart/form-data: {}, application/json: {}}", "application/json"),
        ("{a/b: {}, application/x-www-form-urlencoded: {}}", "application/x-www-form-urlencoded"),
        (
            "{application/x-www-form-urlencoded: {}, multipart/form-data: {schema: {}}}",
            "multipart/form-data",
        ),
        (
            "{a/b+json: &m {schema: {properties: {f: {format: binary}}}}, multipart/form-data: *m}",
            "multipart/form-data",
        ),
        ("{a/b: {}, c/d: {}}", "a/b"),
    ],
)
def test_the_preferred_content_type_comes_first(content: str, expected: str) -> None:
    assert body(f"requestBody: {{content: {content}}}").content[0].media_type == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{application/json: {schema: {type: string}}}", []),
        ("{application/vnd.x+json: {schema: {type: string}}}", []),
        ("{text/csv: {}}", []),
        ("{image/png: {schema: {type: string}}}", []),
        ("{application/jsonl: {itemSchema: {type: object}}}", []),
        ("{multipart/mixed: {schema: {type: array}}}", []),
        ("{text/csv: {schema: {type: array}}}", ["L03 /paths/~1a/get/requestBody"]),
        ("{application/xml: {schema: {type: object}}}", ["L03 /paths/~1a/get/requestBody"]),
        ("{text/event-stream: {itemSchema: {type: object}}}", ["L03 /paths/~1a/get/requestBody"]),
        ("{}", ["L03 /paths/~1a/get/requestBody"]),
        ("{application/json: {}, text/csv: {}}", []),
        ("{application/json: {}, text/json: {}}", []),
        ("{application/json: {encoding: {a: {style: odd}}}}", []),
    ],
)
def test_what_cannot_be_sent_is_in_the_ledger(content: str, expected: list[str]) -> None:
    found = {"requestBody": {"content": from_yaml(content)}, **GOOD}
    assert losses({"paths": {"/a": {"get": found}}}) == expected


def test_a_body_may_stand_elsewhere() -> None:
    request: dict[str, Any] = {
        "content": {"application/json": {"schema": {"properties": {"x": {}}}}}
    }
    found, ledger = lowered(
        {
            "paths": {
                "/a": {"put": {"requestBody": {"$ref": "#/components/requestBodies/B"}, **GOOD}}
            },
            "components": {"requestBodies": {"B": request, "Unused": request}},
        }
    )
    made = found.operations[0].body
    assert made is not None
    assert made.pointer == "/components/requestBodies/B"
    assert [schema.name for schema in found.schemas] == ["B request"]
    assert ledger.lost() == ()


def test_responses_keep_their_order_and_their_types() -> None:
    text = """
      responses:
        "200": {description: A, content: {application/json: {schema: {type: string}}}}
        4xx: {description: B}
        default: {$ref: "#/components/responses/Any"}
        x-other: {}
    """
    elsewhere: dict[str, Any] = {
        "responses": {"Any": {"description": "C", "content": {"a/b+json": {}}}}
    }
    found = operation(text, components=elsewhere).responses
    assert [(r.status, r.description) for r in found] == [
        ("200", "A"),
        ("4XX", "B"),
        ("default", "C"),
    ]
    assert [r.is_success for r in found] == [True, False, False]


def test_what_is_not_read_is_in_the_ledger() -> None:
    text = """
      paths:
        /a:
          get:
            responses:
              "200": {description: ., content: {text/csv: {}, application/json: {}}}
              "201":
                description: .
                content: {text/yaml: {schema: {properties: {c: {}}}}}
              "202":
                description: .
                content: {multipart/mixed: {itemSchema: {properties: {b: {}}}}}
              "203": {description: ., content: {image/png: {schema: {type: string}}}}
              "206": {description: ., content: {text/plain: {schema: {enum: [a]}}}}
              "207":
                description: .
                content: {application/jsonl: {itemSchema: {properties: {b: {}}}}}
    """
    start = "/paths/~1a/get/responses"
    assert lost(text) == [
        f"L03 {start}/201",
        f"L03 {start}/202/content/multipart~1mixed/itemSchema",
    ]
