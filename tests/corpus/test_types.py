"""Type checkers have nothing to say of any client, nor of code that calls all of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.type_checkers import CHECKERS, complaints

from .consumer import source as consumer_source
from .contract import BASE
from .documents import EVERY_NEW
from .methods import client_classes, credentials, methods

if TYPE_CHECKING:
    from pathlib import Path

    from .making import Made

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "alone")


@EVERY_NEW
@pytest.mark.slow
def test_type_checkers_have_nothing_to_say(made: Made, imported: str, base: Path) -> None:
    classes = client_classes(imported)
    client = classes[0](base_url=BASE, **credentials(classes[0]))
    found = methods(client, imported)
    text = consumer_source(imported, found, classes)
    (made.folder / f"use_{imported}.py").write_text(text, "utf-8")
    cache = base / f"mypy-{WORKER}"  # what mypy knows of libraries serves all documents
    said = "".join(complaints(checker, made.folder, cache) for checker in CHECKERS)
    assert not said, said[:20_000]
