"""Patterns mean to pydantic's engine what they mean to ECMA-262, or are refused."""

from __future__ import annotations

import json
import shutil
import subprocess
from random import Random

import pytest
from hypothesis import settings
from pydantic_core import SchemaValidator, core_schema

from generator.openapi.patterns import NotLinearError, linear

NODE = shutil.which("node")


def engine(pattern: str) -> SchemaValidator:
    """What pydantic checks a text by; an error if it cannot read the translation."""
    return SchemaValidator(core_schema.str_schema(pattern=linear(pattern)))


@pytest.mark.parametrize(
    ("pattern", "translated"),
    [
        ("^[0-9A-DwW*#]+$", "^[0-9A-DwW*#]+$"),
        (r"^\d{2,4}-(?:a|b)*\.$", r"^[0-9]{2,4}-(?:a|b)*\.$"),
        (r"[\w.-]", r"[0-9A-Za-z_.\-]"),
        (r"[^\D\w-x]", r"[^[^0-9]0-9A-Za-z_\-x]"),
        (r"(?<name>a)\/\_\-", "(a)/_-"),
        (r"\cA\x41\u0042\u{43}\0\t", r"\u{1}ABC\u{0}\u{9}"),
        (r"\ud83d\ude00", "\U0001f600"),
        ("[[:alpha:]&&b~~]", r"[\[:alpha:]&&b~~\]"),
        ("^{a}]{$", r"^\{a\}\]\{$"),
        (r"\bx\B", r"(?-u:\b)x(?-u:\B)"),
        (r"\p{Lu}\P{Script=Greek}", r"\p{Lu}\P{Script=Greek}"),
        ("[]", r"[^\s\S]"),
        ("[^]", r"[\s\S]"),
    ],
)
def test_what_is_the_same_in_both_is_translated(pattern: str, translated: str) -> None:
    assert linear(pattern) == translated
    engine(pattern)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("^(?=(a+)+$)a", "it looks ahead or behind, or has flags"),
        ("(?<!a)b", "it looks ahead or behind, or has flags"),
        ("(?i)a", "it looks ahead or behind, or has flags"),
        (r"(a)\1", r"\1 refers back, or has another meaning elsewhere"),
        (r"(?<n>a)\k<n>", r"\k refers back, or has another meaning elsewhere"),
        (r"\Aa\Z", r"\A refers back, or has another meaning elsewhere"),
        (r"\00", r"\0 refers back, or has another meaning elsewhere"),
        (r"\p{Klingon}", "the property Klingon is not known to be the same elsewhere"),
        (r"\ud83d", "it has half a character, or one beyond the last"),
        ("a**", "* has nothing to repeat"),
        ("a++", "+ has nothing to repeat"),
        ("^*", "* has nothing to repeat"),
        ("{2}", "a repetition has nothing to repeat, or no number"),
        ("a{,2}", "a repetition has nothing to repeat, or no number"),
        ("a{2,1}", "{2,1} is out of order"),
        ("[z-a]", "it has a range that is out of order"),
        ("(a", "it has a group without an end"),
        ("a)", "it has a parenthesis too many"),
        ("[a", "it ends too early"),
        ("a\\", "it ends too early"),
        (r"(\w{1,999}){999}", "written out, it is too large"),
        (r"\p{L}{101}", "written out, it is too large"),
        ("(" * 60 + ")" * 60, "its groups are nested too deeply"),
    ],
)
def test_what_has_no_counterpart_is_refused(pattern: str, why: str) -> None:
    with pytest.raises(NotLinearError) as found:
        linear(pattern)
    assert str(found.value) == why


@pytest.mark.parametrize(
    "pattern",
    [
        r"\p{L}{100}",
        r"\w{9999}",
        r"\W{1000}",
        r"\S{1000}",
        r".{1250}",
        r"[^\s\d]{1200}",
        r"([a-z]{99}){99}",
        "[\u4e00-\u9fff\U00010000]{600}",
        "(" * 50 + "a" + "+)" * 50,
    ],
)
def test_the_largest_can_be_built(pattern: str) -> None:
    engine(pattern)


PIECES = (
    *(r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\b", r"\B", ".", "^", "$", "a", "b", "é", "-"),
    *("(", ")", "(?:", "(?<n>", "|", "[", "]", "[^", "-", "*", "+", "?", "{1}", "{0,2}", "{1,}"),
    *("{", "}", "&&", "~", r"\/", r"\-", r"\]", r"\u0061", r"\x62", r"\cJ", r"\n", r"\0", r"\_"),
    *(
        r"\p{L}",
        r"\P{Lu}",
        r"\p{Script=Greek}",
        r"\p{White_Space}",
        r"\u{1F600}",
        "\\",
        "[]",
        "[^]",
    ),
)
TEXTS = (
    *("", "a", "b", "ab", "aab", "ba", "-", "é", "É", "٣", "3", "_", "\n", "a\n", "\r", "a b"),
    *("\u2028", "\ufeff", "\u0085", "\u00a0", "\u180e", "[", "]", "&", "&&", "~", "{", "}", "/"),
    *("\0", "\\", "λ", "a-b", "éa", "a{1}", "n", "p", "u"),
)
FAR = ("\U0001f600", "a\U0001f600", "\U0001f600\U0001f600")


@pytest.mark.slow
@pytest.mark.skipif(NODE is None, reason="there is no Node.js to ask")
def test_a_pattern_means_what_it_means_to_node() -> None:
    random = Random(0)
    patterns: dict[str, SchemaValidator] = {}
    count = 60 * settings().max_examples
    while len(patterns) < count:
        pattern = "".join(random.choice(PIECES) for _ in range(random.randint(1, 8)))
        try:
            patterns[pattern] = engine(pattern)
        except NotLinearError:
            continue
    found = ask_node([*patterns])
    assert sum(row is not None for row in found) > count * 2 / 3
    wrong = [
        (pattern, text, expected)
        for (pattern, validator), row in zip(patterns.items(), found, strict=True)
        if row is not None
        for text, expected in zip((*TEXTS, *FAR), row, strict=False)
        if validator.isinstance_python(text) is not expected
    ]
    assert not wrong, [(text, linear(text[0])) for text in wrong[:5]]


def ask_node(patterns: list[str]) -> list[list[bool] | None]:
    """Which texts each pattern matches, with Unicode or as the web has it; None if it is wrong."""
    program = """
        const {patterns, texts, far} = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const compiled = (pattern, flag) => {
            try { return new RegExp(pattern, flag); } catch { return null; }
        };
        console.log(JSON.stringify(patterns.map((pattern) => {
            const unicode = compiled(pattern, "u");
            if (unicode) return [...texts, ...far].map((text) => unicode.test(text));
            const old = /\\\\[pPu]\\{/.test(pattern) ? null : compiled(pattern, "");
            return old && texts.map((text) => old.test(text));
        })));
    """
    assert NODE is not None
    question = json.dumps({"patterns": patterns, "texts": TEXTS, "far": FAR})
    ran = subprocess.run(
        [NODE, "-e", program],
        input=question,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    response: list[list[bool] | None] = json.loads(ran.stdout)
    return response
