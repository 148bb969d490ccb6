"""The verdict is proven: no break that checkers or a run see is called less than major."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from .edits import edits
from .oracle import ask

if TYPE_CHECKING:
    from pathlib import Path

SEED, NUMBER = 36, 20


@pytest.mark.slow
def test_the_verdict_stands_up_to_checkers_and_a_run(tmp_path: Path) -> None:
    """A batch; `make oracle` asks about all edits."""
    seen = ask(random.Random(SEED).sample(edits(), NUMBER), tmp_path)
    missed = [each.shown() for each in seen if each.is_missed]
    assert not missed, "\n".join(missed)
    assert [each.shown() for each in seen if each.is_noise_called_a_change] == []
    assert any(each.edit.noise for each in seen)
    for said in ("mypy", "basedpyright", "run"):  # none of them is blind
        assert any(getattr(each, said) for each in seen), said


def test_there_are_enough_edits_and_each_changes_the_document() -> None:
    every = edits()
    assert len(every) >= 200
    assert len({each.name for each in every}) == len(every)
    assert [each.name for each in every if each.before == each.after and not each.noise] == []
