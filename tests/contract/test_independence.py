"""These tests know the contract and the shipped client, and nothing of what made it."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.py"))
SHARED = "tests.plain"
"""What tests of the generator use as well: questions about plain data, and how YAML is read."""
ALLOWED = {
    "hypothesis",
    "jsonschema",
    "jsonschema_rs",
    "nacl",
    "openapi_spec_validator",
    "pydantic",
    "pytest",
    "telnyx_voice",
    "typing_extensions",
    "yaml",
}


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports, wherever in it."""
    found = set[str]()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found |= {(node.module or "").partition(".")[0]} if node.module != SHARED else set()
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 1, f"{path.name}: reaches out of this folder"
    return found


def test_what_all_tests_share_imports_only_yaml() -> None:
    assert imported(FOLDER.parent / "plain.py") - sys.stdlib_module_names == {"yaml"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_contract_test_imports_no_generator(path: Path) -> None:
    packages = imported(path) - set(sys.stdlib_module_names)
    assert "generator" not in packages
    assert packages <= ALLOWED


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_contract_test_reaches_into_no_private_part_of_the_client(path: Path) -> None:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    ours = [name.split(".") for name in names if name.startswith("telnyx_voice")]
    assert [parts for parts in ours if any(part.startswith("_") for part in parts)] == []
