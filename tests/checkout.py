"""The files of the checkout, for tests of the house rules."""

from __future__ import annotations

import ast
import fnmatch
import os
import re
import tokenize
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "generator"
RUNTIME = GENERATOR / "runtime"
TEMPLATES = ROOT / "templates"
GENERATED = ROOT / "generated"
TESTS = ROOT / "tests"


@cache
def files(folder: Path, pattern: str = "*.py") -> tuple[Path, ...]:
    """What a folder of the checkout held when it was first asked, without what is no source."""
    found: list[Path] = []
    for inner, folders, names in os.walk(folder):
        left_out = {"__pycache__", "build", "dist", "cases"}
        folders[:] = [each for each in folders if each[0] != "." and each not in left_out]
        found += (Path(inner, name) for name in fnmatch.filter(names, pattern))
    return tuple(sorted(found))


def ours() -> tuple[Path, ...]:
    """The Python that people write."""
    return files(GENERATOR) + files(TESTS)


def having(paths: Iterable[Path], pattern: str) -> Iterator[Path]:
    """The files in whose text something is found: the others need not be parsed to look for it."""
    wanted = re.compile(pattern)
    return (path for path in paths if wanted.search(text_of(path)))


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def none(bad: list[str]) -> None:
    assert not bad, "\n".join(["", *bad])


@cache
def operation_ids() -> list[str]:
    """The operations of the shipped document, in its order."""
    text = (ROOT / "spec" / "openapi.yaml").read_text("utf-8")
    document = from_yaml(text)
    items = [item.values() for item in document["paths"].values()]
    return [each["operationId"] for item in items for each in item if "operationId" in each]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


def statements(tree: ast.Module) -> Iterator[ast.AST]:
    """Every statement with those inside it, and no expression: a tenth of what `ast.walk` finds."""
    waiting: list[ast.AST] = [tree]
    for each in waiting:
        for block in ("body", "handlers", "orelse", "finalbody", "cases"):
            waiting += getattr(each, block, ())
    return iter(waiting)


def show(path: Path, line: int = 0) -> str:
    place = path.relative_to(ROOT).as_posix()
    return f"{place}:{line}" if line else place


@cache
def imports(path: Path) -> list[tuple[int, int, str]]:
    """Line, number of dots and name of every import, also of those for types only."""
    found: list[tuple[int, int, str]] = []
    for node in statements(tree_of(path)):
        if isinstance(node, ast.Import):
            found += ((node.lineno, 0, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.level, node.module))
        elif isinstance(node, ast.ImportFrom):
            found += ((node.lineno, node.level, alias.name) for alias in node.names)
    return found


@cache
def comments(path: Path) -> list[tuple[int, str]]:
    """Line and text of every comment."""
    with path.open("rb") as stream:
        tokens = tokenize.tokenize(stream.readline)
        return [(each.start[0], each.string) for each in tokens if each.type == tokenize.COMMENT]


def identifiers(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every name of a file, in the order of the syntax tree."""
    for node in ast.walk(tree_of(path)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name
            case ast.AsyncFunctionDef(name=name) | ast.alias(name=name):
                yield node.lineno, name
            case ast.keyword(arg=str(name)):
                yield node.lineno, name
            case _:
                pass


def words(name: str) -> list[str]:
    """The words of a name in snake or camel case, in lower case."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]
