"""The items of a response that is a sequence.

The media type decides which kind of sequence it is; an item is read as leniently as a whole
response.

An event whose data is `[DONE]`, which is no JSON, ends a stream of JSON also where the document
declares no such end: many APIs write it, and none can mean anything else by it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from ..client.read import read_json
from ..core.drift import DriftEvent
from ..core.errors import UnreadableBody
from ..core.media import MediaKind, kind_of
from ..core.operation import EventData, EventStream
from ..core.record import replace
from .lines import JsonLines, JsonSequence, is_truncated, is_whole
from .sse import EventReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..client.options import Config
    from ..core.operation import Response
    from .sse import ServerEvent

_CUTTERS: Final[
    dict[MediaKind, Callable[[int], EventReader | JsonLines | JsonSequence]]
] = {
    MediaKind.EVENTS: EventReader,
    MediaKind.JSON_LINES: JsonLines,
    MediaKind.JSON_SEQUENCE: JsonSequence,
}
"""How content is cut into items."""

_END: Final = "[DONE]"


class ItemReader:
    """Reads one sequence.

    Args:
        promised: the documented response; its type is that of one item.
        content_type: the response's.
        config: the options of the client.
        operation: the id of the operation, for what is told to `on_drift`.

    Raises:
        UnreadableBody: the response is not the sequence that was promised.
    """

    def __init__(
        self, promised: Response, content_type: str, config: Config, operation: str
    ) -> None:
        kind = kind_of(promised.media_type)
        if kind not in _CUTTERS or (content_type and kind_of(content_type) is not kind):
            raise UnreadableBody("content_type", detail=content_type[:100])
        self._cutter: Any = _CUTTERS[kind](config.max_response_bytes)
        self._type = promised.type
        self._events = promised.events or EventStream()
        self._config = config
        self._operation = operation
        readers: dict[MediaKind, Callable[[Any], Iterator[Any]]] = {
            MediaKind.EVENTS: self._event,
            MediaKind.JSON_LINES: self._json,
            MediaKind.JSON_SEQUENCE: self._element,
        }
        self._read = readers[kind]
        self.ended = False
        """Whether the server said that nothing follows."""
        self.delivered = 0
        """How many items went out."""

    @property
    def last_event(self) -> tuple[str, int | None] | None:
        """The id of the last event, and how many milliseconds to wait before a new connection.

        None: no event had an id, or these are no events.
        """
        cutter = self._cutter
        if not isinstance(cutter, EventReader) or not cutter.last_id:
            return None
        return cutter.last_id, cutter.reconnection_time

    def feed(self, piece: bytes) -> Iterator[Any]:
        """The items that end in this piece.

        Raises:
            UnreadableBody: one is not what was promised.
        """
        return self._items(self._cutter.feed(piece))

    def finish(self) -> Iterator[Any]:
        """The items that end with the content."""
        return self._items(self._cutter.finish())

    def _items(self, pieces: Iterable[Any]) -> Iterator[Any]:
        for piece in pieces:
            for item in self._read(piece):
                self.delivered += 1
                yield item
            if self.ended:
                return

    def _json(self, text: bytes) -> Iterator[Any]:
        yield read_json(self._type, text, self._config, self._operation)

    def _element(self, text: bytes) -> Iterator[Any]:
        """An element of a JSON text sequence; a broken one is passed over (RFC 7464, 2.3)."""
        if self._config.strict or not is_truncated(text):
            yield from self._json(text)
        elif self._config.on_drift is not None:
            self._config.on_drift(
                DriftEvent(self._operation, "$", "invalid", "a broken text")
            )

    def _event(self, event: ServerEvent) -> Iterator[Any]:
        if event.data == self._events.end:
            self.ended = True
            return
        try:
            yield self._value(event)
        except UnreadableBody as problem:
            if event.data.strip() != _END or problem.reason != "invalid_json":
                raise
            self.ended = True

    def _value(self, event: ServerEvent) -> Any:
        text = json.dumps(event.data)
        match self._events.data:
            case EventData.JSON:
                return self._typed(event, event.data)
            case EventData.TEXT:
                return self._typed(event, text)
            case EventData.EITHER:
                strict = replace(self._config, strict=True, on_drift=None)
                for data in (event.data, text):
                    try:
                        return self._typed(event, data, strict)
                    except UnreadableBody:
                        continue
                return self._typed(event, event.data if is_whole(event.data) else text)

    def _typed(
        self, event: ServerEvent, data: str, config: Config | None = None
    ) -> Any:
        """An event whose data is a JSON text; of the other fields, what the server gave."""
        content = data.encode()
        if self._events.whole:
            from pydantic_core import to_json

            from ..models.codec import parse_json

            fields = {**event._asdict(), "data": parse_json(content)}
            given = {k: v for k, v in fields.items() if k == "data" or v is not None}
            content = to_json(given)
        return read_json(self._type, content, config or self._config, self._operation)
