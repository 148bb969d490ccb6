"""The generator as it is installed: from a wheel, in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.checkout import GENERATOR, ROOT, RUNTIME, TEMPLATES, files

if TYPE_CHECKING:
    from pathlib import Path

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


def run(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder))
    done = run(*build, str(ROOT), cwd=folder)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.mark.slow
def test_the_wheel_holds_the_program_the_templates_and_the_runtime(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {path.relative_to(ROOT).as_posix() for path in files(GENERATOR)}
    expected |= {f"generator/templates/{path.name}" for path in files(TEMPLATES, "*.j2")}
    assert names == expected
    assert {f"generator/runtime/{path.name}" for path in files(RUNTIME)} <= names


@pytest.mark.slow
def test_it_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    (empty / "pets.yaml").write_text(SPEC)
    pip = (sys.executable, "-m", "pip", "--quiet", "install", "--no-deps", "--no-index")
    done = run(*pip, "--target", str(site), str(wheel), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    program = str(site / "bin" / "clientlathe")
    done = run(program, "generate", "pets.yaml", cwd=empty, PYTHONPATH=str(site))
    assert (done.returncode, done.stdout[:21]) == (0, "       1 operations\n "), done.stderr
    assert (empty / "generated/pet_store_client/_runtime/operation.py").is_file()
    check = (sys.executable, "-m", "generator", "generate", "pets.yaml", "--check")
    done = run(*check, cwd=empty, PYTHONPATH=str(site))
    assert (done.returncode, done.stdout[:23]) == (0, "generated is up to date"), done.stderr
