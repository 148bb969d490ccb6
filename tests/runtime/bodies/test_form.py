"""Forms, read back by parsers that we did not write."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.formparser import parse_form_data
from werkzeug.test import EnvironBuilder

from generator.runtime.bodies.form import write_form
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body, Encoding, Style
from tests.plain import is_list

ADDRESS = {"streetAddress": "123 Example Dr.", "city": "Somewhere", "zip": "99999+1234"}


def form(value: object, extra: object = omit, **encoding: Encoding) -> str:
    spec = Body("application/x-www-form-urlencoded", encoding=tuple(encoding.items()))
    content = write_form(spec, value, extra).content
    assert isinstance(content, bytes)
    return content.decode("ascii")


# OpenAPI 3.2, sections 4.15.1 and 4.15.3
TABLE: list[tuple[dict[str, Any], Encoding | None, str]] = [
    ({"a": "f81d4fae-7dec"}, None, "a=f81d4fae-7dec"),
    ({"a": "f81d4fae-7dec"}, Encoding(content_type="application/json"), "a=%22f81d4fae-7dec%22"),
    ({"a": "x y+z~"}, None, "a=x+y%2Bz%7E"),
    ({"a": ""}, None, "a="),
    ({"a": 1, "b": True, "c": 1.5}, None, "a=1&b=true&c=1.5"),
    ({"a": ["x", "y"]}, None, "a=x&a=y"),
    ({"a": []}, None, ""),
    ({"a": [["x"], {"y": 1}]}, None, "a=%5B%22x%22%5D&a=%7B%22y%22%3A1%7D"),
    ({"a": {"b": [1]}}, None, "a=%7B%22b%22%3A%5B1%5D%7D"),
    ({"a": {"b": 1, "c": 2}}, Encoding(style=Style.FORM), "b=1&c=2"),
    ({"a": {"b": 1, "c": 2}}, Encoding(explode=False), "a=b,1,c,2"),
    ({"a": ["x", "y z"]}, Encoding(explode=False), "a=x,y%20z"),
    ({"a": ["x", "y"]}, Encoding(style=Style.SPACE_DELIMITED, explode=False), "a=x%20y"),
    ({"a": ["x", "y"]}, Encoding(style=Style.PIPE_DELIMITED, explode=False), "a=x%7Cy"),
    ({"a": {"b": {"c": 1}}}, Encoding(style=Style.DEEP_OBJECT), "a%5Bb%5D%5Bc%5D=1"),
    ({"a": "/x?y&z"}, Encoding(allow_reserved=True), "a=/x?y%26z"),
    ({"a": "<x/>"}, Encoding(content_type="application/xml"), "a=%3Cx%2F%3E"),
    ({"a": omit, "b": 1}, None, "b=1"),
    ({"a": None}, Encoding(content_type="application/json"), "a=null"),
]


@pytest.mark.parametrize(("value", "encoding", "text"), TABLE)
def test_a_property(value: dict[str, Any], encoding: Encoding | None, text: str) -> None:
    assert form(value, **({} if encoding is None else {"a": encoding})) == text


@pytest.mark.parametrize("encoding", [None, Encoding(style=Style.FORM)])
def test_null_is_refused_where_a_form_cannot_say_it(encoding: Encoding | None) -> None:
    with pytest.raises(InvalidRequestError, match="a: expected a value, or omit"):
        form({"a": None, "b": 1}, **({} if encoding is None else {"a": encoding}))


def test_the_example_of_the_standard() -> None:
    assert form({"id": "f81d4fae", "address": ADDRESS}) == (
        "id=f81d4fae&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A"
        "%22Somewhere%22%2C%22zip%22%3A%2299999%2B1234%22%7D"
    )


@pytest.mark.parametrize(
    ("value", "encoding", "path"),
    [
        ({"a": [1, None]}, None, "a"),
        ({"a": {"b": 1}}, Encoding(content_type="application/xml"), "a"),
        ({"a": {"b": None}}, Encoding(style=Style.DEEP_OBJECT), "a"),
        ({"a": b"x"}, None, "a"),
    ],
)
def test_what_a_form_cannot_say(value: object, encoding: Encoding | None, path: str) -> None:
    with pytest.raises(InvalidRequestError) as error:
        form(value, **({} if encoding is None else {"a": encoding}))
    assert error.value.problems[0].path == path


def test_extra_fields_go_past_the_checks() -> None:
    assert form({"a": 1}, {"b": "x", "a": 2}) == "a=2&b=x"


def test_secret_members_are_found_in_what_was_checked() -> None:
    payload = write_form(Body("application/x-www-form-urlencoded"), {"a": "s"}, omit)
    assert json.loads(payload.plain) == {"a": "s"}


NAMES = st.text(min_size=1, max_size=8)


@given(st.dictionaries(NAMES, st.text() | st.lists(st.text(), min_size=1)))
def test_werkzeug_and_the_standard_library_read_what_was_said(fields: dict[str, Any]) -> None:
    text = form(fields)
    expected = [
        (name, item)
        for name, value in fields.items()
        for item in (value if is_list(value) else [value])
    ]
    assert parse_qsl(text, keep_blank_values=True) == expected
    environ = EnvironBuilder(
        method="POST", data=text, content_type="application/x-www-form-urlencoded"
    ).get_environ()
    assert list(parse_form_data(environ)[1].items(multi=True)) == expected
