"""What each document loses is written down, by reason; it may only get less.

`pytest tests/corpus/test_losses.py --rewrite` writes what comes out over `expected/`: a line for
each code and reason, with the number of parts that it is said of. `reasons.md` says why a user
would accept each of them.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .documents import EVERY_NEW

if TYPE_CHECKING:
    from .documents import Source
    from .making import Made

EXPECTED = Path(__file__).parent / "expected"
REASONS = Path(__file__).parent / "reasons.md"


def losses(report: dict[str, Any]) -> str:
    """A line for each code and reason; what was decided without a loss is none."""
    said = Counter(
        (entry["code"], " ".join(entry["detail"].split()))
        for entry in report["entries"]
        if entry["outcome"] == "degraded"
    )
    lines = [f"{count:5} {code} {detail}\n" for (code, detail), count in sorted(said.items())]
    return "".join(lines)


@EVERY_NEW
def test_losses_are_expected(source: Source, made: Made, rewrite: bool) -> None:
    file = EXPECTED / f"{source.name}.txt"
    found = losses(made.report)
    if rewrite:
        EXPECTED.mkdir(exist_ok=True)
        file.write_text(found, "utf-8")
    assert found == file.read_text("utf-8"), "pytest --rewrite, and read the diff"


def test_every_loss_has_a_reason_that_a_user_would_accept() -> None:
    """A row of the table is a pattern; each line of `expected/` is said by one."""
    rows = re.findall(r"^\| (L\d\d) \| `(.+?)` \|", REASONS.read_text("utf-8"), re.MULTILINE)
    assert rows
    known = [(code, re.compile(".*".join(map(re.escape, text.split("…"))))) for code, text in rows]
    unsaid = [
        f"{file.name}: {line.strip()}"
        for file in sorted(EXPECTED.glob("*.txt"))
        for line in file.read_text("utf-8").splitlines()
        for _, code, detail in [line.split(maxsplit=2)]
        if not any(code == said and text.search(detail) for said, text in known)
    ]
    assert not unsaid, "\n".join(["", *unsaid])
