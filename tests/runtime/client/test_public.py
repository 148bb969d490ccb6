"""The two lists of public names are the same, and every name is there."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

from generator.runtime.client import public
from generator.runtime.core import public_names


def test_type_checkers_see_what_lazy_hands_out() -> None:
    tree = ast.parse(Path(public.__file__).read_text(encoding="utf-8"))
    typed = {
        (f"_runtime.{'' if statement.level > 1 else 'client.'}{statement.module}", name.asname)
        for statement in tree.body
        if isinstance(statement, ast.ImportFrom) and statement.level
        for name in statement.names
    }
    assert typed == {
        (module, name) for module, names in public_names.PUBLIC.items() for name in names
    }


def test_every_name_exists() -> None:
    for module, names in public_names.PUBLIC.items():
        found = import_module(module.replace("_runtime", "generator.runtime"))
        assert all(hasattr(found, name) for name in names), module
