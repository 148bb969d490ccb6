from __future__ import annotations

from typing import TYPE_CHECKING

import black
import pytest
from black.mode import TargetVersion
from hypothesis import example, given
from hypothesis import strategies as st

from generator.package.format import format_python
from generator.package.layout import Job, Long, parts
from generator.package.tokens import Kind
from generator.text.source import Docstring, Expr, Identifier, Literal, call

if TYPE_CHECKING:
    from generator.text.source import Source

MODE = black.Mode(target_versions={TargetVersion.PY311})
WIDTH = 20
LONG = "x = [1, 2, 3, 4, 5, 6]\n"


def as_black(text: str) -> str:
    return black.format_str(text, mode=MODE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("x = 1\n", ["x = 1\n"]),
        (LONG, ["", Long(Job(LONG, WIDTH)), ""]),
        (
            f"class A:\n    {LONG}",
            ["class A:\n", Long(Job(LONG, WIDTH - 4), 4), ""],
        ),
        (
            f"@f\nclass A(B, C, D, E, F, G):\n    {LONG}",
            [
                "@f\n",
                Long(Job("class A(B, C, D, E, F, G):\n", WIDTH, Kind.HEADER)),
                "",
                Long(Job(LONG, WIDTH - 4), 4),
                "",
            ],
        ),
        (
            "class A:\n    def f(\n        self, aaaaaaa: bbbbbbb\n    ):\n        return 1\n",
            [
                "class A:\n",
                Long(Job("def f(\n    self, aaaaaaa: bbbbbbb\n):\n", WIDTH - 4, Kind.HEADER), 4),
                "        return 1\n",
            ],
        ),
        (
            "class A:\n    async def f(\n        self, aaaaaaa: bbbbbbb\n    ):\n        return\n",
            [
                "class A:\n",
                Long(
                    Job("async def f(\n    self, aaaaaaa: bbbbbbb\n):\n", WIDTH - 4, Kind.HEADER),
                    4,
                ),
                "        return\n",
            ],
        ),
        ("# a comment that is longer than a line\nx = 1\n", None),
        ('"""A text that is longer than a line."""\n\nx = 1\n', None),
        ('x = "\x0c\u2028"\n', None),
        ("if x:\n    a\nelse:\n    b\n", None),
        ("x = 1\n\n\n\n\ny = 2\n\n\n", ["x = 1\n", "\n\n", "y = 2\n", "", ""]),
        ("class A: a\nx = 1\n", ["class A: a\n", "\n\n", "x = 1\n"]),
        ('class A:\n    """A."""\n    x = 1\n', ['class A:\n    """A."""\n', "\n", "    x = 1\n"]),
        ("if x:\n    a\n    \n    b\n", ["if x:\n    a\n", "\n", "    b\n"]),
        ("x = 1\n\n\n\n# about y\ny = 1\n", None),
    ],
)
def test_long_statements_and_empty_lines_are_apart(
    text: str, expected: list[str | Long] | None
) -> None:
    found = parts(text, WIDTH)
    assert [each for each in found if each] == [each for each in expected or [text] if each]


def test_wide_characters_take_two_columns() -> None:
    assert [each for each in parts(f'x = "{"長" * 8}"\n', WIDTH) if isinstance(each, Long)]
    assert [each for each in parts(f'x = "{"é" * 8}"\n', WIDTH) if isinstance(each, Long)] == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("x = 1\n    y = 2\n", 2, "unexpected indent"),
        ("class A:\n    x = f(\n        1,\n)\n", 2, "'(' was never closed"),
        ('x = 1\n"""A text.\n', 2, "unterminated triple-quoted string literal"),
    ],
)
def test_a_line_where_none_can_stand_is_refused(text: str, line: int, message: str) -> None:
    with pytest.raises(SyntaxError) as caught:
        parts(text, WIDTH)
    assert (caught.value.lineno, caught.value.msg) == (line, message)


ITEMS = f"""\
class A:
    async def f(
        self,
        *,
        short: int = 0,
        first: Annotated[{"a" * 40} | {"b" * 40} | None, Field()] = omit,
        second: list[{"a" * 40}] | {"b" * 40} | None = omit,
        **options: Unpack[{"a" * 40}[{"b" * 40}]],
    ) -> None:
        return g(
            self,
            x=[{"a" * 40}, {"b" * 40}, ccccc],
            y=(
                1,
            ),
        )
"""

HEADERS = f"""\
class A:
    @{"d" * 20}("{"e" * 80}")
    @cached_property
    def {"f" * 40}(self) -> {"A" * 40}:
        return x

    @overload
    @{"d" * 20}("{"e" * 80}")
    async def {"f" * 80}(
        self,
        *,
        first: Annotated[{"a" * 40} | {"b" * 40} | None, Field()] = omit,
    ) -> {"A" * 40} | {"B" * 40}:
        return x

    def f(
        self,
    ) -> list[{"A" * 40} | {"B" * 40}]:
        return x
"""

STUBS = ITEMS.replace("None:\n", "None: ...\n").partition("        return g(")[0]
LONG_STUBS = HEADERS.replace(":\n        return x", ": ...")
IFS = f"""\
if A:
    x = [{"a" * 40}, {"b" * 40}]

else:
    x = [{"c" * 40}, {"d" * 40}]
y = f({"e" * 80})
"""


@pytest.mark.parametrize(
    "text",
    [
        HEADERS,
        LONG_STUBS,
        STUBS,
        STUBS.replace("None: ...", f"{'r' * 80}: ..."),
        f"{STUBS}\n\n\n\n    x = 1\n",
        IFS,
    ],
)
def test_statements_of_every_form_are_printed_as_black_prints_them(text: str) -> None:
    assert format_python({"a.py": text})["a.py"] == as_black(text)


def test_long_items_are_laid_out_alone() -> None:
    found = [part for part in parts(ITEMS, MODE.line_length) if isinstance(part, Long)]
    assert [part.job.kind for part in found] == [*[Kind.PARAMETER] * 3, *[Kind.ARGUMENT] * 2]
    assert "short" not in "".join(part.job.lines for part in found)
    assert format_python({"a.py": ITEMS})["a.py"] == as_black(ITEMS)


@pytest.mark.parametrize(
    "text",
    [
        "x = f(\n    1,\n    [2, 3, 4, 5, 6, 7, 8]\n)\n",
        "x = f(\n    1,\n    [2, 3, 4, 5, 6, 7, 8],\n).aaa()\n",
        "x = f(\n    1,\n    '''a                  \n''',\n)\n",
    ],
)
def test_what_is_printed_otherwise_is_laid_out_as_a_whole(text: str) -> None:
    found = [part for part in parts(text, WIDTH) if isinstance(part, Long)]
    assert [part.job for part in found] == [Job(text, WIDTH)]


TEXTS = st.text(st.sampled_from("ab \n\"'\\-*.#\t{}é長\x00\u202e"), max_size=250)


@given(TEXTS)
@example('"')
@example("a\\")
@example("a\n    b\n    c")
@example('it\'s "it"')
def test_texts_are_printed_as_black_prints_them(text: str) -> None:
    said = Docstring(text, indent=4)
    printed = f"class A:\n    {said}\n\n    x = {Literal(text)}\n"
    assert format_python({"a.py": printed})["a.py"] == as_black(printed)


@given(st.floats(allow_nan=False, allow_infinity=False))
@example(1e20)
@example(-1e-7)
def test_numbers_are_printed_as_black_prints_them(number: float) -> None:
    printed = f"x = f({Literal(number)})\n"
    assert format_python({"a.py": printed})["a.py"] == as_black(printed)


NAMES = st.text("abc", min_size=1, max_size=40).map(Identifier)


@given(NAMES, st.lists(NAMES | TEXTS.map(Literal), max_size=8), st.sampled_from((0, 8)))
def test_calls_are_printed_as_black_prints_them(
    name: Identifier, arguments: list[Source], indent: int
) -> None:
    statement = call(Expr("{} = {}", name, name), arguments, indent=indent)
    within = "def f():\n    if x:\n        " if indent else ""
    printed = f"{within}{statement}\n"
    assert format_python({"a.py": printed})["a.py"] == as_black(printed)
