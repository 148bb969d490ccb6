"""Pages that are made of the code: the keys of the configuration, the codes, the kinds of losses.

`pytest tests/pages/test_made.py --rewrite` writes them. What a page says of a key, a code or a loss
is what the code and the negative cases say of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.config import schema
from generator.diagnostics.codes import CODES
from generator.ir.ledger import LOSSES
from tests.checkout import ROOT, TESTS

from . import views

if TYPE_CHECKING:
    from pathlib import Path

DOCS = ROOT / "docs"
NEGATIVE = TESTS / "negative" / "cases"
GOLDEN = TESTS / "golden" / "cases"
BEGIN, END = "<!-- made: begin -->", "<!-- made: end -->"


def configuration() -> str:
    """The table of all keys."""
    return "\n".join(schema.table())


_FINDING = re.compile(r"^\S.*? (?P<code>[EW]\d{3}) ", re.MULTILINE)


def examples() -> dict[str, str]:
    """For each code the shortest text of a negative case that shows it."""
    found: dict[str, str] = {}
    for path in sorted(NEGATIVE.glob("*/bad.txt")):
        text = path.read_text("utf-8")
        starts = [match.start() for match in _FINDING.finditer(text)]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            block = text[start:end].strip("\n")
            match = _FINDING.match(block)
            assert match is not None
            code = match["code"]
            if code not in found or len(block) < len(found[code]):
                found[code] = block
    return found


def codes() -> str:
    """Every code with its meaning, an example, and the way out that the example names."""
    shown = examples()
    lines: list[str] = []
    for code, meaning in CODES.items():
        lines += [f"## {code}", "", f"{meaning[:1].upper()}{meaning[1:]}.", ""]
        if code in shown:
            lines += ["```text", shown[code], "```", ""]
    return "\n".join(lines).rstrip()


def losses() -> str:
    """Every kind of loss with an example of the golden cases."""
    found: dict[str, str] = {}
    for path in sorted(GOLDEN.glob("*/losses.txt")):
        for entry in re.split(r"^(?=L\d\d )", path.read_text("utf-8"), flags=re.MULTILINE):
            code, block = entry[:3], entry.rstrip()
            if code and (code not in found or len(block) < len(found[code])):
                found[code] = block
    lines: list[str] = []
    for code, meaning in LOSSES.items():
        lines += [f"### {code}", "", f"{meaning[:1].upper()}{meaning[1:]}.", ""]
        if code in found:
            lines += ["```text", found[code], "```", ""]
    return "\n".join(lines).rstrip()


MADE = {
    "configuration.md": configuration,
    "codes.md": codes,
    "ledger.md": losses,
    "templates.md": views.page,
}
"""What stands between the markers of a page."""


def page(path: Path) -> str:
    """The text that a page should have."""
    text = path.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    assert rest, f"{path.name} needs the markers {BEGIN} and {END}"
    return f"{before}{BEGIN}\n{MADE[path.name]()}\n{END}{rest.partition(END)[2]}"
