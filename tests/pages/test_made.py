"""Pages that are made of the code say what the code says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.config.config import load_config
from generator.diagnostics.codes import CODES

from . import made

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", made.MADE)
def test_a_page_is_what_the_code_makes(name: str, rewrite: bool) -> None:
    path = made.DOCS / name
    expected = made.page(path)
    if rewrite:
        path.write_text(expected, "utf-8")
    assert path.read_text("utf-8") == expected


def test_every_key_is_explained_and_in_the_example(tmp_path: Path) -> None:
    found = list(made.keys())
    assert len(found) > 15
    assert [key.name for key in found if not key.meaning] == []
    text = (made.DOCS / "configuration.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    for key in found:
        assert re.search(rf"^(?:{key.name} = |\[+{key.name}\])", example, re.MULTILINE), key.name
    for table, names in made.nested_keys().items():
        for name in names:
            assert re.search(rf"^{name} = ", example, re.MULTILINE), f"{table}.{name}"
    (tmp_path / "generator.toml").write_text(example, "utf-8")
    (tmp_path / "LICENSE").touch()
    config = load_config(tmp_path / "generator.toml")
    assert config.vendor_skill
    assert config.accepted


def test_every_code_has_an_example() -> None:
    assert made.examples().keys() >= CODES.keys()
