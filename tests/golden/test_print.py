"""What no client prints, whatever its document says."""

from __future__ import annotations

import re

import pytest

from tests.golden.packages import CASES

NEVER = {
    "a type that says None twice": re.compile(r"\bNone \| None\b|\bOmit \| Omit\b"),
    "a default of nothing": re.compile(r"[Dd]efault: ?(?:``)?[.,]"),
    "an acronym in pieces": re.compile(r"\bo_auth|O_AUTH|\bopen_api_|_h_t_t_p|\bi_d\b"),
    "an empty list of what is allowed": re.compile(r"\bone of\s*(?:[.,;:)]|$)", re.MULTILINE),
    "a name twice": re.compile(r"\bclass (\w{4,}?)\1(?:Param)?\("),
}


@pytest.mark.parametrize("what", NEVER)
def test_nothing_prints(what: str) -> None:
    found = [
        f"{file.relative_to(CASES)}: {match[0]!r}"
        for file in sorted(CASES.glob("*/expected/**/*"))
        if file.suffix in {".py", ".md", ".txt", ".toml"}
        for match in NEVER[what].finditer(file.read_text("utf-8"))
    ]
    assert not found


def test_no_module_is_there_for_what_nothing_uses() -> None:
    assert not [*CASES.glob("*/expected/**/unused.py")]
