"""Where the clients of the documents lie, and their readers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .making import importable, make
from .reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .documents import Source
    from .making import Made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every operation be called, whatever its document deprecates."""
    told = "ignore:.*(deprecated by the API|the API deprecates ):DeprecationWarning"
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.filterwarnings(told))


@pytest.fixture(scope="module")
def made(source: Source, base: Path) -> Made:
    """The client of the document that the test is about."""
    return make(source, base)


@cache
def _read(file: Path) -> Reader:
    return Reader(file)


@pytest.fixture(scope="module")
def reader(source: Source) -> Reader:
    """The document that the test is about."""
    return _read(source.file)


@pytest.fixture(scope="module")
def imported(made: Made) -> Iterator[str]:
    """The name of the client's package, which tests of one module that follow one another share."""
    with importable(made):
        yield made.source.package
