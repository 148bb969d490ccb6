"""Every operation of every document: what travels is what it says, and what comes is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .contract import Checker, operations
from .documents import EVERY

if TYPE_CHECKING:
    from .documents import Source
    from .reader import Reader


@EVERY
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_every_operation(source: Source, imported: str, reader: Reader, mode: str) -> None:
    checker = Checker(reader, imported, mode == "async", count=2 if source.large else 4)
    checker.run()
    assert not checker.problems, "\n".join(["", *checker.problems])
    assert checker.calls >= sum(1 for _ in operations(reader)) - len(checker.unsampled)
