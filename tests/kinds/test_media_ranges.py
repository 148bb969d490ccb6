"""Under `*/*` the response's own type says what its content is."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import document, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

JSON, TEXT, PDF = "application/json", "text/plain; charset=latin-1", "application/pdf"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with made(document("ranges"), tmp_path_factory.mktemp("ranges")) as made_:
        yield made_


@pytest.mark.parametrize(
    ("name", "kind", "content", "value"),
    [
        ("text", TEXT, b"h\xe9", "h\xe9"),
        ("text", TEXT, b'{"a": 1}', '{"a": 1}'),
        ("text", JSON, b'"hi"', "hi"),
        ("text", JSON, b"hi", "hi"),
        ("text", "", b"hi", "hi"),
        ("file", TEXT, b"hi", b"hi"),
        ("file", PDF, b"%PDF", b"%PDF"),
        ("file", JSON, b"{}", b"{}"),
        ("silent", PDF, b"%PDF", b"%PDF"),
        ("silent", "", b"", b""),
        ("thing", JSON, b'{"a": 1}', {"a": 1}),
        ("thing", "application/vnd.x+json", b'{"a": 1}', {"a": 1}),
        ("thing", TEXT, b'{"a": 1}', {"a": 1}),
        ("anything", TEXT, b"hi", "hi"),
        ("anything", JSON, b"[1]", [1]),
        ("both", JSON, b'{"a": 1}', {"a": 1}),
        ("json", JSON, b"[1]", [1]),
    ],
)
def test_content_is_what_its_type_says(
    found: Made, name: str, kind: str, content: bytes, value: Any
) -> None:
    found.respond(200, content, {"Content-Type": kind} if kind else {})
    read = found.method(f"r.{name}")()
    assert (read.to_dict() if isinstance(value, dict) else read) == value


@pytest.mark.parametrize(
    ("name", "kind", "content"), [("thing", TEXT, b"hi"), ("thing", PDF, b""), ("text", PDF, b"%")]
)
def test_what_cannot_be_read_as_its_type_is_an_error(
    found: Made, name: str, kind: str, content: bytes
) -> None:
    found.respond(200, content, {"Content-Type": kind})
    with pytest.raises(found.package.APIResponseValidationError):
        found.method(f"r.{name}")()


@pytest.mark.parametrize(
    ("name", "kind"), [("text", "str"), ("file", "bytes"), ("silent", "bytes"), ("json", "object")]
)
def test_the_type_is_the_one_that_is_read(found: Made, name: str, kind: str) -> None:
    annotation = inspect.signature(found.method(f"r.{name}")).return_annotation
    assert str(annotation).strip("'") == kind


@pytest.mark.parametrize("kind", [PDF, TEXT, "text/event-stream", ""], ids=str)
@pytest.mark.parametrize("name", ["undescribed", "json", "posted"])
def test_what_nothing_describes_can_be_reached(found: Made, name: str, kind: str) -> None:
    found.respond(200, b"%PDF", {"Content-Type": kind} if kind else {})
    assert found.method(f"r.with_raw_response.{name}")().content == b"%PDF"
    with found.method(f"r.with_streaming_response.{name}")() as response:
        assert response.read() == b"%PDF"
    assert found.client().get("/undescribed?a=b", cast_to=bytes) == b"%PDF"
    assert found.last.target == "/undescribed?a=b"


def test_what_nothing_describes_is_none_to_a_plain_call(found: Made) -> None:
    found.respond(200, b"%PDF", {"Content-Type": PDF})
    assert found.method("r.undescribed")() is None
