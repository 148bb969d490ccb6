"""Printing findings: stable, sorted, and safe for the terminal that shows them."""

from __future__ import annotations

import pytest

from generator.diagnostics.codes import CODES
from generator.diagnostics.diagnostics import (
    Diagnosed,
    Diagnostic,
    Position,
    Report,
    Severity,
    line_starts,
    nearest,
    quote,
)

TEXT = "openapi: 3.1.0\npaths:\n  /users:\n    get: {in: qeury, name: x}  # a comment\n"


def _at(
    line: int, column: int, code: str = "E204", *, allowed: str = "", hint: str = ""
) -> Diagnostic:
    return Diagnostic(code, Position("spec.yaml", line, column), "a message", allowed, hint)


def _printed(diagnostic: Diagnostic, text: str = TEXT) -> str:
    return diagnostic.render({"spec.yaml": text})


def test_the_whole_form() -> None:
    diagnostic = _at(4, 15, allowed="path, query", hint='correct the value of "in"')
    assert _printed(diagnostic) == (
        "spec.yaml:4:15: E204 a message\n"
        "    4 |     get: {in: qeury, name: x}  # a comment\n"
        "      |               ^^^^^\n"
        "  allowed: path, query\n"
        '  help: correct the value of "in"\n'
    )


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        ("type: int # whole", 7, "int"),
        ("name: a, b and c", 7, "a, b and c"),
        ("{a: b c, d: e}", 5, "b c"),
        ("key: value", 1, "key"),
        ('"a \\" b": 1', 1, '"a \\" b"'),
        ("'it''s': 1", 1, "'it''s'"),
        ("a: [1, 2]", 4, "["),
        ("a: {b: c}", 4, "{"),
        ("url: http://example.com/a#b", 6, "http://example.com/a#b"),
        ("a:", 3, " "),
        ("'open", 1, "'open"),
    ],
)
def test_the_token_is_marked(line: str, column: int, marked: str) -> None:
    excerpt = _printed(_at(1, column), line).splitlines()[2]
    assert excerpt == "      | " + " " * (column - 1) + "^" * len(marked)


@pytest.mark.parametrize("column", [1, 20, 500, 990])
def test_long_lines_are_cut_around_the_place(column: int) -> None:
    line = "".join(chr(ord("a") + index % 26) for index in range(1000))
    _, shown, marks = _printed(_at(1, column), line).splitlines()
    assert len(shown) <= len("    1 | ") + 100
    assert shown[marks.index("^")] in (line[column - 1], "…")


def test_without_the_text_there_is_no_excerpt() -> None:
    assert _at(4, 15).render({}) == "spec.yaml:4:15: E204 a message\n"
    assert _printed(_at(99, 1)) == "spec.yaml:99:1: E204 a message\n"


def test_nothing_in_a_document_reaches_the_terminal_as_a_command() -> None:
    diagnostic = Diagnostic(
        "E204",
        Position("a\x1b[2J.yaml", 1, 1),
        "found " + quote("\x1b[31m\u202e\n"),
        allowed="\x07",
        hint="\x9b",
    )
    printed = diagnostic.render({"a\x1b[2J.yaml": "\x1b[0m: \u202ereversed"})
    assert all(character.isprintable() or character == "\n" for character in printed)
    assert r"\u001b[31m\u202e\n" in printed


def test_severity_is_the_letter_of_the_code() -> None:
    assert _at(1, 1, "E204").severity is Severity.ERROR
    assert _at(1, 1, "W203").severity is Severity.WARNING


def test_only_listed_codes() -> None:
    with pytest.raises(AssertionError, match="E000"):
        _at(1, 1, "E000")


def test_a_report_is_sorted_and_has_each_finding_once() -> None:
    report = Report([_at(3, 1), _at(1, 2), _at(1, 1, "W203"), _at(3, 1)])
    report.add(_at(2, 1), _at(1, 2))
    assert [item.position.line for item in report] == [1, 1, 2, 3]
    assert next(iter(report)).code == "W203"
    assert len(report.errors) == len(report) - 1 == 3


def test_a_report_raises_errors_only() -> None:
    Report([_at(1, 1, "W203")]).raise_if_errors()
    with pytest.raises(Diagnosed, match=r"spec.yaml:1:1: E204 a message") as raised:
        Report([_at(1, 1, "W203"), _at(1, 1)]).raise_if_errors()
    assert [item.code for item in raised.value.diagnostics] == ["E204"]


def test_quoting_is_short() -> None:
    assert quote({"a": [1, None, "é"]}) == '{"a": [1, null, "é"]}'
    assert len(quote("x" * 1000)) == 80


def test_near_misses() -> None:
    assert nearest("paramters", ["parameters", "responses"]) == "parameters"
    assert nearest("OperationID", ["operationId"]) == "operationId"
    assert nearest("zebra", ["parameters"]) == ""


def test_lines_end_where_editors_end_them() -> None:
    assert line_starts("a\nb\r\nc\rd\u2028e\x85f") == (0, 2, 5, 7)


def test_codes_are_in_order_and_say_something() -> None:
    assert all(len(code) == 4 and code[0] in "EW" and code[1:].isdecimal() for code in CODES)
    assert len({code[1:] for code in CODES}) == len(CODES), "numbers are unique without the letter"
    assert all(meaning and not meaning.endswith(".") for meaning in CODES.values())
