"""Links of pages lead to files and to headings that are there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tests.checkout import ROOT, none

from . import blocks

if TYPE_CHECKING:
    from pathlib import Path

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)


@cache
def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    text = FENCE.sub("", path.read_text("utf-8"))
    headings = re.findall(r"^#{1,6} (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def wrong(path: Path) -> list[str]:
    text = FENCE.sub("", path.read_text("utf-8"))
    bad: list[str] = []
    for target in LINK.findall(re.sub(r"`[^`]*`(?!\])", "", text)):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        file = path.parent / name if name else path
        if not file.exists() or (anchor and anchor not in anchors(file)):
            bad.append(f"{path.relative_to(ROOT)}: {target}")
    return bad


def test_every_link_leads_somewhere() -> None:
    pages = [*blocks.pages(), ROOT / "ARCHITECTURE.md"]
    assert sum(len(LINK.findall(path.read_text("utf-8"))) for path in pages) > 50
    none([each for path in pages for each in wrong(path)])


def test_every_page_is_reached_from_the_readme() -> None:
    reached = {ROOT / "README.md"}
    waiting = list(reached)
    while waiting:
        path = waiting.pop()
        for target in LINK.findall(path.read_text("utf-8")):
            file = (path.parent / target.partition("#")[0]).resolve()
            if file.suffix == ".md" and file.exists() and file not in reached:
                reached.add(file)
                waiting.append(file)
    vendor = {path for path in blocks.pages() if "advanced-python" in path.parts[-2]}
    assert set(blocks.pages()) - vendor <= reached


def test_the_index_lists_every_page_once() -> None:
    index = ROOT / "docs" / "index.md"
    listed = re.findall(r"^\| \[[^\]]+\]\((\S+)\) \|", index.read_text("utf-8"), re.MULTILINE)
    assert sorted([*listed, index.name]) == sorted(p.name for p in index.parent.glob("*.md"))


def test_the_readme_is_a_page() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) < 150
