"""Bodies that are sent as they are given, and sequences of JSON values."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from generator.runtime.bodies.files import File, Stream, as_file, is_file
from generator.runtime.bodies.media_range import choose
from generator.runtime.bodies.raw import write_content, write_text
from generator.runtime.bodies.sequence import write_sequence
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body
from generator.runtime.models.model import Model


@pytest.mark.parametrize(
    ("media_type", "value", "content"),
    [
        ("text/plain", "é", "é".encode()),
        ("text/plain; charset=iso-8859-1", "é", b"\xe9"),
        ('text/csv; header=absent; charset="UTF-16-LE"', "é", b"\xe9\x00"),
        ("application/xml", "<a/>", b"<a/>"),
        ("text/plain", b"\xff", b"\xff"),
        ("text/plain", bytearray(b"a"), b"a"),
        ("text/plain", memoryview(b"a"), b"a"),
        ("text/plain", File("x", b"a"), b"a"),
    ],
)
def test_text(media_type: str, value: object, content: bytes) -> None:
    assert write_text(Body(media_type), value, omit) == (content, media_type, b"")


COLOUR = Body("text/plain", lambda: Literal["red", "blue"])
SIZE = Body("text/plain", lambda: Annotated[int, Field(ge=1)])


def test_text_of_a_type() -> None:
    assert write_text(COLOUR, "red", omit).content == b"red"
    assert write_text(SIZE, 5, omit).content == b"5"
    for spec, value in ((SIZE, 0), (SIZE, "5"), (Body("text/plain"), {"a": 1})):
        with pytest.raises(InvalidRequestError, match="body"):
            write_text(spec, value, omit)


@pytest.mark.parametrize("media_type", ["text/plain; charset=ascii", "text/plain; charset=none"])
def test_text_that_its_charset_cannot_hold(media_type: str) -> None:
    with pytest.raises(InvalidRequestError, match="text that"):
        write_text(Body(media_type), "é", omit)


def test_a_range_of_text() -> None:
    assert write_text(Body("text/*"), "a", omit).media_type == "text/plain"


def test_text_is_no_file() -> None:
    for value in ("name.png", None, 5, {"a": 1}):
        with pytest.raises(InvalidRequestError) as error:
            write_content(Body("image/png"), value, omit)
        assert error.value.problems[0].got == type(value).__name__


def test_nothing_is_added_to_what_has_no_members() -> None:
    for write in (write_content, write_text):
        with pytest.raises(InvalidRequestError, match="extra_body: expected nothing beside"):
            write(Body("text/plain"), b"x", {"a": 1})


def test_the_type_of_a_file_is_told_by_the_caller_or_its_name(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"x")
    spec = Body("image/*")
    payload = write_content(spec, path, omit)
    assert isinstance(payload.content, Stream)
    assert payload.media_type == "image/png"
    assert write_content(spec, File(None, b"x", "image/webp"), omit).media_type == "image/webp"


@pytest.mark.parametrize(
    ("allowed", "given", "name", "chosen"),
    [
        (None, None, None, "application/octet-stream"),
        (None, None, "a.png", "image/png"),
        (None, "x/y", "a.png", "x/y"),
        ("*/*", None, "a.unheard", "application/octet-stream"),
        ("image/png", None, "a.jpg", "image/png"),
        ("image/png, image/jpeg", None, "a.jpg", "image/jpeg"),
        ("image/*", "image/x; q=1", None, "image/x; q=1"),
        ("IMAGE/PNG", "image/png", None, "image/png"),
        ("image/png, image/jpeg", None, "a.gif", None),
        ("image/png, image/jpeg", None, None, None),
        ("image/*", "text/plain", None, None),
        ("image/png, */*", "text/plain", "a.jpg", "text/plain"),
        ("image/png, */*", None, "a.jpg", "image/png"),
        ("image/*", "image/é", None, None),
    ],
)
def test_media_types_of_files(
    allowed: str | None, given: str | None, name: str | None, chosen: str | None
) -> None:
    if chosen is None:
        with pytest.raises(InvalidRequestError):
            choose(allowed, given, name, "a")
    else:
        assert choose(allowed, given, name, "a") == chosen


@pytest.mark.parametrize(
    ("value", "is_"),
    [
        (b"", True),
        (io.BytesIO(), True),
        (Path("x"), True),
        (("x", b""), True),
        ((None, b"", "a/b"), True),
        (File(None, b""), True),
        ("x", False),
        ((b"", b""), False),
        (("x", "y"), False),
        (("x",), False),
        (None, False),
    ],
)
def test_what_is_a_file(value: object, is_: bool) -> None:
    assert is_file(value) is is_


def test_a_file_written_short() -> None:
    assert as_file(("a", b"x", "b/c")) == File("a", b"x", "b/c")
    assert as_file(b"x") == File(None, b"x")


class Item(Model):
    a: int


SEQUENCES: list[tuple[str, bytes]] = [
    ("application/jsonl", b'{"a":1}\n{"a":2}\n'),
    ("application/x-ndjson; charset=utf-8", b'{"a":1}\n{"a":2}\n'),
    ("application/json-seq", b'\x1e{"a":1}\n\x1e{"a":2}\n'),
    ("application/geo+json-seq", b'\x1e{"a":1}\n\x1e{"a":2}\n'),
]


@pytest.mark.parametrize(("media_type", "content"), SEQUENCES)
def test_a_sequence(media_type: str, content: bytes) -> None:
    spec = Body(media_type, lambda: Item)
    items: list[Any] = [{"a": 1}, Item(a=2)]
    for value in (items, tuple(items), iter(items)):
        payload = write_sequence(spec, value, omit)
        assert payload == (content, media_type, b'[{"a":1},{"a":2}]')


@pytest.mark.parametrize(
    ("value", "path"),
    [([{"a": "x"}], "body[0].a"), ([1, 2], "body[0]"), ("ab", "body"), ({}, "body")],
)
def test_an_item_that_does_not_fit(value: object, path: str) -> None:
    with pytest.raises(InvalidRequestError) as error:
        write_sequence(Body("application/jsonl", lambda: Item), value, omit)
    assert error.value.problems[0].path == path
