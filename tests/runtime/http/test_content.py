"""Putting the content of a response together, within a limit."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.http.content import ContentReader

DATA = b'{"data": "' + bytes(range(97, 123)) * 40 + b'"}'


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def read(encoding: str, content: bytes, limit: int = 10_000, size: int = 7) -> ContentReader:
    reader = ContentReader(encoding, limit)
    for start in range(0, len(content), size):
        if not reader.feed(content[start : start + size]):
            break
    return reader


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("", DATA),
        ("identity", DATA),
        ("gzip", gzip.compress(DATA)),
        ("GZIP", gzip.compress(DATA)),
        ("x-gzip", gzip.compress(DATA)),
        ("deflate", zlib.compress(DATA)),
        ("deflate", raw_deflate(DATA)),
        ("gzip", gzip.compress(DATA[:50]) + gzip.compress(DATA[50:])),
    ],
    ids=range(8),  # the bytes would be the ids, and gzip writes the time into them
)
@pytest.mark.parametrize("size", [2, 7, 100_000])
def test_every_encoding_that_is_asked_for(encoding: str, content: bytes, size: int) -> None:
    reader = read(encoding, content, size=size)
    assert reader.finish() == DATA
    assert reader.problem is None


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("gzip", gzip.compress(DATA)[:-9]),
        ("gzip", gzip.compress(DATA)[:-1]),
        ("gzip", b"not gzip at all"),
        ("gzip", gzip.compress(DATA) + b"and more"),
        ("br", b"anything"),
        ("gzip, gzip", gzip.compress(gzip.compress(DATA))),
    ],
    ids=range(6),
)
def test_what_cannot_be_unpacked(encoding: str, content: bytes) -> None:
    reader = read(encoding, content)
    reader.finish()
    assert reader.problem is not None
    assert reader.problem.reason == "content_encoding"


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_the_limit_counts_what_is_unpacked(encoding: str) -> None:
    content = b"a" * 1_000_000
    packed = {"": content, "gzip": gzip.compress(content), "deflate": zlib.compress(content)}
    for limit, fits in ((1_000_000, True), (999_999, False)):
        reader = read(encoding, packed[encoding], limit, size=100_000)
        kept = len(reader.finish())
        assert kept <= limit
        assert (reader.problem is None) is fits
        if reader.problem:
            assert reader.problem.reason == "too_large"


def test_nothing_is_nothing() -> None:
    assert (read("", b"").finish(), read("gzip", b"").finish()) == (b"", b"")


@given(st.binary(max_size=500), st.integers(1, 50))
def test_it_agrees_with_gzip(data: bytes, size: int) -> None:
    reader = read("gzip", gzip.compress(data), size=size)
    assert reader.finish() == data
    assert reader.problem is None


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_garbage_is_never_an_exception(data: bytes, encoding: str) -> None:
    read(encoding, data, limit=100).finish()
