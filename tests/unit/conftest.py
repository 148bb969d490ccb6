from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING

import pytest

from generator import shipped
from tests.unit.fake_pipeline import FakePipeline

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakePipeline:
    fake = FakePipeline()
    module = types.ModuleType("generator.pipeline")
    module.__dict__["run"] = fake.run
    monkeypatch.setitem(sys.modules, "generator.pipeline", module)
    monkeypatch.chdir(tmp_path)
    return fake


@pytest.fixture
def small_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients with one file of the runtime: to write and compare all takes half of a run."""
    monkeypatch.setattr(shipped, "_runtime", lambda: {"__init__.py": ("__init__", b"")})
