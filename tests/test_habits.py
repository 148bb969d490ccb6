"""The habits that a program can check: how files are written.

Each test collects what breaks its rule, so that a failure names the files and lines.
"""

from __future__ import annotations

import ast
import os
import re

from tests.checkout import (
    GENERATED,
    GENERATOR,
    ROOT,
    TEMPLATES,
    TESTS,
    comments,
    files,
    having,
    identifiers,
    none,
    ours,
    show,
    statements,
    text_of,
    tree_of,
    words,
)


def test_every_module_says_what_it_is() -> None:
    bad = [
        show(path)
        for path in files(GENERATOR)
        if not (ast.get_docstring(tree_of(path)) or "").partition("\n")[0].strip()
    ]
    none(bad)


COINAGES = {
    *("answer", "answers", "answered", "answering"),  # a response
    *("mend", "mends", "mended"),  # to repair
    *("minted", "unsayable", "errands"),  # generated, not expressible, IO
}
"""Words that the field has another one for."""


def test_names_are_the_words_of_the_field() -> None:
    bad = [
        f"{show(path, line)}: {name}"
        for path in ours()
        if any(word in text_of(path).lower() for word in COINAGES)
        for line, name in identifiers(path)
        if COINAGES & set(words(name))
    ]
    none(bad)


RAISED = re.compile(r"^ +[A-Z]\w+: (?!E\d)(?:If\b|[A-Z][a-z]*\b)")


def test_what_is_raised_is_said_in_one_way() -> None:
    """`ValueError: the text is empty.` names the case, without a capital and without `if`."""
    bad: list[str] = []
    for path in having(files(GENERATOR), "Raises:"):
        for node in statements(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                raised = (ast.get_docstring(node) or "").partition("Raises:\n")[2]
                lines = raised.partition("\n\n")[0].splitlines()
                bad += [f"{show(path, node.lineno)}: {e.strip()}" for e in lines if RAISED.match(e)]
    none(bad)


SUPPRESSION = re.compile(
    r"(?:type:\s*ignore|pyright:\s*ignore)(?:\[[\w\s,-]*\])?"
    r"|pyright:\s*\w+\s*=\s*\w+"
    r"|noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?"
    r"|fmt:\s*(?:skip|off|on)|pragma:\s*no\s+\w+|ruff:\s*noqa"
)


def test_every_suppression_has_its_reason_on_its_line() -> None:
    bad = [
        f"{show(path, line)}: {text}"
        for path in having(ours() + files(GENERATED), SUPPRESSION.pattern)
        for line, text in comments(path)
        if SUPPRESSION.search(text)
        and len(re.findall(r"[A-Za-z]{2,}", SUPPRESSION.sub("", text))) < 2
    ]
    none(bad)


def test_every_skipped_test_has_its_reason() -> None:
    bad: list[str] = []
    for path in having(files(TESTS), "skip|xfail"):
        tree = tree_of(path)
        called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            marks = {"skip", "skipif", "xfail", "importorskip"}
            if not (isinstance(node, ast.Attribute) and node.attr in marks):
                continue
            if not re.match(r"pytest\b", ast.unparse(node)):
                continue
            call = called.get(id(node))
            texts = [
                value.value
                for value in ast.walk(call or node)
                if isinstance(value, ast.Constant) and isinstance(value.value, str)
            ]
            if not any(len(text.split()) > 1 for text in texts):
                bad.append(f"{show(path, node.lineno)}: {ast.unparse(call or node)}")
    none(bad)


def test_nothing_is_left_for_later_or_swallowed() -> None:
    later = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
    bad = [
        show(path, line)
        for path in having(ours(), later.pattern)
        for line, text in comments(path)
        if later.search(text)
    ]
    for path in having(ours(), r"NotImplementedError|\bpass\b"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Name) and node.id == "NotImplementedError":
                bad.append(f"{show(path, node.lineno)}: NotImplementedError")
            if isinstance(node, ast.Try) and not node.orelse:
                bad += [
                    f"{show(path, handler.lineno)}: an exception is swallowed"
                    for handler in node.handlers
                    if all(isinstance(statement, ast.Pass) for statement in handler.body)
                ]
    none(bad)


def test_no_path_of_one_machine() -> None:
    machine = re.compile(r"(?<![\w.])/(?:home|root|work|Users|tmp|opt)/\w|[A-Z]:\\\\\w")
    written = [*ours(), *files(TEMPLATES, "*"), *files(GENERATED, "*")]
    written += [
        *ROOT.glob("*.md"),
        *ROOT.glob("spec/*"),
        ROOT / "pyproject.toml",
        ROOT / "Makefile",
    ]
    bad = [
        f"{show(path, number)}: {line.strip()}"
        for path in having(written, machine.pattern)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if machine.search(line)
    ]
    none(bad)


def test_ci_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^run make test$", script.read_text(), re.MULTILINE)
    assert re.search(r"^(?:\$ )?make test\b", (ROOT / "README.md").read_text(), re.MULTILINE)


def test_every_target_says_what_it_does() -> None:
    text = (ROOT / "Makefile").read_text()
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert set(phony.split()) == set(re.findall(r"^([\w-]+):.* ## \S", text, re.MULTILINE))
