"""How much code there is: generated, copied, packed; beside the official SDK.

Comes in: the generated package and the installed official one. Goes out: the chapter. The rule of
this file: nothing is timed.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.checkout import GENERATED, GENERATOR, RUNTIME, files

from ..counts import size
from ..figures import Chapter, Table, Verdict, number
from ..homes import OFFICIAL, home, run
from ..wheel import build

if TYPE_CHECKING:
    from ..homes import Home

_BUDGET_PER_OPERATION, _BUDGET_RUNTIME = 60, 3_000


def measure(*, quick: bool) -> Chapter:
    """Count."""
    (marker,) = GENERATED.glob("*/py.typed")
    package = marker.parent
    runtime = size(files(package / "_runtime"))
    printed = size(path for path in files(package) if path.parent.name != "_runtime")
    operations = _matches(package, r"^[A-Z]\w*: Operation\[")
    rows = [
        ("generated for this document", *_cells(printed.files, printed.lines, printed.code)),
        ("runtime, copied", *_cells(runtime.files, runtime.lines, runtime.code)),
    ]
    runtime_of_all = size(files(RUNTIME))
    generator = size(path for path in files(GENERATOR) if RUNTIME not in path.parents)
    rows += [
        (
            "runtime, all modules that exist",
            *_cells(runtime_of_all.files, runtime_of_all.lines, runtime_of_all.code),
        ),
        ("the generator itself", *_cells(generator.files, generator.lines, generator.code)),
    ]
    with TemporaryDirectory() as folder:
        wheel = build(Path(folder)).stat().st_size / 1e3
    rows.append(("our wheel, kB", "", number(wheel), ""))
    official, beside, times = home(OFFICIAL), "-", "-"
    if not official.problem and not quick:
        rows_of_it, per_operation = _official(official)
        rows += rows_of_it
        beside = f"{number(per_operation)} (official)"
        times = number(printed.code / operations / per_operation)
    per = printed.code / operations
    verdicts = (
        Verdict(
            budget=f"generated code lines per operation: at most {_BUDGET_PER_OPERATION}",
            figure=f"{number(per)} ({operations} operations, models and webhooks included)",
            competitor=beside,
            ratio=times,
            held=per <= _BUDGET_PER_OPERATION,
        ),
        Verdict(
            budget=f"runtime: at most {_BUDGET_RUNTIME:,} lines",
            figure=f"{runtime.lines:,} lines, of them {runtime.code:,} code",
            competitor="8,300 (datamodel-code-generator's client, as published)",
            ratio=number(runtime.lines / 8300),
            held=runtime.lines <= _BUDGET_RUNTIME,
        ),
    )
    return Chapter(
        name="size",
        title="How much code there is",
        notes=("Code lines are lines with code on them; docstrings and comments are none.",),
        tables=(Table("Sizes", ("what", "files", "lines", "code lines"), tuple(rows)),),
        verdicts=verdicts,
    )


def _cells(*values: float) -> tuple[str, ...]:
    return tuple(f"{value:,.0f}" for value in values)


def _matches(folder: Path, pattern: str) -> int:
    compiled = re.compile(pattern, re.MULTILINE)
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return sum(len(compiled.findall(text)) for text in texts)


def _official(where: Home) -> tuple[list[tuple[str, ...]], float]:
    """Its rows, and its code lines per operation without what does not grow with them."""
    package = where.site / "telnyx"
    core = [
        *package.glob("*.py"),
        *(package / "_utils").rglob("*.py"),
        *package.glob("lib/**/*.py"),
    ]
    core = [path for path in core if path.name != "_client.py"]
    grown = size(set(package.rglob("*.py")) - set(core))
    copied = size(core)
    operations = _matches(package, r"(?<!async_)to_raw_response_wrapper\(\n")
    wheels = where.folder / "wheel"
    if not list(wheels.glob("*.whl")):
        run([where.python, "-m", "pip", "download", "-q", "--no-deps", "-d", str(wheels), "telnyx"])
    rows: list[tuple[str, ...]] = [
        (f"official, for {operations:,} operations", *_cells(grown.files, grown.lines, grown.code)),
        ("official, its core", *_cells(copied.files, copied.lines, copied.code)),
    ]
    rows += [
        ("official wheel, kB", "", number(path.stat().st_size / 1e3), "")
        for path in wheels.glob("*.whl")
    ]
    return rows, grown.code / operations
