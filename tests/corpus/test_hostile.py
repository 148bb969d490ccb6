"""Public documents with hostile words in them: other literals, and the same syntax tree."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.config import Config
from tests.clients import run
from tests.unit.package.test_hostile import HOSTILE, changed, shape

from .documents import each, own, public
from .reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from .documents import Source

CHOSEN = {"museum", "galaxy", "discriminators-3.0"}
HERE = each([source for source in [*public(), *own()] if source.name in CHOSEN | {"schemas"}])
WORDS = ("triple quotes", "backslash and quote", "template", "controls")


def trees(document: Any, folder: Path) -> dict[str, ast.Module]:
    """The syntax trees of what is generated, by path."""
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), "utf-8")
    config = Config(spec=spec, package="hostile", client="Api")
    files = run(config).files
    assert all(re.fullmatch(r"(?!\.\.)[\w.-]+(/(?!\.\.)[\w.-]+)*", path) for path in files)
    return {
        path: ast.parse(content)
        for path, content in files.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }


@HERE
@pytest.mark.slow
def test_prose_stays_prose(source: Source, tmp_path: Path) -> None:
    document = Reader(source.file).data

    def shapes(text: str) -> dict[str, str]:
        found = trees(changed(document, lambda _: text, names=False), tmp_path)
        return {path: shape(tree) for path, tree in found.items()}

    plain = shapes("words")
    for word in WORDS:
        assert shapes(HOSTILE[word]) == plain, word


@HERE
@pytest.mark.slow
def test_names_stay_names(source: Source, tmp_path: Path) -> None:
    """A name may need an alias that another does not; it brings no code of another kind."""
    document = Reader(source.file).data

    def kinds(text: str) -> set[str]:
        found = trees(changed(document, lambda name: f"{name} {text}", names=True), tmp_path)
        nodes = [node for tree in found.values() for node in ast.walk(tree)]
        imported = {
            node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.level == 0
        }
        imported |= {a.name for n in nodes if isinstance(n, ast.Import) for a in n.names}
        called = {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)}
        made = {
            *map(str, imported),
            *(name for name in called if "." not in name and name[0].islower()),
        }
        return made | {type(node).__name__ for node in nodes}

    plain = kinds("words") | {"builtins", "Attribute", "Import"}
    for word in WORDS:
        assert kinds(HOSTILE[word]) <= plain, word
