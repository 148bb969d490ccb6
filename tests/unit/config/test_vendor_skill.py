"""The name of a page for agents in the form of vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.config.load import load_config
from generator.diagnostics.diagnostics import Diagnosed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "name",
    [
        "acme",
        "acme-python",
        "Acme-orders-python",
        "acme--orders-python",
        "a-orders-go",
        f"a-{'b' * 60}-python",
    ],
)
def test_a_name_that_is_none_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "generator.toml"
    path.write_text(f'spec = "a.yaml"\nvendor-skill = "{name}"\n')
    with pytest.raises(Diagnosed, match="such as acme-orders-python"):
        load_config(path)
