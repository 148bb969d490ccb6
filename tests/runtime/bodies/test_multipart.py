"""Multipart bodies, read back by parsers that we did not write."""

from __future__ import annotations

import asyncio
import io
import json
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import aiohttp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field
from werkzeug.formparser import parse_form_data
from werkzeug.test import EnvironBuilder

from generator.runtime.bodies import multipart
from generator.runtime.bodies.files import File, Stream
from generator.runtime.bodies.multipart import write_multipart, write_parts
from generator.runtime.core.errors import InvalidRequestError
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body, Encoding, Style
from generator.runtime.models.model import Model

if TYPE_CHECKING:
    from pathlib import Path

    from generator.runtime.core.operation import Payload

django: Any = pytest.importorskip(
    "django.http.multipartparser", reason="not installed here; the dependency group dev has it"
)
django_conf: Any = pytest.importorskip("django.conf", reason="as above")
django_files: Any = pytest.importorskip("django.core.files.uploadhandler", reason="as above")

FILE = Encoding(file=True)
EITHER = Encoding(file=True, other=True)


class Upload(Model):
    purpose: str = Field(min_length=2)
    file: str
    images: list[str] | None = None
    size: int | None = None


def send(value: object, extra: object = omit, **encoding: Encoding) -> Payload:
    spec = Body("multipart/form-data", encoding=tuple(encoding.items()))
    return write_multipart(spec, value, extra)


def content_of(payload: Payload) -> bytes:
    return payload.content if isinstance(payload.content, bytes) else b"".join(payload.content)


@pytest.fixture
def boundary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multipart, "new_boundary", lambda: "b")


def text(payload: Payload) -> str:
    return content_of(payload).decode().replace("\r\n", "\n")


# One part each: what it holds, and its header fields but for the disposition


PARTS: list[tuple[object, Encoding | None, str]] = [
    ("x y", None, '; name="a"\n\nx y\n'),
    (1.5, None, '; name="a"\n\n1.5\n'),
    (True, None, '; name="a"\n\ntrue\n'),
    ({"b": [1]}, None, '; name="a"\nContent-Type: application/json\n\n{"b":[1]}\n'),
    ([[1]], None, '; name="a"\nContent-Type: application/json\n\n[1]\n'),
    ("x", Encoding(content_type="text/csv"), '; name="a"\nContent-Type: text/csv\n\nx\n'),
    ("x", Encoding(headers=(("X-A", "1"),)), '; name="a"\nX-A: 1\n\nx\n'),
    (
        "x",
        Encoding(content_type="application/json"),
        '; name="a"\nContent-Type: application/json\n\n"x"\n',
    ),
    (
        b"x",
        FILE,
        '; name="a"; filename="a"\nContent-Type: application/octet-stream\n\nx\n',
    ),
    (
        File('é".png\r\n', b"x"),
        FILE,
        '; name="a"; filename="é%22.png%0D%0A"\nContent-Type: application/octet-stream\n\nx\n',
    ),
    (("a.png", b"x"), FILE, '; name="a"; filename="a.png"\nContent-Type: image/png\n\nx\n'),
    (("a", b"x", "a/b"), FILE, '; name="a"; filename="a"\nContent-Type: a/b\n\nx\n'),
    (
        ("a", b"x"),
        Encoding(file=True, content_type="image/png"),
        '; name="a"; filename="a"\nContent-Type: image/png\n\nx\n',
    ),
    (
        ("a.png", b"x"),
        Encoding(file=True, content_type="image/jpeg, image/png"),
        '; name="a"; filename="a.png"\nContent-Type: image/png\n\nx\n',
    ),
    (
        File("a", b"x", headers=(("X-A", "2"),)),
        Encoding(file=True, content_type="a/b", headers=(("X-A", "1"), ("X-B", "1"))),
        '; name="a"; filename="a"\nContent-Type: a/b\nX-B: 1\nX-A: 2\n\nx\n',
    ),
    ({"b": 1}, Encoding(style=Style.DEEP_OBJECT), '; name="a[b]"\n\n1\n'),
    (["x y", "z"], Encoding(explode=False), '; name="a"\n\nx y,z\n'),
    (["x", "y"], Encoding(style=Style.SPACE_DELIMITED), '; name="a"\n\nx y\n'),
    ("a/é&b", Encoding(allow_reserved=True), '; name="a"\n\na/é&b\n'),
]


@pytest.mark.usefixtures("boundary")
@pytest.mark.parametrize(("value", "encoding", "part"), PARTS)
def test_a_part(value: object, encoding: Encoding | None, part: str) -> None:
    payload = send({"a": value}, **({} if encoding is None else {"a": encoding}))
    assert text(payload) == f"--b\nContent-Disposition: form-data{part}--b--\n"
    assert payload.media_type == "multipart/form-data; boundary=b"


@pytest.mark.usefixtures("boundary")
def test_each_item_is_a_part() -> None:
    payload = send({"f": [b"1", File("n.txt", b"2"), omit], "t": ["x", {"y": 1}]}, f=FILE)
    assert text(payload).count("--b\n") == 4


@pytest.mark.parametrize("name", ["a", "f"])
def test_null_is_refused_where_a_part_cannot_say_it(name: str) -> None:
    with pytest.raises(InvalidRequestError, match=f"{name}: expected a value, or omit"):
        send({name: None}, f=FILE)


def test_without_a_file_the_whole_travels_as_json() -> None:
    spec = Body("multipart/form-data", without_files="application/json")
    found = write_multipart(spec, {"a": None, "b": [1]}, omit)
    assert (found.media_type, found.content) == ("application/json", b'{"a":null,"b":[1]}')


def test_nobody_foresees_the_boundary() -> None:
    found = {send({"a": 1}).media_type for _ in range(9)}
    assert len(found) == 9


REFUSED: list[tuple[object, Encoding | None, str, str]] = [
    ("name.png", FILE, "a", "str"),
    (["x"], FILE, "a[0]", "str"),
    (b"x", None, "a", "bytes"),
    ([None], None, "a", "null"),
    (io.StringIO("x"), FILE, "a", "a file opened for text"),
    (b"x", Encoding(file=True, content_type="image/*"), "a", "a file without one"),
    (b"x", Encoding(file=True, content_type="a/b, c/d"), "a", "a file without one"),
    (("a", b"x", "a/b"), Encoding(file=True, content_type="image/*"), "a", "a/b"),
    (("a", b"x", "a/b\r\nX: y"), FILE, "a", "a line break at position 3"),
    (File("a", b"x", headers=(("X", "\n"),)), FILE, "a", "a line break at position 0"),
    (File("a", b"x", headers=(("X:", "y"),)), FILE, "a", "the name 'X:'"),
    ({"b": 1}, Encoding(content_type="application/xml"), "a", "dict"),
    (["a,b"], Encoding(explode=False), "a", "such a part"),
]


@pytest.mark.parametrize(("value", "encoding", "path", "got"), REFUSED)
def test_what_is_refused(value: object, encoding: Encoding | None, path: str, got: str) -> None:
    with pytest.raises(InvalidRequestError) as error:
        send({"a": value}, **({} if encoding is None else {"a": encoding}))
    assert (error.value.problems[0].path, error.value.problems[0].got) == (path, got)


def test_paths_are_checked_beforehand(tmp_path: Path) -> None:
    for path, got in ((tmp_path, "directory"), (tmp_path / "none", "cannot be read")):
        with pytest.raises(InvalidRequestError, match=got):
            send({"a": path}, a=FILE)


TYPED = Body("multipart/form-data", lambda: Upload, encoding=(("file", FILE), ("images", EITHER)))


def test_what_is_no_file_is_checked() -> None:
    with pytest.raises(InvalidRequestError) as error:
        write_multipart(TYPED, {"purpose": "x", "size": "1", "new": 1, "images": b"x"}, omit)
    assert {each.path for each in error.value.problems} == {"purpose", "size", "new", "file"}
    with pytest.raises(InvalidRequestError, match=r"file: expected"):
        write_multipart(TYPED, {"purpose": "xy", "file": [b"x"]}, omit)


def test_a_property_may_be_a_file_or_something_else() -> None:
    value = {"purpose": "xy", "file": b"1", "images": ["https://x.example.com", b"2"]}
    names = [name for name, *_ in parsed(write_multipart(TYPED, value, omit))]
    assert names == ["purpose", "file", "images", "images"]


def test_a_model_is_an_object() -> None:
    payload = send(Upload(purpose="xy", file="z"))
    assert json.loads(payload.plain) == {"purpose": "xy", "file": "z"}


def test_extra_fields_may_be_files() -> None:
    payload = send({"a": b"1", "b": "x"}, {"a": "text", "c": File("n", b"2")}, a=FILE)
    found = [(name, file, content) for name, file, _, content in parsed(payload)]
    assert found == [("a", None, b"text"), ("b", None, b"x"), ("c", "n", b"2")]


@pytest.mark.usefixtures("boundary")
def test_parts_in_order() -> None:
    spec = Body(
        "multipart/mixed",
        prefix=(Encoding(), Encoding(content_type="image/*")),
        rest=Encoding(content_type="text/csv"),
    )
    payload = write_parts(spec, [{"a": 1}, ("x.png", b"1"), "2", b"3"], omit)
    assert payload.media_type == "multipart/mixed; boundary=b"
    assert text(payload) == (
        '--b\nContent-Type: application/json\n\n{"a":1}\n'
        '--b\nContent-Disposition: attachment; filename="x.png"\nContent-Type: image/png\n\n1\n'
        "--b\nContent-Type: text/csv\n\n2\n--b\nContent-Type: text/csv\n\n3\n--b--\n"
    )
    with pytest.raises(InvalidRequestError, match="a sequence of parts"):
        write_parts(spec, {"a": 1}, omit)


# Parsers of web frameworks

Part = tuple[str, str | None, str | None, bytes]


def by_werkzeug(payload: Payload) -> list[Part]:
    environ = EnvironBuilder(
        method="POST", data=content_of(payload), content_type=payload.media_type
    ).get_environ()
    _, form, files = parse_form_data(environ)
    texts: list[Part] = [(k, None, None, v.encode()) for k, v in form.items(multi=True)]
    for name, file in files.items(multi=True):
        with file.stream:
            texts.append((name, file.filename, file.content_type, file.read()))
    return texts


def by_django(payload: Payload) -> list[Part]:
    if not django_conf.settings.configured:
        django_conf.settings.configure(ALLOWED_HOSTS=["127.0.0.1"], LOGGING_CONFIG=None)
    content = content_of(payload)
    meta = {"CONTENT_TYPE": payload.media_type, "CONTENT_LENGTH": str(len(content))}
    handler = django_files.TemporaryFileUploadHandler()
    form, files = django.MultiPartParser(meta, io.BytesIO(content), [handler]).parse()
    texts: list[Part] = [(k, None, None, v.encode()) for k, vs in form.lists() for v in vs]
    for name, file in ((name, file) for name, found in files.lists() for file in found):
        with file.file:
            texts.append((name, file.name, file.content_type, file.read()))
    return texts


def parsed(payload: Payload) -> list[Part]:
    async def read() -> list[Part]:
        stream = aiohttp.StreamReader(
            Mock(_reading_paused=False), 2**20, loop=asyncio.get_running_loop()
        )
        stream.feed_data(content_of(payload))
        stream.feed_eof()
        reader = aiohttp.MultipartReader({"Content-Type": payload.media_type}, stream)
        parts: list[Part] = []
        async for part in reader:
            assert isinstance(part, aiohttp.BodyPartReader)
            assert part.name is not None
            content = bytes(await part.read())
            parts.append((part.name, part.filename, part.headers.get("Content-Type"), content))
        return parts

    return asyncio.run(read())


NAMES = st.text(st.characters(max_codepoint=127, categories=["L", "N"]), min_size=1, max_size=8)


@settings(deadline=None)  # the first parse loads the parsers
@given(
    st.dictionaries(NAMES, st.text(st.characters(codec="utf-8"))),
    st.dictionaries(NAMES, st.binary(max_size=200), min_size=1),
)
def test_other_parsers_read_what_was_said(texts: dict[str, str], files: dict[str, bytes]) -> None:
    fields = {f"t-{name}": value for name, value in texts.items()}
    sent = {f"f-{name}": File(f"é {name}.bin", data) for name, data in files.items()}
    payload = send({**fields, **sent}, **dict.fromkeys(sent, FILE))
    expected: list[Part] = [(name, None, None, value.encode()) for name, value in fields.items()]
    expected += [
        (name, file.name, "application/octet-stream", bytes(file.content))  # type: ignore[arg-type] # bytes were put in
        for name, file in sent.items()
    ]
    assert parsed(payload) == expected
    assert by_werkzeug(payload) == expected
    assert sorted(by_django(payload), key=str) == sorted(expected, key=str)


def test_what_is_read_while_it_is_sent_parses_too(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"0" * 200_000)
    payload = send({"a": path, "b": io.BytesIO(b"1" * 70_000), "c": "x"}, a=FILE, b=FILE)
    assert isinstance(payload.content, Stream)
    assert payload.content.length == len(content_of(payload))
    assert payload.can_begin
    assert [(name, file, kind, len(data)) for name, file, kind, data in parsed(payload)] == [
        ("a", "photo.png", "image/png", 200_000),
        ("b", "b", "application/octet-stream", 70_000),
        ("c", None, None, 1),
    ]
