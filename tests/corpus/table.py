"""The table of the public documents in the documentation: `python -m tests.corpus.table` writes it.

A figure is measured now or named as measured elsewhere.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .documents import PUBLIC, ROOT, Source, public
from .making import Made, generate

PEERS = PUBLIC.parent / "evidence" / "CORPUS.md"
BEGIN, END = "<!-- corpus: begin -->", "<!-- corpus: end -->"
NAMES = {
    "opc": "openapi-python-client",
    "ogc": "openapi-generator",
    "pog": "pyopenapi-gen",
    "clientele": "clientele",
}
_IMPORT = """\
import sys, time
start = time.process_time()
__import__(sys.argv[1])
print(time.process_time() - start)
"""


def peers() -> dict[str, dict[str, str]]:
    """By document and generator: ok, part or FAIL."""
    if not PEERS.exists():
        return {}
    rows = [
        [cell.strip() for cell in line.strip("| \n").split("|")]
        for line in PEERS.read_text("utf-8").split("## Detail")[0].splitlines()
        if line.startswith("| ") and "--" not in line
    ]
    head = rows[0]
    return {row[0]: dict(zip(head, (c.split()[0] for c in row), strict=True)) for row in rows[1:]}


def code_lines(file: Path) -> int:
    """Lines that are code: docstrings, comments and blanks apart."""
    tree = ast.parse(file.read_text("utf-8"))
    lines = set[int]()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                continue
            case ast.ClassDef(body=body) | ast.FunctionDef(body=body) | ast.If(body=body):
                last = body[0].lineno - 1
            case ast.stmt():
                last = node.end_lineno or node.lineno
            case _:
                continue
        lines |= {*range(node.lineno, max(node.lineno, last) + 1)}
    return len(lines)


def _spent() -> float:
    """Seconds of CPU that finished child processes took, which a busy machine hardly changes."""
    return sum(os.times()[2:4])


def row(source: Source, folder: Path, known: dict[str, str]) -> str:
    """A line of the table."""
    made = Made(source, folder / source.package)
    start = _spent()
    report = str(made.folder.with_suffix(".json"))
    done = generate(source, made.folder, "--no-cache", "--report", report)
    seconds = _spent() - start
    assert done.returncode == 0, done.stderr
    counts = made.report["counts"]
    operations = counts["operation"] + counts["webhook"]
    files = [path for path in made.package.rglob("*.py") if "_runtime" not in path.parts]
    lines = sum(map(code_lines, files))
    command = [sys.executable, "-c", _IMPORT, source.package]
    runs = [
        subprocess.run(command, cwd=made.folder, capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    cells = [
        source.file.name,
        f"{counts['operation']}" + (f" + {counts['webhook']} w" if counts["webhook"] else ""),
        str(made.report["degraded"]),
        f"{seconds:.1f}",
        f"{lines / operations:.0f}" if operations else "",
        f"{min(float(run.stdout) for run in runs) * 1000:.0f}",
        *(known.get(name, "") for name in NAMES),
    ]
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Measure and write."""
    sources = sorted(public(), key=lambda source: source.file.stat().st_size)
    if not sources:
        sys.stderr.write(f"the public documents are not at hand: {PUBLIC}\n")
        return 1
    known = peers()
    head = [
        "document",
        "operations",
        "degraded",
        "s",
        "lines/operation",
        "import ms",
        *NAMES.values(),
    ]
    lines = [f"| {' | '.join(head)} |", "|---|---|---|---|---|---|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        lines += [row(each, Path(folder), known.get(each.file.name, {})) for each in sources]
    page = ROOT / "docs" / "comparison.md"
    text = page.read_text("utf-8")
    assert BEGIN in text, f"{page.name} needs the markers {BEGIN} and {END}"
    table = "\n".join([BEGIN, *lines, END])
    page.write_text(re.sub(f"{BEGIN}.*{END}", lambda _: table, text, flags=re.DOTALL), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
