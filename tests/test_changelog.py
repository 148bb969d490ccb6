"""The changelog says of every release what it changes for whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ["Client", "Generator", "Output"]


def test_every_release_says_what_changes_in_the_output(root: Path) -> None:
    text = (root / "CHANGELOG.md").read_text("utf-8")
    releases = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert releases
    for release in releases:
        title, _, entry = release.partition("\n")
        parts = re.findall(r"^### (\w+)", entry, re.MULTILINE)
        assert [part for part in parts if part in PARTS] == PARTS, title
