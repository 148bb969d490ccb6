"""Pages that are made of the code say what the code says."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from generator.config.load import load_config
from generator.config.schema import keys
from generator.diagnostics.codes import CODES
from tests.checkout import TEMPLATES

from . import made, views

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
    found = keys()
    assert len(found) > 15
    text = (made.DOCS / "configuration.md").read_text("utf-8")
    example = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[0]
    for key, about in found.items():
        assert about["description"], key
        assert re.search(rf"^(?:{key} = |\[+{key}\])", example, re.MULTILINE), key
        for name in about.get("items", about).get("properties", ()):
            assert re.search(rf"^{name} = |\b{name} = ", example, re.MULTILINE), f"{key}.{name}"
    (tmp_path / "generator.toml").write_text(example, "utf-8")
    (tmp_path / "LICENSE").touch()
    (tmp_path / "templates").mkdir()
    config = load_config(tmp_path / "generator.toml")
    assert config.vendor_skill
    assert config.accepted


def test_every_template_is_given_a_view_that_has_what_it_asks_for() -> None:
    assert {*views.VIEWS, *views.included()} == {path.name for path in TEMPLATES.glob("*.j2")}
    missing = [
        f"{template}: {name}"
        for template, view in views.VIEWS.items()
        for name in sorted(views.asked(template) - {field.name for field in fields(view)})
    ]
    assert not missing


def test_every_code_has_an_example() -> None:
    assert made.examples().keys() >= CODES.keys()
