"""The Python blocks of all pages, and a program that runs them.

A block is a program of its own; one that uses `client` without making it has the page's first block
that does before it.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.checkout import GENERATED, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FENCE = re.compile(r"^(?P<indent> *)```python\n(?P<code>.*?)^ *```$", re.DOTALL | re.MULTILINE)


def pages() -> list[Path]:
    """Every page that people or agents read, but for those about the project's own code."""
    found = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *GENERATED.rglob("*.md")]
    return sorted(found)


@dataclass(frozen=True)
class Block:
    """A program, and where it stands."""

    page: str
    line: int
    code: str

    @property
    def module(self) -> str:
        """A name for its file."""
        return re.sub(r"\W+", "_", f"{self.page}_{self.line}").strip("_").lower() + ".py"


def blocks_of(page: str, text: str) -> Iterator[Block]:
    """The programs of a page."""
    setup = ""
    for found in _FENCE.finditer(text):
        indent = found["indent"]
        code = re.sub(rf"^{indent}", "", found["code"], flags=re.MULTILINE)
        line = text.count("\n", 0, found.start()) + 2
        made, used = _client_in(code)
        if made and not setup:
            setup = code
        elif used and not made:
            code = f"{setup}\n{code}"
        yield Block(page, line, code)


def _client_in(code: str) -> tuple[bool, bool]:
    """Whether a block makes the name `client`, and whether it uses it."""
    names = [each for each in ast.walk(ast.parse(code)) if isinstance(each, ast.Name)]
    mine = [each for each in names if each.id == "client"]
    made = any(isinstance(each.ctx, ast.Store) for each in mine)
    return made, any(isinstance(each.ctx, ast.Load) for each in mine)


def examples_of(text: str) -> list[str]:
    """The blocks that use a client which another block made."""
    codes = [found["code"] for found in _FENCE.finditer(text)]
    return [code for code in codes if _client_in(code) == (False, True)]


def every_block() -> list[Block]:
    return [
        block
        for path in pages()
        for block in blocks_of(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
    ]


_RUNNER = Path(__file__).with_name("runner.py")


@dataclass(frozen=True)
class Outcome:
    """What became of blocks."""

    failed: tuple[str, ...]
    """A text for each that failed, with its page and line."""
    sent: int
    """How many requests arrived at the fakes."""


def run(blocks: Iterable[Block], folder: Path) -> Outcome:
    """Run blocks one after another, each with names of its own, each page against a new fake.

    What they make is used: applications get deliveries, functions and tests are called.

    The fake refuses what the document does not have, so a request that it has not is a failure.

    Args:
        blocks: The programs.
        folder: Where the package lies that they import.
    """
    given = [(block.page, block.line, block.code) for block in blocks]
    done = subprocess.run(
        [sys.executable, "-W", "error", str(_RUNNER)],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "NO_PROXY": "*"},
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return Outcome(tuple(found["failed"]), found["sent"])
