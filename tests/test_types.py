"""Type checkers have nothing to say of any client, nor of code that calls it.

One run of each for the golden cases, the documents of the corpus and the blocks of all pages: what
libraries and the runtime declare is read once.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.checkout import GENERATED
from tests.clients import locked
from tests.corpus import consumer
from tests.corpus.contract import BASE
from tests.corpus.documents import frameworks, own, public
from tests.corpus.making import importable, make
from tests.corpus.methods import client_classes, credentials, methods
from tests.golden import packages
from tests.pages import blocks
from tests.type_checkers import CHECKERS, complaints, share_runtime

if TYPE_CHECKING:
    from pathlib import Path

    from tests.corpus.making import Made

FLAGSHIP = "telnyx_voice"
"""Its blocks are checked here; `make lint` checks the package itself."""


@pytest.mark.slow
@pytest.mark.parametrize("checker", CHECKERS)
def test_type_checkers_have_nothing_to_say(checker: str, base: Path) -> None:
    clients = [make(source, base) for source in [*public(), *frameworks(), *own()]]
    folder = base / "typed"
    with locked(folder):
        if not folder.exists():
            part = folder.with_suffix(".part")
            part.mkdir()
            put_cases(part)
            put_documents(clients, part)
            put_blocks(part)
            share_runtime(part)
            part.rename(folder)
    # The golden case `fakes` and the flagship have fakes that are checked.
    fakes = [f"{made.source.package}._fake" for made in clients]
    said = complaints(checker, folder, [FLAGSHIP, *fakes])
    assert not said, said[:20_000]


def put_cases(folder: Path) -> None:
    """The packages of all golden cases as they are expected, and what uses them."""
    for case in packages.names():
        packages.install_own(case, folder)
        shutil.copy(packages.CASES / case / "use.py", folder / f"use_{case}.py")


def put_documents(clients: list[Made], folder: Path) -> None:
    """The packages of the documents, each with a program that calls every operation of it."""
    for made in clients:
        package = made.source.package
        ignored = shutil.ignore_patterns("__pycache__", "_runtime")
        shutil.copytree(made.package, folder / package, ignore=ignored)
        folder.joinpath(f"use_{package}.py").write_text(program(made), "utf-8")


def program(made: Made) -> str:
    """Code that calls every operation of a client."""
    with importable(made):
        classes = client_classes(made.source.package)
        client = classes[0](base_url=BASE, **credentials(classes[0]))
        found = methods(client, made.source.package)
        return consumer.source(made.source.package, found, classes)


def put_blocks(folder: Path) -> None:
    """The blocks of Python of every page, beside the package that they use."""
    shutil.copytree(GENERATED / FLAGSHIP, folder / FLAGSHIP)
    for block in blocks.every_block():
        path = folder / block.module
        path.write_text(f"# {block.page}:{block.line}\n{block.code}", "utf-8")
