"""Text of a document becomes source that cannot be anything but what its class says."""

from __future__ import annotations

import ast
import io
import json
import tokenize
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.text.source import (
    WIDTH,
    Comment,
    Docstring,
    Expr,
    Identifier,
    Literal,
    Source,
    Text,
    TomlString,
    join,
    tuple_of,
    wrap,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    '"""',
    "'''",
    'ends with a quote"',
    "ends with a backslash\\",
    '\\"""',
    "\\N{BULLET} \\x41 \\u0041",
    "{{ 7 * 7 }}{% raw %}",
    "a\r\nb\rc\td\x0b\x0ce",
    "\x00\x1a\x7f\x85\u2028\u2029",
    "\u202eright to left\u202c",
    "\ud800 alone \udfff",
    '"""\nimport os\nos.system("true")\n"""',
    "x" * 100_000,
    " ".join(["word"] * 20_000),
)
text = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)


def hostile(test: Callable[..., None]) -> Callable[..., None]:
    for value in HOSTILE:
        test = example(value)(test)
    return test


@hostile
@given(text)
def test_a_literal_is_its_value(value: str) -> None:
    assert ast.literal_eval(str(Literal(value))) == value


json_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | text


@given(st.recursive(json_scalars, lambda inner: st.lists(inner).map(tuple), max_leaves=9))
def test_a_literal_of_any_kind_is_its_value(value: object) -> None:
    if "inf" in str(value):
        return
    found = ast.literal_eval(str(Literal(value)))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), (1.0, float("-inf"))])
def test_a_literal_is_refused_where_python_has_none(value: object) -> None:
    with pytest.raises(ValueError, match="no literal"):
        Literal(value)


@pytest.mark.parametrize("value", [b"", {1}, object()])
def test_a_literal_is_no_other_type(value: object) -> None:
    with pytest.raises(TypeError, match="no literal"):
        Literal(value)


def test_a_literal_has_double_quotes() -> None:
    assert str(Literal("it's")) == '"it\'s"'
    assert str(Literal('a "b"')) == "'a \"b\"'"
    assert str(Literal(("a",))) == '("a",)'


@hostile
@given(text)
def test_a_docstring_changes_nothing_but_itself(value: str) -> None:
    tree = ast.parse(f"class C:\n    {Docstring(value, indent=4)}\n    x = 1\n")
    assert len(tree.body) == 1
    made: Any = tree.body[0]
    assert [type(node) for node in made.body] == [ast.Expr, ast.Assign]
    assert isinstance(made.body[0].value.value, str)


words = st.lists(st.text("abcäß.,:-1(", min_size=1, max_size=12), min_size=1, max_size=60)


@given(words, st.integers(0, 12))
def test_a_docstring_says_what_the_text_says(found: list[str], indent: int) -> None:
    source = str(Docstring(" ".join(found), indent=indent))
    assert str(ast.literal_eval(source)).split() == " ".join(found).split()
    assert all(len(line) <= WIDTH for line in source.splitlines())


def test_a_docstring_is_laid_out_as_one_writes_it() -> None:
    assert str(Docstring("Short.", indent=4)) == '"""Short."""'
    assert str(Docstring("", indent=4)) == '"""."""'
    assert str(Docstring("One.\n\n* a\n* b\n", indent=4)) == (
        '"""One.\n\n    * a\n    * b\n    """'
    )


def test_wrapping_keeps_lists_and_sections() -> None:
    assert wrap("* one two three", 9) == ["* one two", "  three"]
    assert wrap("    name: one two three", 15) == ["    name: one", "        two", "        three"]
    assert wrap("a\n\n  b", 9) == ["a", "", "  b"]


@hostile
@given(text)
def test_a_comment_is_one_comment(value: str) -> None:
    source = f"{Comment(value)}\nx = 1\n"
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    assert tokens[0].type == tokenize.COMMENT
    assert [token.string for token in tokens if token.type == tokenize.NAME] == ["x"]
    assert len(source.splitlines()[0]) <= WIDTH


@hostile
@given(text)
def test_a_toml_string_is_its_value(value: str) -> None:
    expected = value.encode("utf-8", "replace").decode()
    assert tomllib.loads(f"x = {TomlString(value)}") == {"x": expected}
    assert str(TomlString(value)).isprintable()


@hostile
@given(text)
def test_prose_stays_in_its_line(value: str) -> None:
    shown = str(Text(value))
    assert "\n" not in shown
    assert "<" not in shown
    assert shown == "" or shown.isprintable()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("# Heading", "\\# Heading"),
        ("1. item", "1\\. item"),
        ("- item", "\\- item"),
        ("```sh", "\\`\\`\\`sh"),
        ("---", "\\---"),
        ("> quote", "\\> quote"),
        ("[link]: https://x", "\\[link\\]: https://x"),
        ("a | b", "a \\| b"),
        ("a <script>", "a &lt;script>"),
        ("`code`", "`code`"),
        ("1.5 metres", "1.5 metres"),
    ],
)
def test_prose_starts_no_block(value: str, shown: str) -> None:
    assert str(Text(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("see [it](javascript:alert(1))", "see \\[it\\](javascript:alert(1))"),
        ("![a](https://tracker.example/a.gif)", "!\\[a\\](https://tracker.example/a.gif)"),
        ("a \\[b](javascript:c)", "a \\[b\\](javascript:c)"),
        ("a \\\\[b](javascript:c)", "a \\\\\\[b\\](javascript:c)"),
        ("`a[0]` and b[0]", "`a[0]` and b\\[0\\]"),
        ("``a` [b]`` [c]", "``a` [b]`` \\[c\\]"),
        ("` [a](javascript:b)", "\\` \\[a\\](javascript:b)"),
        ("\\`[a](javascript:b)`", "\\`\\[a\\](javascript:b)\\`"),
        ("``[a](javascript:b)`", "\\`\\`\\[a\\](javascript:b)\\`"),
    ],
)
def test_prose_links_to_nothing(value: str, shown: str) -> None:
    assert str(Text(value)) == shown


@pytest.mark.parametrize(
    "value",
    ["", "a b", "1a", "a-b", "class", "None", "True", "e\u0301", "a\n", "__debug__", "x;y", "a.b"],
)
def test_an_identifier_is_a_name(value: str) -> None:
    with pytest.raises(ValueError, match="not a Python name"):
        Identifier(value)


@given(text)
def test_an_identifier_can_be_assigned(value: str) -> None:
    try:
        name = Identifier(value)
    except ValueError:
        return
    tree = ast.parse(f"{name} = 1")
    assert ast.dump(tree.body[0]).count("Name(") == 1


def test_expressions_are_put_together_of_parts() -> None:
    call = Expr("{}({})", Identifier("f"), join(", ", [Literal(1), Literal("a")]))
    assert str(call) == 'f(1, "a")'
    assert str(tuple_of([Literal(1)])) == "(1,)"
    assert str(tuple_of([Literal(1), Literal(2)])) == "(1, 2)"
    assert str(tuple_of([])) == "()"


@hostile
@given(text)
def test_braces_of_a_part_are_no_holes(value: str) -> None:
    outer = Expr("f({})", join(", ", [Literal(value), Literal("{}")]))
    call = ast.parse(str(outer), mode="eval").body
    assert isinstance(call, ast.Call)
    assert [ast.literal_eval(argument) for argument in call.args] == [value, "{}"]


def test_sources_are_values() -> None:
    assert Expr("a") == Identifier("a")
    assert len({Expr("a"), Identifier("a")}) == 1
    assert repr(Literal("a")) == "Literal('\"a\"')"
    assert Expr("a") != "a"
    assert isinstance(Text("a"), Source)


@given(st.text())
def test_what_is_printed_can_be_written(value: str) -> None:
    for made in (Docstring(value, indent=0), Comment(value), Literal(value), Text(value)):
        str(made).encode()
    json.dumps(str(TomlString(value)))
