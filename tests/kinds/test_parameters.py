"""What a parameter's type offers can be written, and what cannot be written is not offered."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import document, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kinds.made import Made


@pytest.fixture(scope="module")
def nulls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(document("nulls"), tmp_path_factory.mktemp("nulls")) as found:
        yield found


def hints(found: Any) -> dict[str, str]:
    """The annotations of a method's arguments, as they are written."""
    return {name: str(p.annotation) for name, p in inspect.signature(found).parameters.items()}


@pytest.mark.parametrize(
    ("arguments", "target"),
    [
        ({"size": None, "kinds": None, "state": None}, ""),
        ({"kinds": ["a", None, "b"]}, "&kinds=a,b"),
        ({"kinds": [None]}, ""),
        ({"deep": {"a": None, "b": ["x", None]}}, "&deep%5Bb%5D%5B0%5D=x"),
        ({"json": None}, "&json=null"),
    ],
    ids=str,
)
def test_null_is_left_out_unless_the_parameter_is_json(
    nulls: Made, arguments: dict[str, Any], target: str
) -> None:
    nulls.method("a.find")("i", must="on", **arguments)
    assert nulls.last.target == f"/a/i?must=on{target}"


def test_null_is_left_out_of_headers_and_cookies(nulls: Made) -> None:
    nulls.method("a.find")("i", must="on", x_list=None, theme=None)
    assert nulls.last.header("X-List") is None
    assert nulls.last.header("Cookie") is None
    nulls.method("a.find")("i", must="on", x_list=[1, None, 2])
    assert nulls.last.header("X-List") == "1,2"


@pytest.mark.parametrize("arguments", [(None, "on"), ("i", None), ("long", "on")], ids=str)
def test_null_is_not_offered_where_a_value_is_needed(
    nulls: Made, arguments: tuple[Any, Any]
) -> None:
    method = nulls.method("a.find")
    assert "None" not in hints(method)["id"]
    assert "None" not in hints(method)["must"]
    assert "None" in hints(method)["size"]
    with pytest.raises(nulls.package.InvalidRequestError):
        method(arguments[0], must=arguments[1])


def test_nothing_of_that_is_a_loss(nulls: Made) -> None:
    assert nulls.losses == []


@pytest.fixture(scope="module")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(document("nested"), tmp_path_factory.mktemp("nested")) as found:
        found.respond(200, b'{"leaf": {"a": 1}}', {"Content-Type": "application/json"})
        yield found


def test_what_no_style_writes_is_not_offered_and_in_the_ledger(nested: Made) -> None:
    offered = hints(nested.method("b.find"))
    assert list(offered) == ["point", "rows", "shared", "choice", "deep", "json", "options"]
    assert [offered["point"].strip("'"), offered["rows"].strip("'")] == ["str", "None"]
    lost = {line.split(": ")[0].rsplit("/", 1)[1]: line.split(": ", 1)[1] for line in nested.losses}
    assert lost == {
        "0": "no value can be written in the style simple: the caller gives the text",
        "1": "no value can be written in the style form: use extra_query",
        "2": "leaf: cannot be written in the style form, so its type does not offer it",
        "3": (
            "a structure in it: cannot be written in the style form, so its type does not offer it"
        ),
        "4": "no value can be written in the style pipeDelimited: use extra_query",
        "5": "no value can be written in the style simple: use extra_headers",
        "6": "no value can be written as text/plain: use extra_query",
    }


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({}, ""),
        ({"shared": {"size": 1}, "choice": 2}, "size=1&choice=2&"),
        ({"deep": {"leaf": {"a": 1}}}, "deep%5Bleaf%5D%5Ba%5D=1&"),
        ({"json": {"leaf": {"a": 1}}}, "json=%7B%22leaf%22%3A%7B%22a%22%3A1%7D%7D&"),
    ],
    ids=str,
)
def test_the_rest_of_it_is_sent_and_read(
    nested: Made, arguments: dict[str, Any], query: str
) -> None:
    found = nested.method("b.find")("p", rows=None, extra_query={"rows": "r"}, **arguments)
    assert nested.last.target == f"/b/p?{query}rows=r"
    assert found.leaf.a == 1


@pytest.mark.parametrize("rows", [None, [["a"]], "text"], ids=str)
def test_a_required_one_names_the_option_that_sends_it(nested: Made, rows: Any) -> None:
    with pytest.raises(nested.package.InvalidRequestError, match=r"rows: .* extra_query"):
        nested.method("b.find")("p", rows=rows)


def test_a_member_that_is_not_offered_is_refused(nested: Made) -> None:
    for wrong in ({"shared": {"leaf": {"a": 1}}}, {"choice": [{"a": 1}]}):
        with pytest.raises(nested.package.InvalidRequestError):
            nested.method("b.find")("p", rows=None, extra_query={"rows": "r"}, **wrong)


def test_a_required_parameter_may_be_given_by_name_in_an_option(tmp_path: Path) -> None:
    text = """
paths:
  /c:
    get:
      operationId: c.find
      tags: [c]
      parameters: [{name: n, in: query, required: true, schema: {type: string}}]
      responses: {'204': {description: Done.}}
"""
    with made(text, tmp_path) as found:
        find = found.method("c.find")
        find(n=found.package.omit, extra_query={"n": "x"})
        assert found.last.target == "/c?n=x"
        with pytest.raises(found.package.InvalidRequestError, match=r"n: .*extra_query"):
            find(n=found.package.omit, extra_query={"m": "x"})
