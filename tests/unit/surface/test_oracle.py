"""The verdict is proven: code of a consumer that mypy refuses after an edit means a major version.

Clients of a document before and after edits lie in one folder, with one runtime for all of them,
and so does the code of a consumer of each; one run of mypy checks everything.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.config import Config
from generator.package.present import Versions, present
from generator.package.render import render
from generator.pipeline import decide
from generator.shipped import runtime_files
from generator.surface.build_report import build_report
from generator.surface.compare import compare
from generator.surface.versions import Verdict
from tests.clients import write
from tests.unit.documents import surface
from tests.unit.surface.consumer import code
from tests.unit.surface.edits import DOCUMENT, EDITS, NOISE, edited

if TYPE_CHECKING:
    from pathlib import Path

    from generator.surface.report import Report
    from generator.surface.surface import Surface

SEED, NUMBER = 36, 20
RUNTIME = "shared_runtime"
SETTINGS = f"[mypy]\n[mypy-{RUNTIME}.*]\nignore_errors = True\n"


def client(document: dict[str, Any], package: str, folder: Path) -> Surface:
    """Write the client of a document, which takes its runtime from `RUNTIME`."""
    spec = folder / f"{package}.json"
    spec.write_text(json.dumps(document), "utf-8")
    decided = decide(Config(spec=spec, package=package, client="Client"), lambda _: None)
    versions = Versions(generator="0", document="0")
    for path, text in render(present(decided.surface, decided.config, versions)).items():
        if path.endswith(".py"):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(
                re.sub(r"(from|import) \.+_runtime\b", rf"\1 {RUNTIME}", text), "utf-8"
            )
    (folder / package / "resources" / "__init__.py").touch()
    return decided.surface


def report(document: dict[str, Any]) -> Report:
    """The report of a client that has the same name before and after."""
    return build_report(surface(document), package="client", version="1.0.0")


def checked(folder: Path) -> dict[str, list[str]]:
    """What mypy says, by module of the first level."""
    (folder / "mypy.ini").write_text(SETTINGS, "utf-8")
    command = [sys.executable, "-m", "mypy", "--no-incremental", "--python-version=3.11", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in done.stdout.splitlines():
        if ": error: " in row:
            found[re.split(r"[/.]", row)[0]].append(row)
    return found


@pytest.mark.slow
def test_no_break_that_mypy_sees_is_called_less_than_major(tmp_path: Path) -> None:
    before, old = client(DOCUMENT, "before", tmp_path), report(DOCUMENT)
    write(runtime_files(()), tmp_path / RUNTIME)
    (tmp_path / "use_before.py").write_text(code(before, "before"), "utf-8")
    edits = random.Random(SEED).sample([*EDITS, *NOISE], NUMBER)
    verdicts: dict[str, Verdict] = {}
    for number, edit in enumerate(edits):
        client(edited(edit), f"after{number}", tmp_path)
        (tmp_path / f"use_after{number}.py").write_text(code(before, f"after{number}"), "utf-8")
        verdicts[f"after{number}"] = compare(old, report(edited(edit))).verdict
    found = checked(tmp_path)
    assert found["before"] == found["use_before"] == []
    wrong = [
        f"{edits[number].name} is {verdicts[name].value}, and mypy says\n" + "\n".join(said)
        for number, name in enumerate(verdicts)
        if (said := found[f"use_{name}"]) and verdicts[name] is not Verdict.MAJOR
    ]
    assert not wrong, "\n\n".join(wrong)
    # the oracle is not blind
    assert sum(bool(found[f"use_{name}"]) for name in verdicts) >= 5
