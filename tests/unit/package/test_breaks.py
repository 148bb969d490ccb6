"""What is broken without black is broken as black breaks it."""

from __future__ import annotations

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.package.breaks import broken
from generator.package.layout import Job
from generator.package.tokens import Kind

WORDS = st.builds(str.__mul__, st.sampled_from("abcde"), st.sampled_from((1, 2, 5, 13, 34)))
NAMES = st.lists(WORDS, min_size=1, max_size=2).map(".".join)
STRINGS = st.text(st.sampled_from("ab .,('=|:"), max_size=30).map('"{}"'.format)
ATOMS = NAMES | STRINGS | st.sampled_from(("None", "-1", "1e-07", "()"))


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(inner, max_size=4)
    inside = some.map(", ".join)
    keywords = st.lists(st.builds("{}={}".format, WORDS, inner), max_size=2)
    pairs = st.lists(st.builds("{}: {}".format, STRINGS, inner), max_size=3)
    return st.one_of(
        unions(inner),
        subscripts(inner),
        st.builds(list[str].__add__, some, keywords).map(", ".join).map("f({})".format),
        some.map(lambda parts: f"({', '.join(parts)}{',' * (len(parts) == 1)})"),
        inside.map("[{}]".format),
        pairs.map(", ".join).map("{{{}}}".format),
        st.builds("{}(lambda: {})".format, NAMES, inner),
        st.builds("{}({}).read".format, NAMES, inner),
    )


def unions(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner, min_size=2, max_size=4).map(" | ".join)


def subscripts(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(inner, min_size=1, max_size=3).map(", ".join)
    return st.builds("{}[{}]".format, NAMES, inside)


VALUES = st.recursive(ATOMS, larger, max_leaves=12)
TYPES = st.recursive(NAMES, lambda inner: unions(inner) | subscripts(inner), max_leaves=8)
TEXTS = {
    Kind.STATEMENT: st.one_of(
        st.builds("{} = {}\n".format, WORDS, VALUES),
        st.builds("{}: {}\n".format, WORDS, TYPES),
        st.builds("{}: {} = {}\n".format, WORDS, TYPES, VALUES),
        st.builds("return {}\n".format, VALUES),
        st.builds("{}await {}({})\n".format, st.sampled_from(("", "return ")), NAMES, VALUES),
        st.builds("from {} import {}, {} as {}\n".format, *[NAMES.map(lambda _: "a" * 40)] * 4),
    ),
    Kind.DECORATOR: st.builds("@{}({})\n".format, NAMES, VALUES),
    Kind.HEADER: st.one_of(
        st.builds("class A({}, rule={}):\n".format, VALUES, VALUES),
        st.builds("def {}(self) -> {}:\n".format, WORDS, TYPES),
    ),
    Kind.RESULT: st.builds(") -> {}:\n".format, TYPES),
    Kind.ARGUMENT: st.builds(
        "    {}{},\n".format, st.sampled_from(("", "a=", "**")), NAMES | VALUES
    ),
    Kind.PARAMETER: st.one_of(
        st.builds("    {}: {},\n".format, WORDS, TYPES),
        st.builds("    {}: {} = {},\n".format, WORDS, TYPES, ATOMS),
        st.builds("    **{}: {},\n".format, WORDS, TYPES),
    ),
}
JOBS = st.sampled_from([*TEXTS]).flatmap(
    lambda kind: st.builds(Job, TEXTS[kind], st.sampled_from((30, 40, 60, 96)), st.just(kind))
)


def as_black(job: Job) -> str:
    mode = black.Mode(line_length=job.width, target_versions={TargetVersion.PY311})
    return job.lines_of(black.format_str(job.text, mode=mode))


@settings(max_examples=min(40, settings().max_examples))
@given(JOBS)
def test_lines_are_broken_as_black_breaks_them(job: Job) -> None:
    lines = broken(*job)
    if lines is not None and any(len(line) > job.width for line in job.lines.splitlines()):
        assert lines == as_black(job)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.STATEMENT, "from .models import Aaaaaaaaaaaaaaaa, Bbbbbbbbbbbbbbbb, c as d\n"),
        (Kind.STATEMENT, "del aaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbb  # they are secret\n"),
        (Kind.STATEMENT, "del aaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbb, c\n"),
        (Kind.STATEMENT, 'Aaaa: TypeAlias = Literal["aaaaaaaaaaaa", "bbbbbbbbbbbbb"] | None\n'),
        (Kind.STATEMENT, 'Aaaaaaaa: TypeAlias = Literal["aaaaaaaaaaaaa", "bbbbbbbbbbbbb"]\n'),
        (Kind.STATEMENT, 'aaaa: Annotated[Aaaaaaaaaaa | None, Field(alias="aaA")] = None\n'),
        (Kind.STATEMENT, "aaaaaaaaaa: Annotated[Bbbbbbbbbbbbbbbbb, Field()] = None\n"),
        (Kind.STATEMENT, 'A = (Response("400", lambda: models.B), Response("500", f()))\n'),
        (
            Kind.STATEMENT,
            "return await self._client.call(\n    A, options, (a, bbbbbbbb, ccc), body\n)\n",
        ),
        (
            Kind.STATEMENT,
            'aaaaaaaaaaaaaaaa = "a text that is too long for a line, and has no end."\n',
        ),
        (Kind.HEADER, 'class A(CheckedModel, rules={"oneOf": [{"required": ["a", "b"]}]}):\n'),
        (Kind.DECORATOR, '@deprecated("aaaaaaaaaaaaaaaaaaaaaa is deprecated by the API")\n'),
        (Kind.HEADER, "def aaaaaaaaaaaaaaaaaaaaaaaa(self) -> Bbbbbbbbbbbbbbbbbbbbbbbb:\n"),
        (Kind.RESULT, ") -> aaaaaa.Bbbbbbbbbbbbbbbbbb | aaaaaa.Bbbbbbbbbbbb:\n"),
        (Kind.RESULT, ") -> aaaaaa.Bbbbbbbbbbbbbbbbbbbbbbbb | aaaaaa.Bbbbbbbbbbbb | None:\n"),
        (Kind.ARGUMENT, '    OperationInfo("aaaaaaaaaaaaaaaaaaaaa", "GET", "/a/{b}", "a.b"),\n'),
        (Kind.ARGUMENT, '    {"aaaaa": Aaaaaaaaaaaaaaaaa(b=[1, 2], c=("dddddddddddddd",))},\n'),
        (
            Kind.PARAMETER,
            "    aaaaa: models.Aaaaaaaaaaaaa | models.AaaaaaaaaaaParam | Omit = omit,\n",
        ),
        (Kind.PARAMETER, "    aaaaa: Sequence[models.Aaaaa | models.AaaaaaaaaaaParam] | None,\n"),
        (Kind.ARGUMENT, "    aaaaaaaaaaaaaa=not isinstance(bbbbbbbbbbbbbbbb, Omit),\n"),
        (Kind.ARGUMENT, '    aaaaaa=Aaaaaaaaaa("bbbbbbbbb", lambda: _ccc.DDDDDD).read,\n'),
        (Kind.PARAMETER, "    **options: Unpack[RequestOptions[Aaaaaaaaaaaaaaaaaaaaaaaaaaa]],\n"),
    ],
)
def test_what_a_client_has_is_broken_without_black(kind: Kind, text: str) -> None:
    job = Job(text, 50, kind)
    assert broken(*job) == as_black(job)


@pytest.mark.parametrize(
    "text",
    [
        "x = f(aaaaaaaaaa, bbbbbbbbbb)  # why\n",
        "x = aaaaaaaaaaaaaaa if bbbbbbbbbbbbb else c\n",
        "x = aaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbb\n",
        "x = aaaaaaaaaaaaaaaaaa.bbbbbbbbb(ccc).ddd()\n",
        'x = f"aaaaaaaaaaaa{bbbbbbbbbbbbbbbbb}ccccccc"\n',
        'x = "aaaaaaaaaaaaaaaaa" "bbbbbbbbbbbbbbbbbbbb"\n',
        'x = f("長長長長長長長長長長長長長長長長長長長長長長")\n',
        "x = f((aaaaaaaaaaaaaaaaa), bbbbbbbbbbbbbbbbbbb)\n",
        "x = f(**aaaaaaaaaaaa, b=aaaaaaaaaaaaaaaa == c)\n",
        "x = aaaaaaaaaaaaaaaaaa = bbbbbbbbbbbbbbbbbbbbb\n",
        "from .a import aaaaaaaaaaaaaaaaaa, bbbbb  # why\n",
        "del aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  # why\n",
    ],
)
def test_what_else_there_is_is_left_to_black(text: str) -> None:
    assert broken(text, 40, Kind.STATEMENT) is None
    assert broken(text, 40, Kind.MODULE) is None
