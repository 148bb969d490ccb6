"""Every Python block of every page runs against the fake; `test_types.py` type-checks it."""

from __future__ import annotations

import inspect
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.checkout import GENERATED, ROOT

from . import blocks

if TYPE_CHECKING:
    from pathlib import Path

EXPECTED = "tests/golden/cases/"
"""Pages that the same templates make of small documents: what is shown here is run there."""
FENCE = re.compile(r"^[ >]*(?:`{3,}|~{3,})[ \t]*(py[^`\n]*)$", re.IGNORECASE | re.MULTILINE)
ELSEWHERE = {("docs/migration.md", "python official"), ("docs/own-code.md", "python own")}
"""What users of the official SDK have now, which `make compat` runs with that, and a module of a
golden case, which is run and type-checked there."""
OWN = ROOT / "tests/golden/cases/own_code/own/own_code/extras.py"
SKILL = "generated/telnyx_voice/.agents/skills/telnyx-voice/SKILL.md"


def test_no_block_is_forgotten() -> None:
    """Every block of Python of every page of the repository is one that is run."""
    written = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    found = subprocess.run(written, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    marked: set[tuple[str, str]] = set()
    for name in found.splitlines():
        if not name.startswith(EXPECTED) and (ROOT / name).exists():
            text = (ROOT / name).read_text("utf-8")
            marked |= {(name, each) for each in FENCE.findall(text)}
    pages = {block.page for block in blocks.every_block()}
    assert {(name, word) for name, word in marked if word != "python"} == ELSEWHERE
    page = (ROOT / "docs" / "own-code.md").read_text("utf-8")
    assert f"```python own\n{OWN.read_text('utf-8')}```" in page
    assert {name for name, word in marked if word == "python"} == pages


def test_every_block_runs() -> None:
    found = blocks.every_block()
    assert {block.page for block in found} >= {"README.md", "generated/README.md", SKILL}
    outcome = blocks.run(found, GENERATED)
    assert outcome.failed == ()
    assert outcome.sent >= 8


@pytest.mark.slow
def test_a_renamed_operation_breaks_the_pages_that_were_not_generated_again(tmp_path: Path) -> None:
    copy = shutil.copytree(GENERATED / "telnyx_voice", tmp_path / "telnyx_voice")
    renamed = re.compile(r"\b(send_dtmf|switch_supervisor_role)\b")
    for path in copy.rglob("*.py"):
        text = path.read_text("utf-8")
        path.write_text(renamed.sub(r"\1_now", text), "utf-8")
    users = [block for block in blocks.every_block() if renamed.search(block.code)]
    assert len(blocks.run(users, tmp_path).failed) == len(users)
    assert {block.page for block in users} >= {"generated/README.md", "README.md", SKILL}


def test_docstrings_and_pages_show_the_same_bytes() -> None:
    from telnyx_voice.resources.calls_actions import Actions, AsyncActions

    skill = (ROOT / SKILL).read_text("utf-8")
    readme = (GENERATED / "README.md").read_text("utf-8")
    shown = 0
    for name in [name for name in vars(Actions) if not name.startswith(("_", "with_"))]:
        text = inspect.getdoc(getattr(Actions, name)) or ""
        example = inspect.cleandoc(text.partition("\nExample:\n")[2])
        assert f"```python\n{example}\n```" in skill
        shown += example in readme
        later = inspect.getdoc(getattr(AsyncActions, name)) or ""
        assert "await client." in later
        assert inspect.cleandoc(later.partition("\nExample:\n")[2]).replace("await ", "") == example
    assert shown == 1
