"""Which of the documented responses a response is read as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.core.errors import APIResponseValidationError
from generator.runtime.core.operation import Operation, Response
from generator.runtime.http.transport import mock_response
from tests.runtime.api import responding

if TYPE_CHECKING:
    from tests.runtime.conftest import Driver

JSON = Response("200", "application/json", lambda: dict[str, int])
CSV = Response("200", "text/csv")
PNG = Response("200", "image/png")


def operation(*success: Response) -> Operation[Any]:
    return Operation(id="x", method="GET", path="/x", success=success)


@pytest.mark.parametrize(
    ("success", "content_type", "content", "expected"),
    [
        ((JSON,), "application/json", b'{"a":1}', {"a": 1}),
        ((JSON,), "", b'{"a":1}', {"a": 1}),
        ((PNG,), "image/png", b"\x89PNG", b"\x89PNG"),
        ((CSV,), "text/csv", "é".encode(), "é"),
        ((CSV,), "text/csv", b"\xef\xbb\xbfa", "a"),
        ((CSV,), "text/csv; charset=iso-8859-1", "é".encode("latin-1"), "é"),
        ((CSV,), "", b"", ""),
        ((PNG,), "image/jpeg", b"\xff\xd8", b"\xff\xd8"),
        ((PNG,), "image/png", b"", b""),
        ((PNG,), "application/json", b"{}", b"{}"),
        ((PNG, JSON), "application/json", b'{"a":1}', {"a": 1}),
        ((PNG, JSON), "image/png", b"\x89PNG", b"\x89PNG"),
        ((Response("204"), JSON), "", b'{"a":1}', {"a": 1}),
        ((Response("200"),), "text/html", b"<p>", None),
        ((), "text/html", b"<p>", None),
    ],
)
def test_what_a_response_is_read_as(
    driver: Driver,
    success: tuple[Response, ...],
    content_type: str,
    content: bytes,
    expected: object,
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    response = mock_response(200, content=content, headers=headers)
    client = driver.client(transport=responding(response))
    assert driver.run(client, "call", operation(*success), {}) == expected


def test_html_where_json_was_promised(driver: Driver) -> None:
    response = mock_response(200, content=b"<p>", headers={"content-type": "text/html"})
    client = driver.client(transport=responding(response))
    with pytest.raises(APIResponseValidationError) as error:
        driver.run(client, "call", operation(JSON), {})
    assert error.value.reason == "content_type"


@pytest.mark.parametrize("charset", ["utf-8", "klingon", "base64"])
def test_text_of_another_encoding(driver: Driver, charset: str) -> None:
    headers = {"content-type": f"text/csv; charset={charset}"}
    client = driver.client(
        transport=responding(mock_response(200, content=b"\xff", headers=headers))
    )
    with pytest.raises(APIResponseValidationError) as error:
        driver.run(client, "call", operation(CSV), {})
    assert error.value.reason == "invalid_charset"
