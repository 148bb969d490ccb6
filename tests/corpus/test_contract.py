"""Every operation of every document: what travels is what it says, and what comes is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .contract import Checker, operations
from .documents import EVERY

if TYPE_CHECKING:
    from .documents import Source
    from .reader import Reader


_USED = "what it sends is read by the case's own use.py, by parsers of libraries"
NOT_READ = {
    "golden-content_types": f"the reader sends no sequences and knows no wildcards: {_USED}",
    "sse-itemschema-3.2": "the reader sends no sequences and knows no references to other hosts",
    "golden-multipart": f"the reader knows no parts in order: {_USED}",
    "golden-xml_bodies": f"the reader knows no XML: {_USED}",
    "golden-patterns": "the judge reads Python's patterns only: the case's own use.py has more",
    "golden-servers": "the reader knows no servers of operations: the case's own use.py calls them",
}


@EVERY
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_every_operation(source: Source, imported: str, reader: Reader, mode: str) -> None:
    if source.name in NOT_READ:
        pytest.skip(f"left to other tests: {NOT_READ[source.name]}")
    # Both clients send the same requests: what only one can get wrong, few samples show.
    count = (1 if source.large else 2) * (1 if mode == "async" else 2)
    checker = Checker(reader, imported, mode == "async", count)
    checker.run()
    assert not checker.problems, "\n".join(["", *checker.problems])
    assert checker.calls >= sum(1 for _ in operations(reader)) - len(checker.unsampled)
