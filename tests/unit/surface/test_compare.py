"""What edits of a document mean for callers, and what follows for the version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from generator.diagnostics.diagnostics import Diagnosed
from generator.surface.build_report import build_report
from generator.surface.compare import changelog, compare, short
from generator.surface.report import parse
from generator.surface.type_changes import Axis, Level
from generator.surface.versions import Verdict, next_version
from tests.unit.documents import surface
from tests.unit.surface.edits import DOCUMENT, EDITS, NOISE, Edit, edited

if TYPE_CHECKING:
    from generator.surface.report import Report


def report(document: dict[str, Any]) -> Report:
    return build_report(surface(document), package="client", version="1.4.2")


OLD = report(DOCUMENT)
OLD_READ = parse(OLD.text())


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_has_its_verdict_from_documents_and_from_reports(edit: Edit) -> None:
    new = report(edited(edit))
    found = compare(OLD, new)
    shown = "\n".join(f"{c.level.name} {c.axis.value} {c.sentence}" for c in found.changes)
    assert found.verdict.value == edit.verdict, shown
    assert any(edit.says in change.sentence for change in found.changes), shown
    assert compare(OLD_READ, parse(new.text())) == found
    assert bool(found.at(Level.BREAKING)) is (edit.verdict == "major")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("wire", "the name on the wire is [2] now, was [1]"),
        ("default", "the server's default has changed"),
        ("encoding", "how its members are written has changed"),
        ("unheard_of", "unheard_of has changed"),
    ],
)
def test_lists_are_shown_unless_they_are_json_of_the_report(word: str, said: str) -> None:
    line = next(line for line in OLD.text().splitlines() if ", in query" in line)
    old, new = (parse(OLD.text().replace(line, f"{line}, {word} [{n}]")) for n in (1, 2))
    (change,) = compare(old, new).changes
    assert said in change.sentence


def test_a_key_and_an_id_of_deliveries_break_nobody_who_had_none() -> None:
    client = next(line for line in OLD.text().splitlines() if line.startswith("client "))
    signature = "signature hooks, algorithm hmac-sha256, signature_header X-Signature"
    new = parse(f"{OLD.text().replace(client, f'{client}, event_id id')}{signature}\n")
    found = compare(OLD_READ, new)
    assert found.verdict is Verdict.MINOR
    sentences = [change.sentence for change in found.changes]
    assert sorted(text.removeprefix("client: ") for text in sentences) == [
        "the signature scheme hooks is new",
        "where deliveries have their id is new: id",
    ]
    assert compare(new, OLD_READ).verdict is Verdict.MAJOR


def test_a_name_on_the_wire_that_python_has_as_well_is_called_so() -> None:
    line = next(line for line in OLD.text().splitlines() if ", in query" in line)
    new = parse(OLD.text().replace(line, f"{line}, wire Other"))
    sentences = [
        change.sentence.rpartition(": ")[2]
        for found in (compare(OLD_READ, new), compare(new, OLD_READ))
        for change in found.changes
    ]
    assert sentences == [
        "the name on the wire is Other now, was the Python name",
        "the name on the wire is the Python name now, was Other",
    ]


@pytest.mark.slow
@settings(
    max_examples=min(30, settings().max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(st.lists(st.sampled_from([*EDITS, *NOISE]), max_size=3), st.sampled_from([*EDITS, *NOISE]))
def test_the_verdict_of_two_reports_is_that_of_two_documents(
    before: list[Edit], after: Edit
) -> None:
    """Everything that is judged is in the reports, whatever the documents are."""
    try:
        old, new = report(edited(*before)), report(edited(*before, after))
    except (LookupError, TypeError, Diagnosed):
        reject()  # one of the edits took away what another one is about
    found = compare(old, new)
    read = parse(new.text())
    assert compare(parse(old.text()), read) == found
    assert read.text() == new.text()
    assert compare(new, new).changes == compare(read, new).changes == ()


def test_there_are_edits_enough() -> None:
    assert len(EDITS) >= 60
    assert {edit.verdict for edit in EDITS} == {"major", "minor", "patch"}


@pytest.mark.parametrize("edit", NOISE, ids=lambda edit: edit.name)
def test_noise_is_no_change(edit: Edit) -> None:
    assert json.dumps(edited(edit)) != json.dumps(DOCUMENT)
    found = compare(OLD, report(edited(edit)))
    assert found.changes == ()
    assert found.verdict is Verdict.NONE
    assert found.next_version == "1.4.2"


@pytest.mark.parametrize(
    ("released", "verdict", "expected"),
    [
        ("1.4.2", Verdict.MAJOR, "2.0.0"),
        ("1.4.2", Verdict.MINOR, "1.5.0"),
        ("1.4.2", Verdict.PATCH, "1.4.3"),
        ("1.4.2", Verdict.NONE, "1.4.2"),
        ("0.3.1", Verdict.MAJOR, "0.4.0"),
        ("0.3.1", Verdict.MINOR, "0.3.2"),
        ("0.3.1", Verdict.PATCH, "0.3.2"),
        ("2", Verdict.MINOR, "2.1.0"),
        ("1.0.0rc1", Verdict.MAJOR, "1.0.0"),
        ("1.0.0.post1", Verdict.PATCH, "1.0.1"),
        ("1!1.0", Verdict.MAJOR, "1!2.0.0"),
    ],
)
def test_the_next_version_follows_semver(released: str, verdict: Verdict, expected: str) -> None:
    assert next_version(released, verdict) == expected


def test_a_changelog_and_a_summary_say_the_changes() -> None:
    edits = [edit for edit in EDITS if edit.place == "paths/~pets~{petId}/delete"]
    edits += [edit for edit in EDITS if edit.place.startswith("paths/~shops")]
    found = compare(OLD, report(edited(*edits)))
    assert short(found) == "public interface: 1 breaking, 1 added: next version 2.0.0"
    assert changelog(found, "2.0.0") == (
        "## 2.0.0\n\n### Breaking\n\n- pets.delete is gone\n\n### Added\n\n- shops.list is new\n"
    )


def holding(schema: dict[str, Any], *, sent: bool) -> Report:
    """The report of a document with one member, which is sent or received."""
    held = {"schema": {"type": "object", "properties": {"v": schema}}}
    content = {"content": {"application/json": held}}
    return report(
        {
            "openapi": "3.1.0",
            "info": {"title": "Values", "version": "1"},
            "paths": {
                "/v": {
                    "post": {
                        "operationId": "v.send",
                        "tags": ["v"],
                        **({"requestBody": content} if sent else {}),
                        "responses": {"200": {"description": "ok", **({} if sent else content)}},
                    }
                }
            },
        }
    )


LETTERS: dict[str, Any] = {"type": "string", "enum": ["a", "bbbb"]}
NUMBERS: dict[str, Any] = {"enum": [1, 2]}
TEXTS: dict[str, Any] = {"type": "object", "additionalProperties": {"type": "string"}}
DATE: dict[str, Any] = {"type": "string", "format": "date"}
MODEL: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("old", "new", "sent", "received"),
    [
        ({"type": "integer"}, {"type": "number"}, "minor", "major"),
        ({"type": "integer"}, {"type": "number", "maximum": 10}, "major", "major"),
        (LETTERS, {"type": "string", "maxLength": 4}, "minor", "minor"),
        (LETTERS, {"type": "string", "maxLength": 2}, "major", "minor"),
        (LETTERS, {"type": "string", "pattern": "^a"}, "major", "minor"),
        (LETTERS, DATE, "major", "major"),
        (DATE, LETTERS, "major", "major"),
        (NUMBERS, {"type": "integer", "minimum": 1, "maximum": 2}, "minor", "minor"),
        (NUMBERS, {"type": "integer", "exclusiveMinimum": 1}, "major", "minor"),
        (NUMBERS, {"type": "integer", "multipleOf": 2}, "major", "minor"),
        (NUMBERS, {"type": "number"}, "minor", "major"),
        ({}, {"type": "string"}, "major", "minor"),
        ({}, DATE, "major", "major"),
        ({}, MODEL, "major", "major"),
        (TEXTS, {**TEXTS, "minProperties": 2}, "major", "minor"),
        (
            {"type": "number", "multipleOf": 0.3},
            {"type": "number", "multipleOf": 0.1},
            "minor",
            "patch",
        ),
    ],
)
def test_the_verdict_on_a_type(
    old: dict[str, Any], new: dict[str, Any], sent: str, received: str
) -> None:
    verdicts = [compare(holding(old, sent=way), holding(new, sent=way)) for way in (True, False)]
    shown = [change.sentence for found in verdicts for change in found.changes]
    assert [found.verdict.value for found in verdicts] == [sent, received], shown


def form(properties: dict[str, Any], encoding: dict[str, Any] | None = None) -> Report:
    """The report of a document with one form of parts."""
    schema = {"type": "object", "properties": {"meta": MODEL, **properties}}
    media = {"schema": schema} | ({} if encoding is None else {"encoding": encoding})
    operation = {
        "operationId": "files.send",
        "tags": ["files"],
        "requestBody": {"content": {"multipart/form-data": media}},
        "responses": {"204": {"description": "ok"}},
    }
    info = {"title": "Files", "version": "1"}
    return report({"openapi": "3.1.0", "info": info, "paths": {"/files": {"post": operation}}})


FILE: dict[str, Any] = {"type": "string", "format": "binary"}


@pytest.mark.parametrize(
    ("properties", "encoding", "verdict", "says"),
    [
        ({"file": FILE}, None, "minor", "files.send.file is new"),
        ({"more": MODEL}, {"more": {"contentType": "application/xml"}}, "minor", "more is new"),
        ({}, {"meta": {"contentType": "application/json"}}, "none", ""),
        (
            {},
            {"meta": {"contentType": "application/cbor"}},
            "major",
            "files.send: the part meta is written as application/cbor now, was by default",
        ),
        ({}, {"meta": {"style": "form"}}, "major", "is written in the style form now, was by"),
    ],
)
def test_parts_are_judged_one_by_one(
    properties: dict[str, Any], encoding: dict[str, Any] | None, verdict: str, says: str
) -> None:
    found = compare(form({}), form(properties, encoding))
    sentences = "\n".join(change.sentence for change in found.changes)
    assert found.verdict.value == verdict, sentences
    assert says in sentences
    assert "{" not in sentences


def test_the_name_of_an_argument_in_the_path_is_not_sent() -> None:
    (edit,) = (each for each in EDITS if each.place == "paths")
    changes = compare(OLD, report(edited(edit))).changes
    assert {change.axis for change in changes} == {Axis.SOURCE}
    assert all("pet_id is gone" in c.sentence or "id is new" in c.sentence for c in changes)


def test_null_beside_a_reference_is_said_in_other_words_in_another_version() -> None:
    food = {"$ref": "#/components/schemas/Food"}
    of = {
        "3.1.0": {"oneOf": [food, {"type": "null"}]},
        "3.0.3": {"allOf": [food], "nullable": True},
    }
    reports: list[Report] = []
    for version, snack in of.items():
        document = edited()
        del document["webhooks"]
        for name in ("chip", "gone"):  # the other members that may be null
            for model in document["components"]["schemas"].values():
                model.get("properties", {}).pop(name, None)
        document["components"]["schemas"]["Pet"]["properties"]["snack"] = snack
        document["components"]["schemas"]["NewPet"]["properties"].pop("weight")
        for dish in ("dry", "wet", "raw"):
            dishes = document["components"]["schemas"][dish.title()]["properties"]
            dishes["type"] = {"type": "string", "enum": [dish]}
        reports.append(report({**document, "openapi": version}))
    found = compare(*reports)
    assert [c.sentence for c in found.changes if "snack" in c.sentence] == []


def test_a_schema_that_the_document_calls_otherwise_is_said_to_be_the_same() -> None:
    document = json.loads(json.dumps(DOCUMENT).replace("Owner", "Keeper"))
    said = [change.sentence for change in compare(OLD, report(document)).changes]
    assert "Owner is gone; Keeper has its members and its uses now" in said
