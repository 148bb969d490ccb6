"""Real documents pass the front end: read, refer and validate without stumbling."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.document.load import load
from generator.frontend import refs
from generator.frontend.checks.scope import Scope
from generator.frontend.validate import diagnostics, find
from generator.openapi.kinds import Kind
from generator.openapi.places import places

if TYPE_CHECKING:
    from generator.document.document import Document

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = sorted(file for file in CORPUS.glob("*") if file.suffix in (".json", ".yaml"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not FILES, reason=f"the public documents are not there: {CORPUS} is missing or empty"
    ),
]


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.name)
def document(request: pytest.FixtureRequest) -> Document:
    file: Path = request.param
    return load(file)


def test_every_reference_leads_somewhere(document: Document) -> None:
    assert refs.find(document) == []
    for place in places(document):
        assert place.node.resolve().ref is None


def test_findings(document: Document) -> None:
    findings = diagnostics(find(document))
    assert len(findings) == len(set(findings))
    for finding in findings:
        rendered = finding.render(document.sources).splitlines()
        assert len(rendered) >= 4, "place, excerpt, marks, what to do"
        assert finding.position.file == document.file
    # What the published schema refuses here, our own checks refuse with more words.
    assert [finding for finding in findings if finding.code == "E300"] == []


def test_no_object_is_missed(document: Document) -> None:
    """An independent count: whatever looks like an operation in the paths is one."""
    methods = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
    paths = document.value.get("paths", {})
    assert isinstance(paths, dict)
    expected = sum(
        len(methods & set(item)) + len(extra if isinstance(extra, dict) else ())
        for item in paths.values()
        if isinstance(item, dict)
        for extra in [item.get("additionalOperations", {})]
    )
    in_paths = [
        node
        for node in Scope(document).objects(Kind.OPERATION)
        if node.pointer.startswith("/paths/")
    ]
    callbacks = [node for node in in_paths if "/callbacks/" in node.pointer]
    assert len(in_paths) - len(callbacks) == expected
