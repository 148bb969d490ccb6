"""Every document comes through whole: it generates, everything is accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import black
from black.mode import TargetVersion

from .documents import EVERY, EVERY_NEW

if TYPE_CHECKING:
    from .making import Made
    from .reader import Reader

UNMET = "no part of the client says it"
"""What the ledger says of a part that lowering has not met."""
SAMPLE = 250_000
"""Characters of a client that are laid out again by black, which takes some 15 µs for each."""
_PART = {"parameter": "parameter", "body": "body", "response": "response", "link": "link"}


@EVERY
def test_everything_is_accounted_for(made: Made, reader: Reader) -> None:
    """An independent count of all parts agrees with the report, pointer by pointer."""
    expected = set[tuple[str, str]]()
    for kind, place in reader.walk():
        if kind == "operation":
            expected.add(("operation", place.pointer))
        elif kind in _PART and place.ref is None:
            expected.add((_PART[kind], place.pointer))
        elif kind == "schema":
            expected |= {("property", child) for child in _properties(place.pointer, place.fields)}
            if place.pointer.rpartition("/")[0] == "/components/schemas":
                expected.add(("schema", place.pointer))
    operations = dict.fromkeys(("webhook", "callback"), "operation")
    found = {
        (operations.get(entry["part"], entry["part"]), entry["pointer"])
        for entry in made.report["entries"]
    }
    assert sorted(expected - found) == [], "parts of the document that the report does not name"
    unmet = [e["pointer"] for e in made.report["entries"] if e.get("detail") == UNMET]
    assert unmet == [], "parts of the document that nothing was made of"
    extra = {each for each in found - expected if each[0] not in {"schema", "keyword", "header"}}
    assert sorted(extra) == [], "parts that the report names and the document does not have"


def _properties(pointer: str, schema: dict[str, object]) -> list[str]:
    found = schema.get("properties")
    names: list[str] = [*found] if isinstance(found, dict) else []
    return [f"{pointer}/properties/{n.replace('~', '~0').replace('/', '~1')}" for n in names]


@EVERY
def test_kinds_of_operations_are_told_apart(made: Made, reader: Reader) -> None:
    expected = {"operation": 0, "webhook": 0, "callback": 0}
    for kind, place in reader.walk():
        if kind == "operation" and not place.pointer.startswith("/components/"):
            inner = "/callbacks/" in place.pointer
            outer = "webhook" if place.pointer.startswith("/webhooks/") else "operation"
            expected["callback" if inner else outer] += 1
    found = dict.fromkeys(expected, 0)
    for entry in made.report["entries"]:
        if entry["part"] in found and not entry["pointer"].startswith("/components/"):
            found[entry["part"]] += 1
    assert found == expected


@EVERY_NEW
def test_what_is_printed_is_laid_out_as_black_would(made: Made) -> None:
    """Black is asked for long statements only, and agrees with all that was printed beside them.

    Of a large client it reads one file of several, the same ones in each run.
    """
    mode = black.Mode(target_versions={TargetVersion.PY311})
    printed = sorted(path for path in made.package.rglob("*.py") if "_runtime" not in path.parts)
    texts = {path.relative_to(made.folder).as_posix(): path.read_text("utf-8") for path in printed}
    step = 1 + sum(map(len, texts.values())) // SAMPLE
    read = {path: texts[path] for path in [*texts][::step]}
    other = [path for path, text in read.items() if black.format_str(text, mode=mode) != text]
    assert (len(texts) > 2, other) == (True, [])
