"""The style tables of OpenAPI and, where they coincide, the examples of RFC 6570."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.core import encode
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.operation import In, Param, Style

STRING, ARRAY, OBJECT = "blue", ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150}


def param(location: In, **fields: Any) -> Param:
    return Param(name="color", location=location, **fields)


# OpenAPI 3.2, section 4.12.8 "Style Examples", but for the cells where a value is empty: a path
# argument is never empty here.
PATH = [
    (Style.MATRIX, False, STRING, ";color=blue"),
    (Style.MATRIX, False, ARRAY, ";color=blue,black,brown"),
    (Style.MATRIX, False, OBJECT, ";color=R,100,G,200,B,150"),
    (Style.MATRIX, True, STRING, ";color=blue"),
    (Style.MATRIX, True, ARRAY, ";color=blue;color=black;color=brown"),
    (Style.MATRIX, True, OBJECT, ";R=100;G=200;B=150"),
    (Style.LABEL, False, STRING, ".blue"),
    (Style.LABEL, False, ARRAY, ".blue,black,brown"),
    (Style.LABEL, False, OBJECT, ".R,100,G,200,B,150"),
    (Style.LABEL, True, STRING, ".blue"),
    (Style.LABEL, True, ARRAY, ".blue.black.brown"),
    (Style.LABEL, True, OBJECT, ".R=100.G=200.B=150"),
    (Style.SIMPLE, False, STRING, "blue"),
    (Style.SIMPLE, False, ARRAY, "blue,black,brown"),
    (Style.SIMPLE, False, OBJECT, "R,100,G,200,B,150"),
    (Style.SIMPLE, True, ARRAY, "blue,black,brown"),
    (Style.SIMPLE, True, OBJECT, "R=100,G=200,B=150"),
    # RFC 6570, section 3.2.2 simple string expansion
    (None, None, "value", "value"),
    (None, None, "Hello World!", "Hello%20World%21"),
    (None, None, "50%", "50%25"),
    (None, None, "../..", "..%2F.."),
    (None, None, "a?b#c", "a%3Fb%23c"),
    (None, None, "\x00\r\n", "%00%0D%0A"),
    (None, None, "é", "%C3%A9"),
    (None, None, "%2e%2e", "%252e%252e"),
    (None, None, 42, "42"),
    (None, None, True, "true"),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), PATH)
def test_path(style: Style | None, explode: bool | None, value: object, text: str) -> None:
    assert encode.path_text(param(In.PATH, style=style, explode=explode), value) == text


QUERY: list[tuple[Style | None, bool | None, Any, str]] = [
    (Style.FORM, False, "", "color="),
    (Style.FORM, False, STRING, "color=blue"),
    (Style.FORM, False, ARRAY, "color=blue,black,brown"),
    (Style.FORM, False, OBJECT, "color=R,100,G,200,B,150"),
    (Style.FORM, True, "", "color="),
    (Style.FORM, True, STRING, "color=blue"),
    (Style.FORM, True, ARRAY, "color=blue&color=black&color=brown"),
    (Style.FORM, True, OBJECT, "R=100&G=200&B=150"),
    (Style.SPACE_DELIMITED, False, ARRAY, "color=blue%20black%20brown"),
    (Style.SPACE_DELIMITED, False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    (Style.PIPE_DELIMITED, False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    (Style.PIPE_DELIMITED, False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    (Style.DEEP_OBJECT, True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    # the defaults: form, exploded
    (None, None, ARRAY, "color=blue&color=black&color=brown"),
    (Style.PIPE_DELIMITED, None, ARRAY, "color=blue%7Cblack%7Cbrown"),
    (None, None, [], ""),
    (None, False, [], ""),
    (None, False, ["x,y", "z"], "color=x%2Cy,z"),
    (None, None, ["x,y", "z"], "color=x%2Cy&color=z"),
    (None, None, "a+b&c=d e", "color=a%2Bb%26c%3Dd%20e"),
    (None, None, 1.5, "color=1.5"),
    (None, None, False, "color=false"),
    (
        Style.DEEP_OBJECT,
        None,
        {"a": {"b": 1}, "c": [1, 2]},
        "color%5Ba%5D%5Bb%5D=1&color%5Bc%5D%5B0%5D=1&color%5Bc%5D%5B1%5D=2",
    ),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), QUERY)
def test_query(style: Style | None, explode: bool | None, value: object, text: str) -> None:
    pairs = encode.query_pairs(param(In.QUERY, style=style, explode=explode), value)
    assert "&".join(pairs) == text


# RFC 6570, sections 3.2.2, 3.2.5, 3.2.7 and 3.2.8: the values of section 3.2 by each operator
COLOURS, KEYS = ["red", "green", "blue"], {"semi": ";", "dot": ".", "comma": ","}
EXPANSIONS: list[tuple[Style, str, Any, bool, str]] = [
    (Style.SIMPLE, "half", "50%", False, "50%25"),
    (Style.SIMPLE, "keys", KEYS, False, "semi,%3B,dot,.,comma,%2C"),
    (Style.SIMPLE, "keys", KEYS, True, "semi=%3B,dot=.,comma=%2C"),
    (Style.LABEL, "who", "fred", False, ".fred"),
    (Style.LABEL, "half", "50%", False, ".50%25"),
    (Style.LABEL, "list", COLOURS, False, ".red,green,blue"),
    (Style.LABEL, "list", COLOURS, True, ".red.green.blue"),
    (Style.LABEL, "keys", KEYS, False, ".semi,%3B,dot,.,comma,%2C"),
    (Style.LABEL, "keys", KEYS, True, ".semi=%3B.dot=..comma=%2C"),
    (Style.MATRIX, "who", "fred", False, ";who=fred"),
    (Style.MATRIX, "hello", "Hello World!", False, ";hello=Hello%20World%21"),
    (Style.MATRIX, "list", COLOURS, False, ";list=red,green,blue"),
    (Style.MATRIX, "list", COLOURS, True, ";list=red;list=green;list=blue"),
    (Style.MATRIX, "keys", KEYS, False, ";keys=semi,%3B,dot,.,comma,%2C"),
    (Style.MATRIX, "keys", KEYS, True, ";semi=%3B;dot=.;comma=%2C"),
    (Style.FORM, "who", "fred", False, "who=fred"),
    (Style.FORM, "half", "50%", False, "half=50%25"),
    (Style.FORM, "empty", "", False, "empty="),
    (Style.FORM, "list", COLOURS, False, "list=red,green,blue"),
    (Style.FORM, "list", COLOURS, True, "list=red&list=green&list=blue"),
    (Style.FORM, "keys", KEYS, False, "keys=semi,%3B,dot,.,comma,%2C"),
    (Style.FORM, "keys", KEYS, True, "semi=%3B&dot=.&comma=%2C"),
]


@pytest.mark.parametrize(("style", "name", "value", "explode", "text"), EXPANSIONS)
def test_expansion(style: Style, name: str, value: Any, explode: bool, text: str) -> None:
    location = In.QUERY if style is Style.FORM else In.PATH
    one = Param(name=name, location=location, style=style, explode=explode)
    if location is In.QUERY:
        assert "&".join(encode.query_pairs(one, value)) == text
    else:
        assert encode.path_text(one, value) == text


# OpenAPI 3.2, sections 4.12.8 and 4.12.10, of cookies
COOKIES: list[tuple[Style | None, bool | None, Any, str]] = [
    (Style.COOKIE, None, STRING, "color=blue"),
    (Style.COOKIE, True, ARRAY, "color=blue; color=black; color=brown"),
    (Style.COOKIE, True, OBJECT, "R=100; G=200; B=150"),
    (
        Style.COOKIE,
        None,
        {"greeting": "Hello%2C%20world!", "code": 42},
        "greeting=Hello%2C%20world!; code=42",
    ),
    (Style.FORM, None, "Hello, world!", "color=Hello%2C%20world%21"),
    (None, False, ARRAY, "color=blue,black,brown"),
    (None, False, OBJECT, "color=R,100,G,200,B,150"),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), COOKIES)
def test_cookie_styles(style: Style | None, explode: bool | None, value: Any, text: str) -> None:
    one = param(In.COOKIE, style=style, explode=explode)
    assert "; ".join(encode.cookie_pairs(one, value)) == text


def test_json_in_a_header_is_ascii() -> None:
    text = encode.header_text(param(In.HEADER, content="application/json"), {"é": "😀"})
    assert text.isascii()
    assert json.loads(text) == {"é": "😀"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        # RFC 6570, section 3.2.3 reserved expansion …
        ("value", "value"),
        ("Hello World!", "Hello%20World!"),
        ("50%", "50%25"),
        ("50%25", "50%25"),
        ("/foo/bar", "/foo/bar"),
        ("http://example.com/home/", "http://example.com/home/"),
        # … but for what a query reads as something else
        ("a&b#c+d", "a%26b%23c%2Bd"),
    ],
)
def test_reserved_characters_pass_where_they_may(value: str, text: str) -> None:
    assert encode.query_pairs(param(In.QUERY, allow_reserved=True), value) == [f"color={text}"]


def test_reserved_characters_never_leave_their_segment() -> None:
    segment = encode.path_text(param(In.PATH, allow_reserved=True), "a/b?c#d:e@f")
    assert segment == "a%2Fb%3Fc%23d:e@f"


HEADER = [
    (False, STRING, "blue"),
    (False, ARRAY, "blue,black,brown"),
    (False, OBJECT, "R,100,G,200,B,150"),
    (True, OBJECT, "R=100,G=200,B=150"),
    (None, "a b/c", "a b/c"),
]


@pytest.mark.parametrize(("explode", "value", "text"), HEADER)
def test_header(explode: bool | None, value: object, text: str) -> None:
    assert encode.header_text(param(In.HEADER, explode=explode), value) == text


COOKIE: list[tuple[Style | None, bool | None, object, str]] = [
    (None, None, STRING, "color=blue"),
    (None, False, ARRAY, "color=blue,black,brown"),
    (None, False, OBJECT, "color=R,100,G,200,B,150"),
    (None, None, ARRAY, "color=blue; color=black; color=brown"),
    (Style.COOKIE, None, OBJECT, "R=100; G=200; B=150"),
    (Style.COOKIE, None, "a%20b", "color=a%20b"),
    (None, None, "a;b", "color=a%3Bb"),
    (None, False, [], ""),
    (None, False, {}, ""),
    (None, None, [], ""),
    (Style.COOKIE, False, [], ""),
    (None, False, [""], "color="),
]


@pytest.mark.parametrize(("style", "explode", "value", "text"), COOKIE)
def test_cookie(style: Style | None, explode: bool | None, value: object, text: str) -> None:
    pairs = encode.cookie_pairs(param(In.COOKIE, style=style, explode=explode), value)
    assert "; ".join(pairs) == text


def test_content_is_json() -> None:
    value = {"a": [1, "é"]}
    with_content = param(In.QUERY, content="application/json")
    (pair,) = encode.query_pairs(with_content, value)
    assert json.loads(unquote(pair.removeprefix("color="))) == value


def test_a_whole_query() -> None:
    form = param(In.QUERYSTRING, content="application/x-www-form-urlencoded")
    assert encode.query_pairs(form, {"a": [1, 2], "b": "x y"}) == ["a=1", "a=2", "b=x+y"]
    as_json = param(In.QUERYSTRING, content="application/json")
    # OpenAPI 3.2, section 4.12.8.1
    assert encode.query_pairs(as_json, {"numbers": [1, 2], "flag": None}) == [
        "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D"
    ]


@pytest.mark.parametrize(
    ("media_type", "value", "text"),
    [
        ("text/plain", "a b", "a%20b"),
        ("text/plain; charset=utf-8", 1.5, "1.5"),
        ("application/xml", "<a/>", "%3Ca%2F%3E"),
        ("application/json", "a", "%22a%22"),
        ("application/jsonl", [{"a": 1}, 2], "%7B%22a%22%3A1%7D%0A2%0A"),
        ("application/json-seq", [1, 2], "%1E1%0A%1E2%0A"),
        (
            "application/x-www-form-urlencoded",
            {"a": [1, 2], "b": "x y"},
            "a%3D1%26a%3D2%26b%3Dx%2By",
        ),
    ],
)
def test_content_of_any_media_type(media_type: str, value: object, text: str) -> None:
    assert encode.query_pairs(param(In.QUERY, content=media_type), value) == [f"color={text}"]


# Lists in brackets, as `qs` and PHP read them.
DEEP: list[tuple[Any, dict[str, str]]] = [
    (["a", "b"], {"color[0]": "a", "color[1]": "b"}),
    ({"a": [{"b": 1}, {"b": 2}]}, {"color[a][0][b]": "1", "color[a][1][b]": "2"}),
    ({"a b": "c&d"}, {"color[a b]": "c&d"}),
    ({}, {}),
]


@pytest.mark.parametrize(("value", "pairs"), DEEP)
def test_deep_objects(value: object, pairs: dict[str, str]) -> None:
    query = "&".join(encode.query_pairs(param(In.QUERY, style=Style.DEEP_OBJECT), value))
    assert dict(parse_qsl(query)) == pairs


REFUSED: list[tuple[Any, Param, object]] = [
    (encode.path_text, param(In.PATH), ""),
    (encode.path_text, param(In.PATH), []),
    (encode.path_text, param(In.PATH), [""]),
    (encode.path_text, param(In.PATH, style=Style.LABEL), ""),
    (encode.path_text, param(In.PATH, style=Style.MATRIX), {}),
    (encode.path_text, param(In.PATH), None),
    (encode.path_text, param(In.PATH), "\ud800"),
    (encode.path_text, param(In.PATH), [["nested"]]),
    (encode.path_text, param(In.PATH), b"bytes"),
    (encode.query_pairs, param(In.QUERY), None),
    (encode.query_pairs, param(In.QUERY), float("nan")),
    (encode.query_pairs, param(In.QUERY), [1, None]),
    (encode.query_pairs, param(In.QUERY, style=Style.PIPE_DELIMITED), ["a|b"]),
    (encode.query_pairs, param(In.QUERY, style=Style.SPACE_DELIMITED), ["a b"]),
    (encode.query_pairs, param(In.QUERY, style=Style.DEEP_OBJECT), {"a": None}),
    (encode.query_pairs, param(In.QUERY, explode=False, allow_reserved=True), ["a,b"]),
    (encode.query_pairs, param(In.QUERY, content="application/json"), object()),
    (encode.query_pairs, param(In.QUERY, content="application/xml"), {"a": 1}),
    (encode.query_pairs, param(In.QUERY, content="text/plain"), None),
    (encode.header_text, param(In.HEADER), "a\r\nx: y"),
    (encode.header_text, param(In.HEADER), "é"),
    (encode.header_text, param(In.HEADER), " a"),
    (encode.header_text, param(In.HEADER), ["a,b"]),
    (encode.cookie_pairs, param(In.COOKIE, style=Style.COOKIE), "a;b"),
]


@pytest.mark.parametrize(("function", "parameter", "value"), REFUSED)
def test_what_has_no_text_is_refused(function: Any, parameter: Param, value: object) -> None:
    with pytest.raises(InvalidRequestError) as error:
        function(parameter, value)
    assert error.value.problems[0].path == "color"


@given(st.text())
def test_percent_agrees_with_the_standard_library(text: str) -> None:
    assert encode.percent(text) == quote(text, safe="")


@given(st.lists(st.text(), min_size=1), st.sampled_from([None, True]))
def test_an_exploded_list_comes_back(values: list[str], explode: bool | None) -> None:
    query = "&".join(encode.query_pairs(param(In.QUERY, explode=explode), values))
    assert [value for _, value in parse_qsl(query, keep_blank_values=True)] == values


@given(st.lists(st.text(), min_size=2))
def test_a_joined_list_comes_back(values: list[str]) -> None:
    (pair,) = encode.query_pairs(param(In.QUERY, explode=False), values)
    assert [unquote(part) for part in pair.removeprefix("color=").split(",")] == values


@given(st.text(min_size=1))
def test_a_path_argument_is_one_segment(text: str) -> None:
    segment = encode.path_text(param(In.PATH), text)
    assert unquote(segment) == text
    assert not set(segment) & set("/?#\\ \r\n\0")
