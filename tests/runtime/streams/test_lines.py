"""JSON lines and JSON text sequences, cut anywhere."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.core.errors import UnreadableBody
from generator.runtime.streams.lines import JsonLines, JsonSequence, is_truncated

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def cut(reader: JsonLines | JsonSequence, content: bytes, size: int) -> list[bytes]:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    found = [text for piece in pieces for text in reader.feed(piece)]
    return [text.strip() for text in (*found, *reader.finish())]


SIZES = pytest.mark.parametrize("size", [1, 2, 3, 1000])


@SIZES
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"a":1}\n{"a":2}\n', [b'{"a":1}', b'{"a":2}']),
        (b'{"a":1}\r\n{"a":2}', [b'{"a":1}', b'{"a":2}']),
        (b"\n\n1\n \n2\n\n", [b"1", b"2"]),
        (b"\xef\xbb\xbf1\n2", [b"1", b"2"]),
        ('"\u2028\u0085\x0b"\n'.encode(), ['"\u2028\u0085\x0b"'.encode()]),
        (b"", []),
    ],
)
def test_json_lines(content: bytes, expected: list[bytes], size: int) -> None:
    assert cut(JsonLines(100), content, size) == expected


@SIZES
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'\x1e{"a":1}\n\x1e{"a":2}\n', [b'{"a":1}', b'{"a":2}']),
        (b"\x1e\x1e\x1e1\n\x1e\n\x1e2\n", [b"1", b"2"]),
        (b'\x1e{"a":\n{"b":\n1}\n}\n\x1e3\n', [b'{"a":\n{"b":\n1}\n}', b"3"]),
        (b'\x1e{"a":\x1e2\n\x1e"x', [b'{"a":', b"2", b'"x']),
        (b"", []),
    ],
)
def test_json_text_sequences(content: bytes, expected: list[bytes], size: int) -> None:
    assert cut(JsonSequence(100), content, size) == expected


@given(st.lists(json_values), st.integers(1, 50))
def test_what_is_written_is_read(values: list[object], size: int) -> None:
    lines = b"".join(json.dumps(value).encode() + b"\n" for value in values)
    sequence = b"".join(b"\x1e" + json.dumps(v, indent=1).encode() + b"\n" for v in values)
    assert [json.loads(text) for text in cut(JsonLines(10_000), lines, size)] == values
    assert [json.loads(text) for text in cut(JsonSequence(10_000), sequence, size)] == values


def test_an_element_is_there_before_the_next_one_begins() -> None:
    reader = JsonSequence(100)
    assert reader.feed(b'\x1e{"a": 1') == []
    assert reader.feed(b"}\n") == [b'{"a": 1}\n']
    assert reader.feed(b"\x1e") == []
    assert reader.finish() == []


@pytest.mark.parametrize(
    ("text", "truncated"),
    [
        # RFC 7464, section 2.4: a number or a literal needs white space behind it
        (b"123", True),
        (b"123\n", False),
        (b"true", True),
        (b"null ", False),
        (b'"a"', False),
        (b"[1]", False),
        (b"[1", True),
        (b"{}", False),
    ],
)
def test_which_elements_may_lack_their_end(text: bytes, truncated: bool) -> None:
    assert is_truncated(text) is truncated


@pytest.mark.parametrize("reader", [JsonLines(50), JsonSequence(50)])
def test_an_item_without_an_end(reader: JsonLines | JsonSequence) -> None:
    with pytest.raises(UnreadableBody) as raised:
        cut(reader, b'\x1e"' + b"a" * 60, 7)
    assert raised.value.reason == "too_large"
