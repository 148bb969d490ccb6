"""The content keywords are annotations on strings: without a type anything goes (2020-12, 8.2)."""

from __future__ import annotations

import pytest

from tests.golden.inline import Echo


@pytest.mark.parametrize(
    "schema",
    [
        "{contentMediaType: application/json}",
        "{contentMediaType: text/plain}",
        "{contentEncoding: base64}",
        "{contentMediaType: application/json, contentSchema: {type: object}}",
        "{contentMediaType: image/png, contentEncoding: base64}",
        "{description: Any., contentMediaType: application/vnd.api+json}",
    ],
)
def test_without_a_type_anything_goes(schema: str) -> None:
    echo = Echo(schema)
    assert not echo.losses
    for value in ({"a": [1]}, [1, "x"], "text", 5, True, None):
        assert echo.passes(value)


def test_with_a_type_it_is_text() -> None:
    echo = Echo("{type: string, contentMediaType: application/json}")
    assert echo.passes('{"a": 1}')
    assert echo.refused({"a": 1})
