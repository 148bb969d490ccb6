"""Callbacks, links and tags: what stands around an operation."""

from __future__ import annotations

import pytest

from generator.ir.ledger import Outcome, Part
from generator.lower.tags import Tags
from tests.unit.documents import document, lowered

CALLBACKS = """
paths:
  /a:
    post:
      operationId: first
      callbacks:
        done: {$ref: '#/components/callbacks/Done'}
        own:
          "{$request.body#/url}":
            x-note: no path item
            post:
              requestBody: {content: {application/json: {schema: {properties: {y: {}}}}}}
              responses: {"200": {description: Thanks.}}
              callbacks:
                inner: {"{$url}": {put: {responses: {"200": {description: Thanks.}}}}}
      responses: {"204": {description: Good.}}
  /b:
    post:
      callbacks: {done: {$ref: '#/components/callbacks/Done'}}
      responses: {"204": {description: Good.}}
components:
  callbacks:
    Done: {"{$url}": {post: {operationId: isDone, responses: {"200": {description: Thanks.}}}}}
    Unused: {"{$url}": {post: {responses: {"200": {description: Thanks.}}}}}
"""


def test_every_callback_is_there_once() -> None:
    api, ledger = lowered(CALLBACKS)
    rows = [(c.key, c.id, c.method, c.owner, c.expression) for c in api.callbacks]
    assert rows == [
        ("done", "isDone", "POST", "first", "{$url}"),
        ("own", "own", "POST", "first", "{$request.body#/url}"),
        ("inner", "inner put", "PUT", "first own", "{$url}"),
    ]
    done, own, _ = (callback.pointer for callback in api.callbacks)
    assert [operation.callbacks for operation in api.operations] == [(done, own), (done,)]
    assert [schema.name for schema in api.schemas] == ["first own payload"]
    assert ledger.lost() == ()
    callbacks = [entry for entry in ledger.entries if entry.part is Part.CALLBACK]
    assert [entry.outcome for entry in callbacks].count(Outcome.GENERATED) == 3
    assert [entry.outcome for entry in callbacks].count(Outcome.UNUSED) == 1


def test_links_are_accounted_for_and_lead_to_operations() -> None:
    api, ledger = lowered("""
      paths:
        /a:
          get:
            operationId: one
            responses:
              "200":
                description: D
                links:
                  byId: {operationId: two, parameters: {id: $response.body#/id, n: 1}}
                  byRef: {operationRef: '#/paths/~1b/get', requestBody: {a: 1}}
                  away: {operationRef: 'https://other.example/x#/paths/~1c/get'}
                  shared: {$ref: '#/components/links/Shared'}
        /b: {get: {operationId: two, responses: {"204": {description: D}}}}
      components: {links: {Shared: {operationId: nowhere}, Unused: {operationId: two}}}
    """)
    links = api.operations[0].responses[0].links
    assert [(link.name, link.operation, link.parameters, link.body) for link in links] == [
        ("byId", "/paths/~1b/get", (("id", "$response.body#/id"), ("n", "1")), None),
        ("byRef", "/paths/~1b/get", (), '{"a": 1}'),
        ("away", "https://other.example/x#/paths/~1c/get", (), None),
        ("shared", "nowhere", (), None),
    ]
    outcomes = [entry.outcome for entry in ledger.entries if entry.part is Part.LINK]
    assert sorted(outcomes) == [Outcome.UNUSED, *[Outcome.GENERATED] * 4]


TAGS = """
tags:
  - {name: shop, summary: The shop}
  - {name: orders, parent: shop}
  - {name: beta, kind: badge}
  - {name: partners, kind: audience}
  - {name: menu, kind: nav, parent: orders}
  - {name: a, parent: b}
  - {name: b, parent: a}
  - {name: lost, parent: nowhere}
"""


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("tags: [orders]", ("shop", "orders")),
        ("tags: [menu]", ("shop", "orders", "menu")),
        ("tags: [unknown, orders]", ("unknown",)),
        ("tags: [beta, partners, orders]", ("shop", "orders")),
        ("tags: [beta]", ("beta",)),
        ("tags: [a]", ("b", "a")),
        ("tags: [lost]", ("nowhere", "lost")),
        ("tags: []", ()),
    ],
)
def test_an_operation_belongs_to_the_first_tag_that_groups_with_all_above_it(
    operation: str, expected: tuple[str, ...]
) -> None:
    node = document(f"{TAGS}\npaths: {{/v1/things: {{get: {{{operation.strip('{}')}}}}}}}")
    tags = Tags(node.root)
    assert tags.grouping(node.root["paths"]["/v1/things"]["get"]) == expected
    assert (tags.resources[0].path, tags.resources[0].summary) == (("shop",), "The shop")


def test_the_ledger_says_where_an_operation_with_several_tags_is() -> None:
    operation = {"tags": ["a", "b"], "responses": {"204": {"description": "."}}}
    _, ledger = lowered({"paths": {"/a": {"get": operation}}})
    found = next(entry for entry in ledger.entries if entry.part is Part.OPERATION)
    assert found.detail == "found in one place, though it is tagged a, b"
