"""Type checkers have nothing to say of any client, nor of code that calls all of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.clients import locked
from tests.type_checkers import CHECKERS, complaints, share_runtime

from .consumer import source as consumer_source
from .contract import BASE
from .documents import frameworks, own, public
from .making import importable, make
from .methods import client_classes, credentials, methods

if TYPE_CHECKING:
    from pathlib import Path

    from .making import Made


@pytest.mark.slow
@pytest.mark.parametrize("checker", CHECKERS)
def test_type_checkers_have_nothing_to_say(checker: str, base: Path) -> None:
    """One run of each for all documents: what libraries declare is read once."""
    sources = [*public(), *frameworks(), *own()]
    folder = bundled([make(source, base) for source in sources], base / "typed")
    said = complaints(checker, folder)
    assert not said, said[:20_000]


def bundled(clients: list[Made], folder: Path) -> Path:
    """A folder with all packages, each with a program that calls every operation of it."""
    with locked(folder):
        if not folder.exists():
            part = folder.with_suffix(".part")
            for made in clients:
                package = made.source.package
                shutil.copytree(made.package, part / package)
                part.joinpath(f"use_{package}.py").write_text(program(made), "utf-8")
            share_runtime(part)
            part.rename(folder)
    return folder


def program(made: Made) -> str:
    """Code that calls every operation of a client."""
    with importable(made):
        classes = client_classes(made.source.package)
        client = classes[0](base_url=BASE, **credentials(classes[0]))
        return consumer_source(made.source.package, methods(client, made.source.package), classes)
