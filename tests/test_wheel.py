"""What is in the wheel of the generator; `tests/compat` installs it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.checkout import GENERATOR, TEMPLATES, files
from tests.compat.environment import wheel


@pytest.mark.slow
def test_the_wheel_holds_the_program_the_templates_and_the_runtime(tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel(tmp_path)) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        (scripts,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        commands = archive.read(scripts).decode()
    inside = [path.relative_to(GENERATOR) for path in files(GENERATOR)]
    inside += [Path("templates", path.name) for path in files(TEMPLATES, "*.j2")]
    assert names == {f"clientlathe/{path.as_posix()}" for path in inside}
    assert "clientlathe = clientlathe.cli.main:program\n" in commands
