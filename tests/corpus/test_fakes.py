"""The fakes of the documents: they take every call, and respond with what the document allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .documents import EVERY
from .fakes import FakeChecker, make_with_fake
from .making import importable
from .test_contract import NOT_READ

if TYPE_CHECKING:
    from pathlib import Path

    from .documents import Source
    from .reader import Reader


@EVERY
def test_every_operation_of_a_fake(source: Source, base: Path, reader: Reader) -> None:
    made = make_with_fake(source, base)
    if not (made.package / "testing.py").exists():
        return  # it has no operation
    with importable(made):
        checker = FakeChecker(reader, source.package, count=1 if source.large else 2)
        checker.run()
    accepted = {**NOT_READ, **DOUBTFUL}
    problems = [] if source.name in accepted else checker.problems
    assert not problems, "\n".join(["", *problems])
    assert checker.calls or source.name in accepted or checker.unsampled


DOUBTFUL = {
    "meilisearch": "its examples, which the fake responds with, do not fit its own schemas",
    "opc-baseline-3.0": "its nullable `oneOf` refuses null, and others of its choices overlap",
    "golden-choices": "a `oneOf` in it has values that fit two of its members",
    "golden-degraded": "its schemas contradict themselves",
    "golden-discriminators": "a `oneOf` in it has values that fit two of its members",
}
