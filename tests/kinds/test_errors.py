"""An error says why in its text, whatever framework wrote it, without a word in the document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kinds.made import Made

DOCUMENT = """
paths: {/a: {get: {operationId: a.find, tags: [a], responses: {'204': {description: Done.}}}}}
"""
MISSING = ["This field is required."]
LIST = [{"loc": ["body", "items", 0, "price"], "msg": "Field required", "input": "s3cret"}]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(DOCUMENT, tmp_path_factory.mktemp("errors")) as made_:
        yield made_


def error(found: Made, body: Any, kind: str = "application/json") -> str:
    content = body if isinstance(body, str) else json.dumps(body)
    found.respond(422, content.encode(), {"Content-Type": kind})
    with pytest.raises(found.package.UnprocessableEntityError) as caught:
        found.method("a.find", max_retries=0)()
    return str(caught.value)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"detail": "Not allowed."}, "Not allowed."),
        ({"detail": LIST}, "body.items.0.price: Field required"),
        ({"message": "No\nsuch item"}, "No such item"),
        ({"error": {"code": 7, "message": "No credit"}}, "No credit"),
        (
            {"title": "Out of stock", "detail": "None left", "status": 422},
            "Out of stock: None left",
        ),
        (
            {"name": MISSING, "owner": {"age": ["A number."]}},
            "name: This field is required.; owner.age: A number.",
        ),
        (
            {"message": "Invalid", "detail": {"json": {"name": MISSING}}},
            "Invalid: json.name: This field is required.",
        ),
        ({"errors": [{"detail": each} for each in "abcd"]}, "a; b; c (and 1 more)"),
        ({"message": "a\x1b[31mb"}, "a [31mb"),
        (["First.", "Second."], "First.; Second."),
    ],
    ids=str,
)
def test_the_text_of_an_error_says_why(found: Made, body: Any, why: str) -> None:
    text = error(found, body)
    assert why in text
    assert "s3cret" not in text


def test_problem_details_come_first(found: Made) -> None:
    body = {"title": "Broken", "detail": "at the root", "message": "else"}
    text = error(found, body, "application/problem+json")
    assert "Broken: at the root" in text
    assert "else" not in text


@pytest.mark.parametrize("body", [{"status": "x", "a": 1}, [1], "null"], ids=str)
def test_nothing_is_made_up(found: Made, body: Any) -> None:
    assert error(found, body) == error(found, {})


def test_a_long_reason_is_cut(found: Made) -> None:
    nested: Any = "x" * 10_000
    assert len(error(found, {"message": nested})) < 600
    for _ in range(200):
        nested = {"detail": nested}
    assert error(found, nested) == error(found, {})


SHAPES = DOCUMENT + """
x-client-errors:
  - {items: /detail, code: /type, detail: /msg}
  - {items: /errors, title: /title}
  - {detail: /detail}
"""


@pytest.fixture(scope="module")
def shaped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(SHAPES, tmp_path_factory.mktemp("shapes")) as made_:
        yield made_


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ({"detail": LIST}, [(None, None, "Field required")]),
        (
            {"detail": [{"type": "a", "msg": "b"}, {"type": "c", "msg": "d"}]},
            [("a", None, "b"), ("c", None, "d")],
        ),
        ({"detail": "Not allowed."}, [(None, None, "Not allowed.")]),
        ({"errors": [{"title": "Full"}]}, [(None, "Full", None)]),
        ({"detail": []}, []),
        (["no object"], []),
    ],
    ids=str,
)
def test_of_several_shapes_the_first_that_fits_counts(
    shaped: Made, body: Any, items: list[tuple[str | None, ...]]
) -> None:
    shaped.respond(422, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with pytest.raises(shaped.package.UnprocessableEntityError) as caught:
        shaped.method("a.find", max_retries=0)()
    assert [(each.code, each.title, each.detail) for each in caught.value.errors] == items


def test_one_shape_needs_no_list(tmp_path: Path) -> None:
    with made(f"{DOCUMENT}\nx-client-errors: {{detail: /why}}", tmp_path) as one:
        assert "Full" in error(one, {"why": "Full"})
