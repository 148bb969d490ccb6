"""A key that the client makes has to be given by nobody, also where the document requires one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

DOCUMENT = """
paths:
  /orders:
    post:
      tags: [orders]
      operationId: create
      parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]
      responses: {'204': {description: Done.}}
      x-client-idempotency: {header: idempotency-key}
  /refunds:
    post:
      tags: [refunds]
      operationId: refund
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Refund'}}}
      responses: {'204': {description: Done.}}
      x-client-idempotency: {field: token}
components:
  schemas:
    Refund:
      type: object
      required: [token]
      properties: {token: {type: string}, cents: {type: integer}}
"""


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("idempotency")) as found:
        assert (found.findings, found.losses) == ([], [])
        yield found


def keys(api: Made) -> list[str | None]:
    """The keys of the last two requests."""
    bodies: list[dict[str, Any]] = [json.loads(each.content or b"{}") for each in api.sent[-2:]]
    pairs = zip(api.sent[-2:], bodies, strict=True)
    return [sent.header("Idempotency-Key") or body.get("token") for sent, body in pairs]


@pytest.mark.parametrize("path", ["orders.create", "refunds.refund"])
def test_each_call_has_a_key_of_its_own(api: Made, path: str) -> None:
    method = api.method(path)
    method()
    method()
    one, other = keys(api)
    assert one
    assert other
    assert one != other


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("orders.create", {"idempotency_key_": "mine"}),
        ("orders.create", {"idempotency_key": "mine"}),
        ("refunds.refund", {"token": "mine"}),
        ("refunds.refund", {"idempotency_key": "mine"}),
    ],
    ids=str,
)
def test_a_key_that_is_given_is_sent(api: Made, path: str, arguments: dict[str, str]) -> None:
    api.method(path)(**arguments)
    assert keys(api)[-1] == "mine"
