"""Cutting content into lines, and lines into JSON values, as it arrives.

Handles JSON lines (jsonlines.org, NDJSON) and JSON text sequences (RFC 7464). What is complete is
handed over at once; what is not yet complete is never larger than the limit.
"""

from __future__ import annotations

import json
import re

from ..core.errors import UnreadableBody

_ANY_END = re.compile(rb"\r\n|\n|\r")
_LINE_FEED = re.compile(rb"\n")
_SEPARATOR = b"\x1e"
_MAX_TRIED = 256 * 1024  # a larger text would be tried again with each of its lines
_BOM = b"\xef\xbb\xbf"


class Lines:
    """Cuts content into lines, without their ends.

    Args:
        limit: the greatest length of a line, in bytes.
        any_end: whether a carriage return ends a line, too, alone or before a line feed.
    """

    __slots__ = ("_after_return", "_end", "_limit", "_parts", "_size")

    def __init__(self, limit: int, *, any_end: bool = False) -> None:
        self._limit = limit
        self._end = _ANY_END if any_end else _LINE_FEED
        self._after_return = False
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> list[bytes]:
        """The lines that end in this piece.

        Raises:
            UnreadableBody: a line is longer than the limit.
        """
        if self._after_return and piece:
            piece = piece.removeprefix(b"\n")
            self._after_return = False
        *lines, rest = self._end.split(piece)
        if lines:
            lines[0] = self.finish() + lines[0]
        self._parts.append(rest)
        self._size += len(rest)
        self._after_return = self._end is _ANY_END and piece.endswith(b"\r")
        longest = max(self._size, *map(len, lines), 0)
        if longest > self._limit:
            raise too_large(self._limit)
        return lines

    def finish(self) -> bytes:
        """What stands after the last end of a line."""
        rest = b"".join(self._parts)
        self._parts.clear()
        self._size = 0
        return rest


class JsonLines:
    """Cuts JSON lines into JSON texts; blank lines are passed over.

    Args:
        limit: the greatest length of one text, in bytes.
    """

    def __init__(self, limit: int) -> None:
        self._lines = Lines(limit)
        self._begun = False

    def feed(self, piece: bytes) -> list[bytes]:
        """The texts that end in this piece."""
        return self._texts(self._lines.feed(piece))

    def finish(self) -> list[bytes]:
        """The last text, which needs no end of a line."""
        return self._texts([self._lines.finish()])

    def _texts(self, lines: list[bytes]) -> list[bytes]:
        if lines and not self._begun:
            self._begun = True
            lines[0] = lines[0].removeprefix(_BOM)
        return [text for line in lines if (text := line.strip())]


class JsonSequence:
    """Cuts a JSON text sequence (RFC 7464) into JSON texts.

    A text ends where the next record separator stands. One that is followed by a line feed and is
    whole goes out before that, so that nobody waits for the next one to see it. Each goes out with
    the line feed after it, by which a reader knows that a number is whole (section 2.4).

    Args:
        limit: the greatest length of one text, in bytes.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> list[bytes]:
        """The texts that are known to be whole with this piece.

        Raises:
            UnreadableBody: a text is longer than the limit.
        """
        *texts, rest = piece.split(_SEPARATOR)
        if texts:
            texts[0] = self._take() + texts[0]
        self._parts.append(rest)
        self._size += len(rest)
        if max(self._size, *map(len, texts), 0) > self._limit:
            raise too_large(self._limit)
        if rest.endswith(b"\n") and self._size <= _MAX_TRIED:
            text = b"".join(self._parts)
            if is_whole(text):
                texts.append(text)
                self._take()
        return [text for text in texts if text.strip()]

    def finish(self) -> list[bytes]:
        """The last text."""
        last = self._take()
        return [last] if last.strip() else []

    def _take(self) -> bytes:
        text = b"".join(self._parts)
        self._parts.clear()
        self._size = 0
        return text


def is_truncated(text: bytes) -> bool:
    """Whether a text of a JSON text sequence may lack its end (RFC 7464, section 2.4)."""
    return not is_whole(text) or (text[-1:] not in b'}]"' and not text[-1:].isspace())


def is_whole(text: bytes | str) -> bool:
    """Whether something is one JSON text."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def too_large(limit: int) -> UnreadableBody:
    """One item is larger than what a client takes."""
    return UnreadableBody("too_large", detail=f"one item has more than {limit} bytes")
