"""Every operation of every document: what travels is what it says, and what comes is read.

The client is imported once for all tests of a document, and each of its models is built once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clients import load

from .contract import Checker, operations
from .documents import EVERY, EVERY_NEW
from .fakes import FakeChecker

if TYPE_CHECKING:
    from .documents import Source
    from .making import Made
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


@EVERY
def test_every_operation_of_a_fake(
    source: Source, made: Made, imported: str, reader: Reader
) -> None:
    """The fake takes every call, and responds with what the document allows."""
    if not (made.package / "testing.py").exists():
        return  # it has no operation
    checker = FakeChecker(reader, imported, count=1 if source.large else 2)
    checker.run()
    doubtful = DOUBTFUL.get(source.name, {})
    wrong = {" ".join(problem.split(" ", 2)[:2]): problem for problem in checker.problems}
    problems = [problem for operation, problem in wrong.items() if operation not in doubtful]
    if source.name not in NOT_READ:
        assert not problems, "\n".join(["", *problems])
        assert checker.calls or checker.unsampled
        assert sorted(doubtful.keys() - wrong.keys()) == []  # what is right needs no reason


@EVERY_NEW
def test_every_module_loads_and_every_model_can_be_built(made: Made, imported: str) -> None:
    """The last of the tests of a client: the others have imported what they need themselves."""
    load(imported, made.folder)


_NULLABLE = "a nullable `oneOf` refuses null, and its first choice takes what the second one does"
_EXAMPLE = "the document's own example, which the fake gives, is not valid by its schema"
DOUBTFUL = {
    "opc-baseline-3.0": {
        "GET /tests/": _NULLABLE,
        "GET /responses/reference": _NULLABLE,
        "GET /models/allof": _NULLABLE,
        "POST /types/unions/duplicate-types": "a `oneOf` of one schema twice takes nothing",
    },
    "meilisearch": {
        "GET /batches/{batchUid}": _EXAMPLE,
        "POST /dumps": _EXAMPLE,
        "GET /tasks": _EXAMPLE,
        "GET /tasks/{taskUid}": _EXAMPLE,
    },
    "golden-degraded": {"POST /files/{id}": "its member `h` is a text and a number"},
}
"""Operations whose response no value can be valid for, or none that the client can tell apart."""
