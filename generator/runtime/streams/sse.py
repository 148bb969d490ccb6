"""Server-sent events (WHATWG HTML, section 9.2.6, "Interpreting an event stream").

Content may be cut anywhere, also inside a character. An event without the line that ends it is not
one.
"""

from __future__ import annotations

from typing import NamedTuple

from .lines import Lines, too_large

_BOM = b"\xef\xbb\xbf"
_DIGITS = 15  # a longer wait would be no wait any more


class ServerEvent(NamedTuple):
    """One event; a field that the server did not give is None."""

    data: str
    event: str | None = None
    """The type; None: that of a plain message."""
    id: str | None = None
    retry: int | None = None
    """How long to wait before a new connection, in milliseconds."""


class EventReader:
    """Reads a stream of events.

    Args:
        limit: the greatest size of one event, in bytes.
    """

    __slots__ = (
        *("_begun", "_data", "_event", "_id", "_limit", "_lines", "_retry", "_size"),
        *("last_id", "reconnection_time"),
    )

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lines = Lines(limit, any_end=True)
        self._begun = False
        self.last_id: str | None = None
        """The id of the last event that had one, also of one without data."""
        self.reconnection_time: int | None = None
        """The last `retry`, in milliseconds."""
        self._clear()

    def _clear(self) -> None:
        self._data: list[str] = []
        self._event: str | None = None
        self._id: str | None = None
        self._retry: int | None = None
        self._size = 0

    def feed(self, piece: bytes) -> list[ServerEvent]:
        """The events that end in this piece.

        Raises:
            UnreadableBody: an event is larger than the limit.
        """
        events: list[ServerEvent] = []
        for line in self._lines.feed(piece):
            if not self._begun:
                self._begun = True
                line = line.removeprefix(_BOM)  # noqa: PLW2901 - it stands once
            if line:
                self._field(line)
            else:
                self.last_id = self.last_id if self._id is None else self._id
                if self._data:
                    data = "\n".join(self._data)
                    events.append(ServerEvent(data, self._event, self._id, self._retry))
                self._clear()
        return events

    def finish(self) -> list[ServerEvent]:
        """Nothing: an event that its empty line does not end is dropped."""
        return []

    def _field(self, line: bytes) -> None:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._size += len(line)
                if self._size > self._limit:
                    raise too_large(self._limit)
                self._data.append(value)
            case "event":
                self._event = value or None
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if (
                value.isascii() and value.isdigit() and len(value) <= _DIGITS
            ):
                self._retry = self.reconnection_time = int(value)
            case _:  # a comment, or a field that is to be ignored
                return
