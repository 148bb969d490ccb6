"""The generator from its wheel, under another Python: `make compat` makes the environment."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.corpus.documents import FEW
from tests.corpus.making import make

from .environment import BIN, VERSIONS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.documents import Source

SPEC = """\
openapi: 3.1.0
info: {title: Pet Store API, version: "1.0"}
servers: [{url: https://pets.example}]
paths:
  /pets/{name}:
    get:
      operationId: getPet
      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: A pet
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
"""


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment, which nothing of this one reaches."""
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=folder,
        env={"PYTHONHASHSEED": "4711", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_works_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(SPEC)
    done = run(tmp_path, "clientlathe", "init")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "generated/pet_store_client/_runtime/core/operation.py").is_file()
    done = run(tmp_path, "clientlathe", "generate")
    assert "       1 operation\n" in done.stdout
    done = run(tmp_path, "python", "-m", "clientlathe", "generate", "--check")
    assert (done.returncode, done.stdout[:23]) == (0, "generated is up to date"), done.stderr


def test_it_is_a_guest(tmp_path: Path) -> None:
    """One package of its own name, and a black that the project may have chosen."""
    program = "from importlib.metadata import distribution as d; print(*d('clientlathe').files)"
    tops = {path.split("/")[0] for path in run(tmp_path, "python", "-c", program).stdout.split()}
    tops -= {"..", *(top for top in tops if top.endswith(".dist-info"))}
    assert tops == {"clientlathe"}
    assert run(tmp_path, "python", "-c", "import generator").returncode == 1
    program = "import clientlathe.cli.main, sys; print('generator' in sys.modules)"
    assert run(tmp_path, "python", "-c", program).stdout == "False\n"


@FEW
def test_another_python_writes_the_same_bytes(source: Source, tmp_path: Path) -> None:
    made = make(source, tmp_path)
    options = ("--out", str(made.folder), "--package", source.package, "--check", "--no-cache")
    done = run(tmp_path, "clientlathe", "generate", str(source.file), *options)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    version = run(tmp_path, "python", "-c", "import sys; print(*sys.version_info[:2])").stdout
    if version.split() == [*map(str, sys.version_info[:2])]:
        pytest.skip(f"agreed, but with this Python: no other is there ({', '.join(VERSIONS)})")
