"""A document that is wrong about its server: `check_requests=False` sends what is given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

DOCUMENT = """
openapi: 3.0.3
paths:
  /c/{size}:
    post:
      operationId: c.send
      tags: [c]
      parameters:
        - {name: size, in: path, required: true, schema: {type: string, enum: [s, m]}}
        - {name: limit, in: query, required: true, schema: {type: integer, maximum: 10}}
        - {name: X-Kind, in: header, schema: {type: string, maxLength: 2}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/C'}}}
      responses: {'204': {description: Done.}}
  /f:
    post:
      operationId: f.send
      tags: [f]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {a: {type: string, pattern: ^a$}}}
      responses: {'204': {description: Done.}}
  /m:
    post:
      operationId: m.send
      tags: [m]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties: {a: {type: integer, minimum: 3}, b: {type: string, format: binary}}
      responses: {'204': {description: Done.}}
  /o:
    post:
      operationId: o.form
      tags: [o]
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {}}}
      responses: {'204': {description: Done.}}
    put:
      operationId: o.any_form
      tags: [o]
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {}}}}
      responses: {'204': {description: Done.}}
    patch:
      operationId: o.parts
      tags: [o]
      requestBody: {required: true, content: {multipart/form-data: {schema: {}}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    C:
      type: object
      required: [id]
      additionalProperties: false
      properties:
        id: {type: string, minLength: 3}
        made: {type: string, readOnly: true}
        query: {$ref: '#/components/schemas/Query'}
    Query:
      allOf:
        - type: object
          properties:
            more: {type: object, additionalProperties: {$ref: '#/components/schemas/Query'}}
        - type: object
          minProperties: 1
          maxProperties: 1
          properties: {terms: {type: object}, avg: {type: object}}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("unchecked")) as made_:
        yield made_


QUERY: dict[str, Any] = {"terms": {}, "more": {"a": {"avg": {}}}}
WRONG: list[tuple[str, dict[str, Any]]] = [
    ("c.send", {"size": "xl", "limit": 1, "id": "abc"}),
    ("c.send", {"size": "s", "limit": 11, "id": "abc"}),
    ("c.send", {"size": "s", "limit": None, "id": "abc"}),
    ("c.send", {"size": "s", "limit": 1, "id": "abc", "x_kind": "long"}),
    ("c.send", {"size": "s", "limit": 1, "id": "a"}),
    ("c.send", {"size": "s", "limit": 1, "id": 7}),
    ("c.send", {"size": "s", "limit": 1, "id": "abc", "query": QUERY}),
    ("f.send", {"a": "b"}),
    ("m.send", {"a": 1, "b": b"1"}),
]


@pytest.mark.parametrize(("method", "arguments"), WRONG, ids=str)
def test_what_is_refused_names_one_way_out_and_that_works(
    found: Made, method: str, arguments: dict[str, Any]
) -> None:
    before = len(found.sent)
    with pytest.raises(found.package.InvalidRequestError) as refused:
        found.method(method)(**arguments)
    assert len(found.sent) == before
    if arguments.get("limit", 0) is not None:  # that one names `extra_query`
        assert str(refused.value).count("check_requests=False") == 1
        assert "extra_body" not in str(refused.value)
    found.method(method)(**arguments, check_requests=False)
    found.method(method, check_requests=False)(**arguments)
    assert len(found.sent) == before + 2
    one, other = found.sent[-2:]
    assert one.target == other.target
    assert method == "m.send" or one.content == other.content


def test_values_arrive_as_they_were_given(found: Made) -> None:
    call = found.method("c.send", check_requests=False)
    call(size="xl", limit="11", id=7, query=QUERY, x_kind="long")
    assert found.last.target == "/c/xl?limit=11"
    assert found.last.header("X-Kind") == "long"
    assert json.loads(found.last.content) == {"id": 7, "query": QUERY}
    found.method("f.send")(a="b", check_requests=False)
    assert found.last.content == b"a=b"


def test_a_call_may_be_checked_where_its_client_checks_nothing(found: Made) -> None:
    call = found.method("c.send", check_requests=False)
    with pytest.raises(found.package.InvalidRequestError):
        call(size="xl", limit=1, id="abc", check_requests=True)


def test_what_has_no_text_is_refused_all_the_same(found: Made) -> None:
    call = found.method("c.send", check_requests=False)
    with pytest.raises(found.package.InvalidRequestError) as refused:
        call(size="s", limit=1, id=object())
    assert "check_requests" not in str(refused.value)
    with pytest.raises(found.package.InvalidRequestError):
        call(size=[{}], limit=1, id="abc")


@pytest.mark.parametrize("method", ["o.form", "o.any_form", "o.parts"])
@pytest.mark.parametrize("value", ["text", [1], None])
def test_what_has_no_members_is_no_form(found: Made, method: str, value: object) -> None:
    call = found.method(method)
    for options in ({}, {"check_requests": False}):
        with pytest.raises(found.package.InvalidRequestError, match="body: expected an object"):
            call(body=value, **options)
    call(body={"value": value if value is not None else ""})


def test_the_error_names_the_option(found: Made) -> None:
    assert "check_requests=False" in (found.package.InvalidRequestError.__doc__ or "")
