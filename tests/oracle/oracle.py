"""The oracle: what breaks for a consumer after each of many edits, as those see it who would."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.config.config import Config
from generator.package.present import Versions, present
from generator.package.render import render
from generator.pipeline import decide
from generator.shipped import runtime_files
from generator.surface.compare import compare
from generator.surface.report import parse
from generator.surface.versions import Verdict
from tests.type_checkers import RUN_MYPY, configure_mypy

from .consumer import code

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pipeline import Decided
    from generator.surface.compare import Comparison
    from generator.surface.report import Report

RUNTIME = "shared_runtime"
MYPY = """\
[mypy-{ignored}]
ignore_errors = True
[mypy-{used}]
warn_unused_ignores = False
disable_error_code = possibly-undefined, redundant-expr, truthy-bool
"""
PYRIGHT = {
    "typeCheckingMode": "standard",
    "pythonVersion": "3.11",
    "include": ["use_*.py"],
    "reportDeprecated": "none",
}
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An edit of a document."""

    name: str
    before: dict[str, Any]
    after: dict[str, Any]
    noise: bool = False
    """Whether nothing may come of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What came of an edit."""

    edit: Edit
    found: Comparison
    mypy: tuple[str, ...]
    """What the type checker says about the code of the consumer; likewise the next one."""
    basedpyright: tuple[str, ...]
    run: tuple[str, ...]
    """What fails, or is taken otherwise by the server."""

    @property
    def breaks(self) -> tuple[str, ...]:
        """Everything that a consumer would have to change."""
        return (*self.mypy, *self.basedpyright, *self.run)

    @property
    def is_missed(self) -> bool:
        """Whether a break is called less than one."""
        return bool(self.breaks) and self.found.verdict is not Verdict.MAJOR

    @property
    def is_false(self) -> bool:
        """Whether it is called a break, and nobody sees one."""
        return not self.breaks and self.found.verdict is Verdict.MAJOR

    @property
    def is_noise_called_a_change(self) -> bool:
        """Whether something comes of what may change nothing."""
        return self.edit.noise and self.found.verdict is not Verdict.NONE

    def shown(self) -> str:
        """What speaks for and against the verdict."""
        said = [change.sentence for change in self.found.changes]
        rows = [f"{self.edit.name} is {self.found.verdict.value}", *said[:4], *self.breaks[:4]]
        return "\n    ".join(rows)


class _Folder:
    """The clients, and what is written beside them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.jobs: dict[str, dict[str, Any]] = {}
        self._bases: dict[str, tuple[str, Decided]] = {}
        self._clients: list[str] = []
        for name, data in runtime_files(()).items():
            target = path / RUNTIME / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        shutil.copy(_HERE / "double.py", path / "double.py")
        probe = (_HERE / "probe.py").read_text("utf-8")  # its types are those of the copies, too
        probe = probe.replace("generator.runtime", RUNTIME).replace("from .double", "from double")
        (path / "probe.py").write_text(probe, "utf-8")
        (path / "pyrightconfig.json").write_text(json.dumps(PYRIGHT), "utf-8")

    def client(self, document: dict[str, Any], package: str) -> Decided:
        """Write the client of a document, which takes its runtime from `RUNTIME`."""
        self._clients.append(package)
        spec = self._path / f"{package}.json"
        spec.write_text(json.dumps(document), "utf-8")
        decided = decide(Config(spec=spec, package=package, client="Consumed"), lambda _: None)
        versions = Versions(generator="0", document="0")
        for path, text in render(present(decided.surface, decided.config, versions)).items():
            if path.endswith(".py"):
                target = self._path / path
                target.parent.mkdir(parents=True, exist_ok=True)
                shared = re.sub(r"(from|import) \.+_runtime\b", rf"\1 {RUNTIME}", text)
                target.write_text(shared, "utf-8")
        (self._path / package / "resources" / "__init__.py").touch()
        return decided

    def edit(self, edit: Edit, package: str) -> Comparison:
        """Write the client after an edit, the code of its consumer, and the job of the probe."""
        key = json.dumps(edit.before)
        if key not in self._bases:
            base = f"base{len(self._bases):04}"
            self._bases[key] = base, self.client(edit.before, base)
            self._use(self._bases[key][1], base)
        base, was = self._bases[key]
        now = self.client(edit.after, package)
        self._use(was, package)
        self.jobs[package] = {"base": base, "before": edit.before, "after": edit.after}
        old, new = (_report(decided) for decided in (was, now))
        return compare(old, new)

    def _use(self, before: Decided, package: str) -> None:
        (self._path / f"use_{package}.py").write_text(code(before.surface, package), "utf-8")

    def run(self) -> dict[str, list[str]]:
        """What the probe sees, by package."""
        (self._path / "jobs.json").write_text(json.dumps(self.jobs), "utf-8")
        done = self._done("probe.py")
        assert done.returncode == 0, done.stderr[-3000:]
        found: dict[str, list[str]] = json.loads(done.stdout)
        return found

    def mypy(self) -> dict[str, list[str]]:
        """What mypy says, by module of the first level."""
        clients = (f"{name}.*" for name in self._clients)  # golden cases are checked themselves
        ignored = ",".join([f"{RUNTIME}.*", "double", "probe", *clients])
        used = [f"use_{name}" for name in self._clients]
        configure_mypy(self._path, MYPY.format(ignored=ignored, used=",".join(used)))
        done = self._done(str(RUN_MYPY), *(f"{name}.py" for name in used))
        assert done.returncode in {0, 1}, done.stdout[-3000:] + done.stderr[-3000:]
        found: defaultdict[str, list[str]] = defaultdict(list)
        for row in done.stdout.splitlines():
            if ": error: " in row:
                found[re.split(r"[/.]", row)[0]].append(f"mypy: {row}")
        return found

    def basedpyright(self) -> dict[str, list[str]]:
        """What basedpyright says, likewise."""
        done = self._done("-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable)
        assert done.returncode in {0, 1}, done.stdout[-3000:] + done.stderr[-3000:]
        found: defaultdict[str, list[str]] = defaultdict(list)
        for row in json.loads(done.stdout)["generalDiagnostics"]:
            if row["severity"] == "error":
                file = Path(row["file"]).relative_to(self._path.resolve())
                line = row["range"]["start"]["line"] + 1
                shown = f"basedpyright: {file}:{line}: {row['message']}"
                found[re.split(r"[/.]", file.as_posix())[0]].append(shown)
        return found

    def _done(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *command], cwd=self._path, capture_output=True, text=True, check=False
        )


def _report(decided: Decided) -> Report:
    """The report of a client that has the same name before and after."""
    package = decided.config.package
    return parse(
        decided.report.text().replace(package, "client").replace(package.upper(), "CLIENT")
    )


def ask(edits: Sequence[Edit], folder: Path) -> list[Seen]:
    """What comes of each edit.

    Args:
        edits: The edits.
        folder: An empty one, in which all clients are written.
    """
    clients = _Folder(folder)
    found = [clients.edit(edit, f"edit{number:04}") for number, edit in enumerate(edits)]
    with ThreadPoolExecutor() as pool:  # each waits for a process
        asked = [pool.submit(each) for each in (clients.run, clients.mypy, clients.basedpyright)]
        ran, mypy, pyright = (each.result() for each in asked)
    for base in {job["base"] for job in clients.jobs.values()}:
        said = [*mypy.get(base, ()), *mypy.get(f"use_{base}", ()), *pyright.get(f"use_{base}", ())]
        assert not said + ran[base], "\n".join([*said, *ran[base]][:20])
    return [
        Seen(
            edit=edit,
            found=comparison,
            mypy=tuple(mypy.get(f"use_edit{number:04}", ())),
            basedpyright=tuple(pyright.get(f"use_edit{number:04}", ())),
            run=tuple(ran[f"edit{number:04}"]),
        )
        for number, (edit, comparison) in enumerate(zip(edits, found, strict=True))
    ]


def figures(seen: Iterable[Seen]) -> str:
    """How the verdicts stand up to what was seen."""
    listed = list(seen)
    majors = [each for each in listed if each.found.verdict is Verdict.MAJOR]
    noise = [each for each in listed if each.edit.noise]
    verdicts = [each.found.verdict for each in listed]
    broken = [
        sum(bool(getattr(each, by)) for each in listed) for by in ("mypy", "basedpyright", "run")
    ]
    rows = [
        f"{len(listed)} edits, {len(noise)} of them noise",
        ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict),
        "breaks that are seen: {} by mypy, {} by basedpyright, {} in a run".format(*broken),
        f"breaks called less than major: {sum(each.is_missed for each in listed)}",
        f"majors that break nothing: {sum(each.is_false for each in listed)} of {len(majors)}",
        f"noise called a change: {sum(each.is_noise_called_a_change for each in listed)}",
    ]
    return "\n".join(rows)
