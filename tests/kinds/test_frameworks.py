"""What frameworks write: several content types, forms, Basic, bodies without `required`."""

from __future__ import annotations

import inspect
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
  /c:
    post:
      operationId: c.add
      tags: [c]
      requestBody: &body
        required: true
        content:
          multipart/form-data: {schema: {$ref: '#/components/schemas/C'}}
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/C'}}
          application/json: {schema: {$ref: '#/components/schemas/C'}}
      responses: {'204': {description: Done.}}
  /f:
    post:
      operationId: f.add
      tags: [f]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties: {a: {type: string, nullable: true}, b: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {type: object}}
            text/csv: {schema: {type: string}}
  /o:
    post:
      operationId: o.add
      tags: [o]
      security: [{basicAuth: []}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/O'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object}}}}
components:
  securitySchemes:
    basicAuth: {type: http, scheme: basic}
    OAuth2PasswordBearer: {type: oauth2, flows: {password: {tokenUrl: token, scopes: {}}}}
  schemas:
    C:
      type: object
      required: [name]
      properties:
        name: {type: string}
        note: {type: string, nullable: true}
        meta: {}
        logo: {type: string, format: binary}
    O: {type: object, required: [id], properties: {id: {type: integer}}}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("frameworks")) as made_:
        yield made_


@pytest.mark.parametrize(
    "arguments",
    [{"name": "a"}, {"name": "a", "note": None}, {"name": "a", "note": "n", "meta": {"k": [1]}}],
    ids=str,
)
def test_json_is_sent_unless_a_file_is_given(found: Made, arguments: dict[str, Any]) -> None:
    found.method("c.add")(**arguments)
    assert found.last.header("Content-Type") == "application/json"
    assert json.loads(found.last.content) == arguments
    assert found.losses == []


def test_with_a_file_it_travels_in_parts(found: Made) -> None:
    found.method("c.add")(name="a", logo=b"\x89PNG", meta={"k": [1]})
    assert b'{"k":[1]}' in found.last.content
    assert found.last.header("Content-Type").startswith("multipart/form-data; boundary=")
    assert b"\x89PNG" in found.last.content


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("c.add", {"name": "a", "note": None, "logo": b"1"}),
        ("f.add", {"a": None}),
        ("f.add", {"a": None, "b": "x"}),
    ],
    ids=str,
)
def test_null_is_refused_where_it_cannot_be_said(
    found: Made, method: str, arguments: dict[str, Any]
) -> None:
    before = len(found.sent)
    with pytest.raises(found.package.InvalidRequestError, match="cannot say null"):
        found.method(method)(**arguments)
    assert len(found.sent) == before


@pytest.mark.parametrize(
    ("method", "name", "hint"),
    [("c.add", "note", "str | None | Omit"), ("f.add", "a", "str | Omit")],
)
def test_null_is_offered_where_json_says_it(found: Made, method: str, name: str, hint: str) -> None:
    assert inspect.signature(found.method(method)).parameters[name].annotation == hint


def test_a_body_whose_schema_requires_members_is_required(found: Made) -> None:
    found.respond(200, b"{}", {"Content-Type": "application/json"})
    call = found.method("o.add", basic_auth="ada:secret")
    with pytest.raises(TypeError):
        call()
    call(id=found.package.omit, check_requests=False)
    assert found.last.content == b""
    client = found.client(basic_auth="ada:secret")
    assert client.post("/o", cast_to=dict[str, object]) == {}  # the same, for type checkers, too
    assert found.last.content == b""
    assert found.last.header("Content-Type") is None
    notes = [each.pointer for each in found.generated.ledger.notes() if each.code == "N01"]
    assert "/paths/~1o/post/requestBody" in notes
    found.respond(204)


def test_basic_takes_a_pair(found: Made) -> None:
    found.respond(200, b"{}", {"Content-Type": "application/json"})
    for given in ("ada:se:cret", ("ada", "se:cret")):
        found.method("o.add", basic_auth=given)(id=1)
        assert found.last.header("Authorization") == "Basic YWRhOnNlOmNyZXQ="
    for wrong in (("a:b", "c"), ("a",), ("a", "b", "c"), ("a", 1)):
        with pytest.raises(found.package.ConfigurationError, match="basic_auth"):
            found.client(basic_auth=wrong)
    found.respond(204)


def test_options_are_called_as_people_write_them(found: Made) -> None:
    found.client(oauth2_password_bearer="token")
    readme = (found.folder / "out" / "README.md").read_text("utf-8")
    assert "_OAUTH2_PASSWORD_BEARER" in readme
    assert "o_auth" not in readme.lower()


def test_accept_welcomes_other_types_last_unless_several_are_documented(found: Made) -> None:
    found.respond(200, b"{}", {"Content-Type": "application/json"})
    found.method("o.add", basic_auth="a:b")(id=1)
    assert found.last.header("Accept") == "application/json, */*;q=0.1"
    found.method("f.add")(b="x")
    assert found.last.header("Accept") == "application/json"
    found.respond(204)
