"""Chance changes no byte: three documents stand for all, with the most names and compositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .documents import FEW
from .making import generate

if TYPE_CHECKING:
    from .making import Made


@FEW
def test_neither_the_order_of_sets_nor_earlier_runs_change_a_byte(made: Made) -> None:
    options = ("--config", str(made.config), "--check", "--no-cache")
    done = generate(made.source, made.folder, *options, seed="4711")
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
