"""Documents with mistakes: never a traceback, always a client that imports, or a place in the text.

What is broken is made from the documents of the golden cases by a seeded source of chance, so a
failure is repeated by its seed.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.config import Config
from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load
from tests.clients import run, write
from tests.golden import packages
from tests.mutants import mutant
from tests.plain import plain
from tests.type_checkers import share_runtime

if TYPE_CHECKING:
    from pathlib import Path

    from generator.output.generated import Generated

CASES = [case for case in packages.names() if case != "distribution"]


def client(folder: Path, case: str, seed: int) -> Generated | None:
    """The client of a mutant; None if the document is no OpenAPI 3 any more.

    A word of the vocabulary that came to a place where it has no meaning ends the run as well.
    """
    chance = random.Random(f"{case} {seed}")
    document: Any = mutant(plain(load(packages.CASES / case / "openapi.yaml").value), chance)
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    config = Config(spec=spec, package=f"mutant_{case}_{seed}")
    if str(document.get("openapi")).startswith("3.") and "swagger" not in document:
        try:
            return run(config)
        except Diagnosed as error:
            if not all(each.code.startswith("E4") for each in error.diagnostics):
                raise
            return None
    with pytest.raises(Diagnosed) as caught:
        run(config)
    assert {each.position.file for each in caught.value.diagnostics} == {str(spec)}
    return None


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_a_document_with_mistakes_gives_a_client_or_a_place(case: str, tmp_path: Path) -> None:
    clients = [client(tmp_path, case, seed) for seed in range(6)]
    made = [each for each in clients if each is not None]
    assert made
    for generated in made:
        for finding in generated.findings:
            assert finding.position.line > 0
        for path, data in generated.files.items():
            if path.endswith(".py") and "/_runtime/" not in path:
                compile(data, path, "exec", dont_inherit=True)


@pytest.mark.slow
def test_the_clients_of_broken_documents_import(tmp_path: Path) -> None:
    made = [(case, client(tmp_path, case, 100)) for case in CASES]
    modules: list[str] = []
    for _, generated in made:
        if generated is None:
            continue
        files = {p: data for p, data in generated.files.items() if "/_runtime/" not in p}
        write(files, tmp_path)
        modules += (
            path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            for path in files
            if path.endswith(".py")
        )
    assert len(modules) > 3 * len(CASES)
    share_runtime(tmp_path)  # to load it for each client would take most of the time
    code = f"import importlib\nfor name in {modules!r}:\n    importlib.import_module(name)\n"
    subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=tmp_path, check=True)
