"""A hostile document changes literals and names of the client, and nothing else of its syntax tree.

Every text that an author of a document can choose is replaced by a hostile one. What comes out
must have the tree that a harmless text gives, with other words in it; a document that cannot be
used ends in a diagnostic.
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.load import load_config
from tests.clients import run
from tests.plain import from_yaml, is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.slow

HOSTILE = {
    "quote": "it's",
    "double quote": 'say "hello"',
    "ends with a quote": 'the end"',
    "triple quotes": '"""\nimport os; os.abort()\n"""',
    "single triple quotes": "'''\nimport os\n'''",
    "backslash": "\\",
    "backslash and quote": '\\"\\\\"""',
    "newlines": "a\nb\r\nc\rd",
    "template": "{{ 7 * 7 }} {% raw %} {# no #} {} {0} {x!r} %s %(a)s $x ${x}",
    "code": "');__import__('os').abort();('",
    "comment": "# no\n# type: ignore",
    "controls": "a\tb\x0bc\x0cd\x85e\x1bf",
    "separators": "a\u2028b\u2029c",
    "right to left": "\u202eabc\u202c \u200f",
    "not Latin": "日本語 ελληνικά 🎉 e\u0301",
    "path": "../../etc/passwd",
    "long": "x" * 20_000,
    "markup": "<script>alert(1)</script> | a | ``` # b",
    "toml": '"]\n[tool.x]\na = """',
}
PROSE = {"description", "summary", "title"}


def changed(node: Any, change: Callable[[str], str], *, names: bool) -> Any:
    """The document with every text of an author changed: prose, and names where asked."""
    if is_list(node):
        return [changed(item, change, names=names) for item in node]
    if not is_mapping(node):
        return node
    made: dict[str, Any] = {}
    for key, value in node.items():
        if isinstance(value, str) and (key in PROSE or (key == "operationId" and names)):
            made[key] = change(value)
        elif key == "tags" and names and is_list(value):
            made[key] = [change(t) if isinstance(t, str) else t for t in value]
        elif key == "properties" and names and is_mapping(value):
            made[key] = {
                change(name): changed(child, change, names=names) for name, child in value.items()
            }
        elif key == "required" and names and is_list(value):
            made[key] = [change(name) for name in value]
        elif key in {"example", "examples", "default"}:
            continue
        else:
            made[key] = changed(value, change, names=names)
    return made


def trees(document: Any, root: Path, folder: Path) -> dict[str, ast.Module]:
    """The syntax trees of what is generated, by path; every path stays in the output folder."""
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), "utf-8")
    config = load_config(root / "spec" / "generator.toml")
    config = replace(config, spec=spec, overlays=(), strict=False)
    files = run(config).files
    assert all(re.fullmatch(r"(?!\.\.)[\w.-]+(/(?!\.\.)[\w.-]+)*", path) for path in files)
    return {
        path: ast.parse(content)
        for path, content in files.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }


def shape(tree: ast.AST) -> str:
    """The tree without its words: literals, names and docstrings are taken out."""
    text = ast.dump(tree)
    text = re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "s", text)
    return re.sub(r"Constant\(value=[^()]*\)", "Constant()", text)


def document_of(root: Path) -> dict[str, Any]:
    text = (root / "spec" / "openapi.yaml").read_text("utf-8")
    found: dict[str, Any] = from_yaml(text)
    return found


@pytest.fixture(scope="module")
def harmless(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    document = changed(document_of(root), lambda _: "words", names=False)
    found = trees(document, root, tmp_path_factory.mktemp("harmless"))
    return {path: shape(tree) for path, tree in found.items()}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_prose_stays_prose(
    hostile: str, harmless: Mapping[str, str], root: Path, tmp_path: Path
) -> None:
    document = changed(document_of(root), lambda _: hostile, names=False)
    found = trees(document, root, tmp_path)
    assert {path: shape(tree) for path, tree in found.items()} == harmless


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_names_stay_names(hostile: str, root: Path) -> None:
    """Each name keeps its own beginning, so that the document still has the same parts."""
    if len(hostile) > 1_000:
        hostile = hostile[:1_000]
    harmless = "wo.rds" if "." in hostile else "words"  # no router where a dot is in a name
    assert shapes_of_names(hostile, root) == harmless_shapes(harmless, root)


@cache
def harmless_shapes(harmless: str, root: Path) -> list[str]:
    return shapes_of_names(harmless, root)


def shapes_of_names(word: str, root: Path) -> list[str]:
    document = changed(document_of(root), lambda name: f"{name} {word}", names=True)
    with TemporaryDirectory() as folder:
        return sorted(map(shape, trees(document, root, Path(folder)).values()))
