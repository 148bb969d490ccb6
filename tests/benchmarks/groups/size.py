"""How much code there is: generated, copied, packed; beside the official SDK."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.checkout import GENERATED, GENERATOR, RUNTIME, files

from ..counts import of_operations, size
from ..figures import Chapter, Table, Verdict, number
from ..homes import OFFICIAL, home, run
from ..wheel import build

if TYPE_CHECKING:

    from ..counts import Size
    from ..homes import Home

_BUDGET_PER_OPERATION = 75
_NOTE = """\
Code lines are lines with code on them; docstrings and comments are none. What sends a call and
reads its response is the runtime."""


def measure(*, quick: bool) -> Chapter:
    """Count."""
    (marker,) = GENERATED.glob("*/py.typed")
    package = marker.parent
    copied_files = files(package / "_runtime")
    runtime = size(copied_files)
    of_calls = size(path for path in copied_files if "testing" not in path.parts)
    of_document = [path for path in files(package) if "_runtime" not in path.parts]
    printed, scaled = size(of_document), size(of_operations(of_document))
    operations = _matches(package, r"^[A-Z]\w*: Operation\[")
    rows = [
        (
            "for the operations: resources and models",
            *_cells(scaled.files, scaled.lines, scaled.code),
        ),
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
    official, beside, times, core, times_core = home(OFFICIAL), "-", "-", "-", "-"
    core_code = 5_853
    if not official.problem and not quick:
        rows_of_it, per_operation, copied = _official(official)
        rows += rows_of_it
        core = f"{copied.lines:,} lines, of them {copied.code:,} code (official, its core)"
        times_core, core_code = number(of_calls.code / copied.code), copied.code
        beside = f"{number(per_operation)} (official)"
        times = number(scaled.code / operations / per_operation)
    per, everything = scaled.code / operations, printed.code / operations
    verdicts = (
        Verdict(
            budget=f"code lines per operation, models included: at most {_BUDGET_PER_OPERATION}",
            figure=f"{number(per)} ({number(everything)} with clients, webhooks and test kit)",
            competitor=beside,
            ratio=times,
            before="58, with methods that were derived",
            held=per <= _BUDGET_PER_OPERATION,
        ),
        Verdict(
            budget="runtime without the fake: fewer code lines than the core of the official SDK",
            figure=f"{of_calls.lines:,} lines, of them {of_calls.code:,} code",
            competitor=core,
            ratio=times_core,
            before="8,473 lines, of them 5,355 code",
            held=of_calls.code < core_code,
        ),
    )
    return Chapter(
        name="size",
        title="How much code there is",
        notes=(_NOTE,),
        tables=(
            Table("Sizes", ("what", "files", "lines", "code lines"), tuple(rows)),
            _by_room(package / "_runtime"),
        ),
        verdicts=verdicts,
    )


def _by_room(runtime: Path) -> Table:
    rooms = [folder for folder in runtime.iterdir() if folder.is_dir() and files(folder)]
    sizes = {room.name: size(files(room)) for room in rooms}
    rows = tuple(
        (room, *_cells(each.files, each.lines, each.code))
        for room, each in sorted(sizes.items(), key=lambda item: -item[1].lines)
    )
    return Table("The runtime that is copied", ("room", "modules", "lines", "code lines"), rows)


def _cells(*values: float) -> tuple[str, ...]:
    return tuple(f"{value:,.0f}" for value in values)


def _matches(folder: Path, pattern: str) -> int:
    compiled = re.compile(pattern, re.MULTILINE)
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return sum(len(compiled.findall(text)) for text in texts)


def _official(where: Home) -> tuple[list[tuple[str, ...]], float, Size]:
    """Its rows, its code lines per operation, and what of it does not grow with them."""
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
    return rows, grown.code / operations, copied
