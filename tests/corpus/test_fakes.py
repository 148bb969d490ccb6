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
    doubtful = DOUBTFUL.get(source.name, {})
    wrong = {" ".join(problem.split(" ", 2)[:2]): problem for problem in checker.problems}
    problems = [problem for operation, problem in wrong.items() if operation not in doubtful]
    if source.name not in NOT_READ:
        assert not problems, "\n".join(["", *problems])
        assert checker.calls or checker.unsampled
        assert sorted(doubtful.keys() - wrong.keys()) == []  # what is right needs no reason


_NULLABLE = "a nullable `oneOf` refuses null, and its first choice takes what the second one does"
DOUBTFUL = {
    "opc-baseline-3.0": {
        "GET /tests/": _NULLABLE,
        "GET /responses/reference": _NULLABLE,
        "GET /models/allof": _NULLABLE,
        "POST /types/unions/duplicate-types": "a `oneOf` of one schema twice takes nothing",
    },
    "golden-degraded": {"POST /files/{id}": "its member `h` is a text and a number"},
}
"""Operations whose response no value can be valid for, or none that the client can tell apart."""
