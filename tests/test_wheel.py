"""What is in the wheel of the generator; `tests/compat` installs it."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.checkout import GENERATOR, ROOT, RUNTIME, TEMPLATES, files
from tests.compat.environment import wheel

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
def test_the_wheel_holds_the_program_the_templates_and_the_runtime(tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel(tmp_path)) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {path.relative_to(ROOT).as_posix() for path in files(GENERATOR)}
    expected |= {f"generator/templates/{path.name}" for path in files(TEMPLATES, "*.j2")}
    assert names == expected
    assert {
        f"generator/runtime/{path.relative_to(RUNTIME).as_posix()}" for path in files(RUNTIME)
    } <= names
