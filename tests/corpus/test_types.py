"""Type checkers have nothing to say of any client, nor of code that calls all of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .consumer import source as consumer_source
from .contract import BASE
from .documents import EVERY_NEW
from .methods import client_classes, credentials, methods

if TYPE_CHECKING:
    from .making import Made

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")
CHECKERS = {
    # what it knows of libraries serves all documents; only one process may write it
    "mypy": ("--strict", "--python-version=3.11", f"--cache-dir=../mypy-{WORKER}", "."),
    "basedpyright": ("--warnings", "--pythonpath", sys.executable),
}
SETTINGS = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "exclude": ["**/_runtime"]}


@EVERY_NEW
@pytest.mark.slow
def test_type_checkers_have_nothing_to_say(made: Made, imported: str) -> None:
    classes = client_classes(imported)
    client = classes[0](base_url=BASE, **credentials(classes[0]))
    found = methods(client, imported)
    text = consumer_source(imported, found, classes)
    (made.folder / f"use_{imported}.py").write_text(text, "utf-8")
    (made.folder / "pyrightconfig.json").write_text(json.dumps(SETTINGS), "utf-8")
    said = ""
    for checker, options in CHECKERS.items():
        command = [sys.executable, "-m", checker, *options]
        done = subprocess.run(command, cwd=made.folder, capture_output=True, text=True, check=False)
        said += f"{done.stdout}{done.stderr}" if done.returncode else ""
    assert not said, said[:20_000]
