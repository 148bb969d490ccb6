"""The page of figures and its charts.

The page says on what machine and with what versions it was made, and names no host.
"""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .figures import BUDGET_HEAD, Table
from .homes import CLIENT, REQUIREMENTS, home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .figures import Chapter

FOLDER = Path(__file__).resolve().parent
PAGE = FOLDER / "RESULTS.md"

_INTRODUCTION = """\
# Figures

Written by `make bench-report`; `make bench` prints the same tables. Each figure stands beside what
a user could take instead, measured in the same run and interleaved with it, so the ratio is what
counts: another machine gives other milliseconds and about the same ratios. A ratio is the median
of the rounds' own ratios.
"""

_PACKAGES = {
    CLIENT: ("httpx2", "aiohttp", "pydantic", "PyNaCl"),
    "official": ("telnyx",),
    "openapi-python-client": ("openapi-python-client",),
    "datamodel-code-generator": ("datamodel-code-generator",),
    "openapi-generator": ("openapi-generator-cli",),
}


def write(chapters: Sequence[Chapter]) -> None:
    """Write the page and the charts; charts of groups that were not measured stay."""
    rows = tuple(verdict.cells() for chapter in chapters for verdict in chapter.verdicts)
    parts = [_INTRODUCTION, machine(), Table("Budgets", BUDGET_HEAD, rows).markdown()]
    for chapter in chapters:
        parts.append(f"## {chapter.title}\n")
        parts += [f"{note}\n" for note in chapter.notes]
        if chapter.plot:
            (FOLDER / f"{chapter.name}.svg").write_text(chapter.plot, encoding="utf-8")
            parts.append(f"![{chapter.title}]({chapter.name}.svg)\n")
        parts += [table.markdown() for table in chapter.tables]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def machine() -> str:
    """What the figures were taken on and with, without the name of the host."""
    processor = platform.processor() or platform.machine()
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8") as stream:
            lines = [line for line in stream if line.startswith("model name")]
        processor = lines[0].partition(":")[2].strip() if lines else processor
    except OSError:
        pass
    else:
        processor = processor.removesuffix(" Processor")
    versions = [
        f"{package} {home(name).version(package)}"
        for name in REQUIREMENTS
        if not home(name).problem
        for package in _PACKAGES[name]
    ]
    return (
        f"Machine: {os.cpu_count()} x {processor}, {platform.system()} {platform.release()}, "
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{datetime.now(UTC):%Y-%m-%d}. With {', '.join(versions)}.\n"
    )
