"""What other tools call breaking, and what it is here: the table of docs/verdict.md.

oasdiff compares documents, griffe compares Python code. Where they see a break and we do not, the
row says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from generator.surface.build_report import build_report
from generator.surface.compare import compare
from tests.unit.documents import surface
from tests.unit.surface.edits import DOCUMENT, Edit, edited

if TYPE_CHECKING:
    from pathlib import Path

BEGIN, END = "<!-- second list: begin -->", "<!-- second list: end -->"
MAJOR, MINOR, PATCH, NONE = "major", "minor", "patch", "none"
_LIST = "paths/~pets/get"
_CREATE = "paths/~pets/post"
_NEW = "components/schemas/NewPet"
_PET = "components/schemas/Pet"
_LIMIT = f"{_LIST}/parameters/0"
_BODY = "requestBody/content"
_OK = "content/application~json/schema"


@dataclass(frozen=True, slots=True)
class Row:
    """A rule, an edit that it is about, and the verdict here."""

    tool: str
    rule: str
    place: str
    value: Any
    verdict: str
    reason: str = ""
    """Why it is no break, where it is none."""


OASDIFF = (
    Row("oasdiff", "api-removed-without-deprecation", "paths/~pets~{petId}/delete", None, MAJOR),
    Row("oasdiff", "api-path-removed-without-deprecation", "paths/~pets~{petId}", None, MAJOR),
    Row(
        "oasdiff",
        "api-security-removed",
        "security/0",
        {"token": []},
        MAJOR,
    ),
    Row("oasdiff", "api-global-security-removed", "security", None, MINOR, "Nothing has to be shown any more; a key that is given still goes."),
    Row("oasdiff", "request-body-removed", f"{_CREATE}/requestBody", None, MAJOR),
    Row("oasdiff", "request-body-media-type-removed", f"{_CREATE}/{_BODY}", {"text/plain": {"schema": {"type": "string"}}}, MAJOR),
    Row("oasdiff", "new-required-request-parameter", f"{_LIST}/parameters/-", {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}, MAJOR),
    Row("oasdiff", "request-parameter-removed (warning)", f"{_LIST}/parameters/1", None, MAJOR),
    Row("oasdiff", "request-parameter-became-required", f"{_LIMIT}/required", True, MAJOR),
    Row("oasdiff", "request-parameter-became-enum", f"{_LIST}/parameters/3/schema", {"type": "string", "enum": ["a"]}, MAJOR),
    Row("oasdiff", "request-parameter-enum-value-removed", f"{_LIST}/parameters/1/schema/enum", ["new"], MAJOR),
    Row("oasdiff", "request-parameter-max-decreased", f"{_LIMIT}/schema/maximum", 50, MAJOR),
    Row("oasdiff", "request-parameter-min-increased", f"{_LIMIT}/schema/minimum", 5, MAJOR),
    Row("oasdiff", "request-parameter-type-changed", f"{_LIMIT}/schema/type", "string", MAJOR),
    Row("oasdiff", "request-parameter-default-value-changed (info)", f"{_LIMIT}/schema/default", 10, MAJOR),
    Row("oasdiff", "new-required-request-property", _NEW, {"type": "object", "required": ["name", "age"], "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 50}, "age": {"type": "integer"}}}, MAJOR),
    Row("oasdiff", "request-property-became-required", f"{_NEW}/required", ["name", "kind"], MAJOR),
    Row("oasdiff", "request-property-removed (warning)", f"{_NEW}/properties/code", None, MAJOR),
    Row("oasdiff", "request-property-became-not-nullable", f"{_NEW}/properties/chip/type", "string", MAJOR),
    Row("oasdiff", "request-property-enum-value-removed", "components/schemas/Kind/enum", ["dog"], MAJOR),
    Row("oasdiff", "request-property-one-of-removed", f"{_NEW}/properties/either/oneOf/0", None, MAJOR),
    Row("oasdiff", "request-property-max-length-decreased", f"{_NEW}/properties/name/maxLength", 9, MAJOR),
    Row("oasdiff", "request-property-min-items-set", f"{_NEW}/properties/tags/minItems", 1, MAJOR),
    Row("oasdiff", "request-property-pattern-added", f"{_NEW}/properties/chip/pattern", "^a$", MAJOR),
    Row("oasdiff", "request-property-pattern-changed (warning)", f"{_NEW}/properties/code/pattern", "^[a-z]+$", MAJOR),
    Row("oasdiff", "response-success-status-removed", f"{_CREATE}/responses/201", None, MAJOR),
    Row("oasdiff", "response-non-success-status-removed", f"{_CREATE}/responses/422", None, MAJOR),
    Row("oasdiff", "response-media-type-removed", f"{_CREATE}/responses/201/content", None, MAJOR),
    Row("oasdiff", "response-body-type-changed", f"{_LIST}/responses/200/{_OK}", {"type": "string"}, MAJOR),
    Row("oasdiff", "response-property-removed", f"{_PET}/properties/nick", None, MAJOR),
    Row("oasdiff", "response-property-became-optional", f"{_PET}/required", ["id", "name"], MAJOR),
    Row("oasdiff", "response-property-became-nullable", f"{_PET}/properties/name/type", ["string", "null"], MAJOR),
    Row("oasdiff", "response-property-type-changed", f"{_PET}/properties/id/type", "integer", MAJOR),
    Row("oasdiff", "response-property-enum-value-added", f"{_PET}/properties/state/enum", ["new", "sold", "lost"], MINOR, "The value is read and kept; only a match without a last case breaks, and the sentence says so."),
    Row("oasdiff", "response-property-one-of-added", f"{_PET}/properties/either/oneOf/-", {"type": "boolean"}, MINOR, "Likewise for a match over variants."),
    Row("oasdiff", "response-property-max-increased", f"{_PET}/properties/age/maximum", 500, PATCH, "The type stays, and a limit of a response refuses nothing."),
    Row("oasdiff", "response-property-max-length-unset", f"{_PET}/properties/name/maxLength", None, PATCH, "Likewise."),
    Row("oasdiff", "api-deprecated-sunset-missing", f"{_LIST}/deprecated", True, MINOR, "How long something stays is a policy; callers see a method that is struck through."),
    Row("oasdiff", "api-stability-decreased", f"{_LIST}/x-stability-level", "alpha", NONE, "An extension that changes nothing of the client."),
    Row("oasdiff", "api-operation-id-removed (info)", f"{_LIST}/operationId", "pets.all", MAJOR),
)  # fmt: skip # a table with a line for each rule
GRIFFE = (
    Row("griffe", "OBJECT_REMOVED", f"{_PET}/properties/nick", None, MAJOR),
    Row("griffe", "OBJECT_CHANGED_KIND", "components/schemas/Owner", {"type": "string"}, MAJOR),
    Row("griffe", "PARAMETER_REMOVED", f"{_LIST}/parameters/1", None, MAJOR),
    Row("griffe", "PARAMETER_ADDED_REQUIRED", f"{_LIST}/parameters/-", {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}, MAJOR),
    Row("griffe", "PARAMETER_CHANGED_REQUIRED", f"{_LIMIT}/required", True, MAJOR),
    Row("griffe", "PARAMETER_CHANGED_KIND", f"{_LIMIT}/in", "header", MAJOR),
    Row("griffe", "PARAMETER_MOVED", f"{_LIST}/parameters", list(reversed(DOCUMENT["paths"]["/pets"]["get"]["parameters"])), NONE, "All arguments but those of the path are given by name, so their order is nobody's business."),
    Row("griffe", "PARAMETER_CHANGED_DEFAULT", f"{_LIMIT}/schema/default", 10, MAJOR),
    Row("griffe", "RETURN_CHANGED_TYPE", f"{_LIST}/responses/200/{_OK}", {"type": "string"}, MAJOR),
    Row("griffe", "ATTRIBUTE_CHANGED_TYPE", f"{_PET}/properties/id/type", "integer", MAJOR),
    Row("griffe", "ATTRIBUTE_CHANGED_VALUE", f"{_PET}/required", ["id", "name", "state", "nick"], MINOR, "`= None` goes, since the member is always there: what reads it goes on."),
    Row("griffe", "CLASS_REMOVED_BASE", f"{_PET}/properties/colour", {"type": "string"}, MINOR, "All models have one base, which no document changes; the edit is a new member."),
)  # fmt: skip # a table with a line for each rule
ROWS = (*OASDIFF, *GRIFFE)
OLD = build_report(surface(DOCUMENT), package="client", version="1.0.0")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.tool} {row.rule}")
def test_what_others_call_breaking_is_breaking_or_has_its_reason(row: Row) -> None:
    document = edited(Edit(row.place, row.value, row.verdict))
    found = compare(OLD, build_report(surface(document), package="client", version="1.0.0"))
    assert found.verdict.value == row.verdict, [change.sentence for change in found.changes]
    assert bool(row.reason) is (row.verdict != MAJOR)


def test_the_page_of_the_verdict_shows_this_table(root: Path, rewrite: bool) -> None:
    path = root / "docs" / "verdict.md"
    text = path.read_text("utf-8")
    start, _, rest = text.partition(BEGIN)
    head = "\n| tool | rule | here | why it is no break |\n|---|---|---|---|\n"
    rows = "".join(f"| {r.tool} | `{r.rule}` | {r.verdict} | {r.reason} |\n" for r in ROWS)
    expected = f"{start}{BEGIN}\n{head}{rows}\n{END}{rest.partition(END)[2]}"
    if rewrite:
        path.write_text(expected, "utf-8")
    assert path.read_text("utf-8") == expected
