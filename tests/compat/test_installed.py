"""The generator from its wheel, under each other Python: `make compat` makes the environments."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.corpus.documents import FEW
from tests.corpus.making import arguments, make
from tests.lowest import contract

from .environment import THIS, interpreters, program

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


each_python = pytest.mark.parametrize("version", interpreters())


def run(version: str, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment of a Python, which nothing of this one reaches."""
    return subprocess.run(
        [str(program(version, command[0])), *command[1:]],
        cwd=folder,
        env={"PYTHONHASHSEED": "4711", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )


@each_python
def test_it_works_in_an_empty_folder(version: str, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(SPEC)
    done = run(version, tmp_path, "clientlathe", "init")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "generated/pet_store_client/_runtime/core/operation.py").is_file()
    done = run(version, tmp_path, "clientlathe", "generate")
    assert "       1 operation\n" in done.stdout
    done = run(version, tmp_path, "python", "-m", "clientlathe", "generate", "--check")
    assert (done.returncode, done.stdout[:23]) == (0, "generated is up to date"), done.stderr


@each_python
def test_it_is_a_guest(version: str, tmp_path: Path) -> None:
    """One package of its own name, and a black that the project may have chosen."""

    def python(code: str) -> subprocess.CompletedProcess[str]:
        return run(version, tmp_path, "python", "-c", code)

    code = "from importlib.metadata import distribution as d; print(*d('clientlathe').files)"
    tops = {path.split("/")[0] for path in python(code).stdout.split()}
    tops -= {"..", *(top for top in tops if top.endswith(".dist-info"))}
    assert tops == {"clientlathe"}
    assert python("import generator").returncode == 1
    code = "import clientlathe.cli.main, sys; print('generator' in sys.modules)"
    assert python(code).stdout == "False\n"


@each_python
@FEW
def test_another_python_writes_the_same_bytes(
    version: str, source: Source, base: Path, tmp_path: Path
) -> None:
    made = make(source, base)
    options = ("--config", str(made.config), "--check", "--no-cache")
    done = run(version, tmp_path, "clientlathe", *arguments(source, made.folder, *options))
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    if version == THIS:
        pytest.skip("agreed, but with this Python: no other is there")


@each_python
def test_the_client_keeps_its_contract(version: str) -> None:
    done = contract(program(version, "python"), shown=False)
    assert done.returncode == 0, done.stdout[-10_000:]
