"""Server-sent events: the examples of the standard, and content that is cut anywhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.core.errors import UnreadableBody
from generator.runtime.streams.sse import EventReader, ServerEvent


def read(content: bytes, *cuts: int, limit: int = 10_000) -> list[ServerEvent]:
    reader = EventReader(limit)
    places = [0, *sorted(cuts), len(content)]
    pieces = [content[a:b] for a, b in pairwise(places)]
    return [event for piece in pieces for event in reader.feed(piece)] + reader.finish()


E = ServerEvent
CASES = {
    # WHATWG HTML, section 9.2.6
    "stocks": (b"data: YHOO\ndata: +2\ndata: 10\n\n", [E("YHOO\n+2\n10")]),
    "ids": (
        b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third\n\n",
        [E("first event", id="1"), E("second event", id=""), E(" third")],
    ),
    "empty data": (b"data\n\ndata\ndata\n\ndata:", [E(""), E("\n")]),
    "a space after the colon": (b"data:test\n\ndata: test\n\n", [E("test"), E("test")]),
    # WHATWG HTML, section 9.2.2
    "types": (
        b"event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n",
        [E("73857293", "add"), E("2153", "remove")],
    ),
    # web-platform-tests, eventsource
    "carriage returns": (b"data:1\r\rdata:2\r\ndata:3\r\n\r\n", [E("1"), E("2\n3")]),
    "a byte order mark": (b"\xef\xbb\xbfdata:1\n\n", [E("1")]),
    "two byte order marks": (b"\xef\xbb\xbf\xef\xbb\xbfdata:1\n\ndata:2\n\n", [E("2")]),
    "a byte order mark later": (b"data:1\n\n\xef\xbb\xbfdata:2\n\ndata:3\n\n", [E("1"), E("3")]),
    "no line at the end": (b"data:1\n\ndata:2\n", [E("1")]),
    "unknown fields": (b"data:1\n Data:2\ndatum:3\n data:4\nDATA:5\n\n", [E("1")]),
    "NUL in data": (b"data:\0\n\n", [E("\0")]),
    "NUL in an id": (b"id:1\0 2\ndata:x\n\n", [E("x")]),
    "colons": (b"data: a:b\n:\n::\n\n", [E("a:b")]),
    "no UTF-8": (b"data: \xff\xc3\xa9\n\n", [E("\ufffd\u00e9")]),
    "retry": (b"retry: 3000\ndata:x\n\n", [E("x", retry=3000)]),
    "retry that is no number": (
        b"retry: 3s\nretry: \xd9\xa3\nretry:" + b"9" * 5000 + b"\ndata:x\n\n",
        [E("x")],
    ),
    "a type without data": (b"event: a\n\ndata: x\n\n", [E("x")]),
    "an empty type": (b"event:\ndata:x\n\n", [E("x")]),
    "a separator of Unicode": (
        "data: a\u2028b\u0085c\x0bd\n\n".encode(),
        [E("a\u2028b\u0085c\x0bd")],
    ),
    # OpenAPI 3.2, the example of a Server-Sent Event stream (Media Type Object)
    "comments and unknown fields": (
        b"event: addString\ndata: This data is formatted\ndata: across two lines\nretry: 5\n\n%s%s"
        % (
            b"event: addNumber\ndata: 1234.5678\nunknownField: this is ignored\n\n",
            b': This is a comment\nevent: addJSON\ndata: {"foo": 42}\n\n',
        ),
        [
            E("This data is formatted\nacross two lines", "addString", retry=5),
            E("1234.5678", "addNumber"),
            E('{"foo": 42}', "addJSON"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_vectors(name: str) -> None:
    content, expected = CASES[name]
    assert read(content) == expected
    assert read(content, *range(len(content))) == expected


@given(st.sampled_from(sorted(CASES)), st.lists(st.integers(0, 300)))
def test_cuts_change_nothing(name: str, cuts: list[int]) -> None:
    content, expected = CASES[name]
    assert read(content, *(min(cut, len(content)) for cut in cuts)) == expected


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_characters="\r\n")),
            st.sampled_from(["\n", "\r", "\r\n"]),
        )
    )
)
def test_what_is_written_is_read(lines: list[tuple[str, str]]) -> None:
    content = "".join(f"data: {text}{end}{end}" for text, end in lines).encode("utf-8", "replace")
    read_back = [event.data for event in read(content)]
    assert read_back == [text.encode("utf-8", "replace").decode() for text, _ in lines]


@pytest.mark.parametrize("content", [b"data: " + b"a" * 100, b"data: aaaa\n" * 20])
def test_an_event_without_an_end(content: bytes) -> None:
    with pytest.raises(UnreadableBody) as raised:
        read(content, *range(len(content)), limit=80)
    assert raised.value.reason == "too_large"


def test_an_event_is_there_with_its_last_byte() -> None:
    reader = EventReader(100)
    assert reader.feed(b"data: 1\r\n\r") == [E("1")]
    assert reader.feed(b"\ndata: 2\n") == []
    assert reader.feed(b"\n") == [E("2")]
