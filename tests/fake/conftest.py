"""The clients whose fakes are tried: the shipped one, and that of a golden case with more in it."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.golden import packages

if TYPE_CHECKING:
    from collections.abc import Iterator

CASE = "fakes"


@pytest.fixture(scope="session")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The module for tests of the golden case."""
    folder = tmp_path_factory.mktemp(CASE)
    packages.install(CASE, folder)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(f"{CASE}.testing")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == CASE]:
        del sys.modules[name]
