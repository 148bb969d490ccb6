"""Responses whose items are handed over as they arrive.

Nothing is retried once the header has arrived, unless the caller wants events to go on after the
last one (WHATWG HTML, section 9.2.3). The connection is released however the iterator ends: at its
end, by `close`, by an error, or because nothing refers to it any more.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from ..client.asynchronous import AsyncClient
from ..client.call import Success
from ..client.keywords import RequestOptions
from ..client.read import promised_of
from ..client.sync import SyncClient
from ..core.errors import UnreadableBody
from ..core.omit import omit
from ..core.operation import Operation
from ..core.secret import clear_traceback
from ..http.content import Unpacker, header_of
from ..http.incoming import AsyncIncoming, Incoming
from ..http.transport import TransportError
from .items import ItemReader

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Self

_NO_MORE = 204
"""The status with which a server says that nothing follows (WHATWG HTML, section 9.2.3)."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


def open_stream(
    client: SyncClient,
    operation: Operation[T],
    options: RequestOptions,
    values: Sequence[object] = (),
    body: object = omit,
) -> Stream[T]:
    """Call an operation for a stream.

    Args:
        client: what to call with.
        operation: what to call; its result is one item.
        options: the options of this call. The total `timeout` is that of the header; each wait for
            more after it may take the `read` timeout, or the total where there is none.
        values: the values of `operation.params`, in their order.
        body: the body, with the names it has on the wire.

    Raises:
        InvalidRequestError: an argument does not fit; nothing was sent.
        APIConnectionError: no response came; `sent` says whether it may have been carried out.
        APIStatusError: the response is no success.
        APIResponseValidationError: the response is not the sequence that was promised.
    """
    kept = options.copy()  # an error hides what is in the options

    def ask(after: _LastEvent | None) -> Success:
        return client.open_response(
            operation,
            options if after is None else after.added_to(kept),
            values,
            body,
            incoming=Incoming,
            delay=0.0 if after is None else after.seconds,
        )

    success = ask(None)
    try:
        return Stream(success, _reconnects(success, kept), ask)
    except BaseException:
        success.response.incoming.close()
        raise


async def open_async_stream(
    client: AsyncClient,
    operation: Operation[T],
    options: RequestOptions,
    values: Sequence[object] = (),
    body: object = omit,
) -> AsyncStream[T]:
    """Call an operation for a stream; arguments and errors are those of `open_stream`."""
    kept = options.copy()

    async def ask(after: _LastEvent | None) -> Success:
        return await client.open_response(
            operation,
            options if after is None else after.added_to(kept),
            values,
            body,
            incoming=AsyncIncoming,
            delay=0.0 if after is None else after.seconds,
        )

    success = await ask(None)
    try:
        return AsyncStream(success, _reconnects(success, kept), ask)
    except BaseException:
        await success.response.incoming.aclose()
        raise


def _reconnects(success: Success, options: RequestOptions) -> int:
    """How often a stream may be asked to go on."""
    return options.get("max_reconnects", success.call.config.max_reconnects)


class _LastEvent(NamedTuple):
    """Where a stream is to go on (WHATWG HTML, section 9.2.3)."""

    id: str
    seconds: float
    """How long to wait before."""

    def added_to(self, options: RequestOptions) -> RequestOptions:
        """The options of a call, with the field that says so."""
        headers = {**(options.get("extra_headers") or {}), "Last-Event-ID": self.id}
        return {**options, "extra_headers": headers}


class _Reading:
    """What both kinds of streams do with the pieces of a response."""

    def __init__(self, success: Success) -> None:
        call, response = self.call, self.response = success.call, success.response
        self._items: ItemReader | None = None
        content_type = header_of(response.headers, b"content-type")
        try:
            promised = promised_of(call.plan, response.status, content_type)
            if promised is not None and promised.media_type is not None:
                name = call.plan.operation.id
                self._items = ItemReader(promised, content_type, call.config, name)
            self._unpacker = Unpacker(header_of(response.headers, b"content-encoding"))
        except UnreadableBody as problem:
            raise call.unreadable(problem, response) from None

    @property
    def last_event(self) -> tuple[str, int | None] | None:
        """The id of the last event and the wait that the server asks for, where there is one."""
        return None if self._items is None else self._items.last_event

    @property
    def ended(self) -> bool:
        """Whether no item follows, whatever is still sent."""
        return self._items is None or self._items.ended

    def feed(self, piece: bytes) -> Iterator[Any]:
        """The items that end in a piece."""
        items = self._items
        if items is None:
            return
        try:
            for part in self._unpacker.feed(piece):
                yield from items.feed(part)
        except UnreadableBody as problem:
            raise self.call.unreadable(problem, self.response) from None

    def finish(self) -> Iterator[Any]:
        """The items that end with the content."""
        items = self._items
        if items is None:
            return
        try:
            self._unpacker.finish()
            yield from items.finish()
        except UnreadableBody as problem:
            raise self.call.unreadable(problem, self.response) from None

    def broken(self, failure: TransportError) -> Exception:
        """The error for a response that breaks off."""
        count = self._items.delivered if self._items else 0
        return self.call.broken(failure, f"{count} item{'' if count == 1 else 's'}")


class _Connection:
    """The connection that a stream is read from; another may follow it."""

    def __init__(self, success: Success, reconnects: int) -> None:
        self._left = reconnects
        self._last: _LastEvent | None = None
        self.begin(success)

    def begin(self, success: Success) -> None:
        """Read from a response."""
        self.rest = success.response.incoming
        self.reading = _Reading(success)

    def after(self) -> _LastEvent | None:
        """Where to go on when the response is over; None: the stream is over."""
        reading, policy = self.reading, self.reading.call.config.retry_policy
        if self._left <= 0 or reading.ended or reading.response.status == _NO_MORE:
            return None
        if (found := reading.last_event) is not None:
            wait = policy.initial_delay if found[1] is None else found[1] / 1000
            self._last = _LastEvent(found[0], wait)
        if self._last is None or self._last.seconds > policy.max_retry_after:
            return None
        self._left -= 1
        return self._last


class Stream(Generic[T_co]):
    """The items of a response, while they come; one thread at a time may read it.

    Iterating raises `NoResponseError` where the response breaks off (what came before stays
    delivered) and `APIResponseValidationError` where an item cannot be read; both end the stream.
    With the option `max_reconnects`, server-sent events that end or break off after one with an id
    go on after that; what the new call raises ends the stream. A `with` block closes it; without
    one it is closed at its end, and when nobody holds it any more.
    """

    def __init__(
        self, success: Success, reconnects: int, ask: Callable[[_LastEvent], Success]
    ) -> None:
        self._connection = _Connection(success, reconnects)
        self.response = success.call.head(success.response)
        """Status, header fields and request id."""
        self._items: Iterator[T_co] = _items(self._connection, ask)

    def __iter__(self) -> Iterator[T_co]:
        return self

    def __next__(self) -> T_co:
        try:
            return next(self._items)
        except BaseException as error:
            clear_traceback(error)
            raise

    def close(self) -> None:
        """Read no further; the connection is ended unless the response was read to its end."""
        self._connection.rest.close()
        self._items = iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.response.status_code}>"


def _items(
    connection: _Connection, ask: Callable[[_LastEvent], Success]
) -> Iterator[Any]:
    after: _LastEvent | None = None
    while True:
        reading, rest = connection.reading, connection.rest
        try:
            for piece in rest:
                yield from reading.feed(piece)
                if reading.ended:
                    return
            yield from reading.finish()
            after = connection.after()
        except TransportError as failure:
            after = connection.after()
            if after is None:
                raise reading.broken(failure) from failure.__cause__
        finally:
            rest.close()
        if after is None:
            return
        connection.begin(ask(after))


class AsyncStream(Generic[T_co]):
    """The items of a response, while they come; one task at a time may read it.

    Iterating raises `NoResponseError` where the response breaks off (what came before stays
    delivered) and `APIResponseValidationError` where an item cannot be read; both end the stream.
    With the option `max_reconnects`, server-sent events that end or break off after one with an id
    go on after that; what the new call raises ends the stream. An `async with` block closes it;
    without one it is closed at its end.
    """

    def __init__(
        self,
        success: Success,
        reconnects: int,
        ask: Callable[[_LastEvent], Awaitable[Success]],
    ) -> None:
        self._connection = _Connection(success, reconnects)
        self._ask = ask
        self.response = success.call.head(success.response)
        """Status, header fields and request id."""
        self._ready: Iterator[T_co] = iter(())
        self._after: _LastEvent | None = None
        self._ended = False

    def __aiter__(self) -> AsyncIterator[T_co]:
        return self

    async def __anext__(self) -> T_co:
        while True:
            try:
                for item in self._ready:
                    return item
                if self._ended:
                    raise StopAsyncIteration
                if self._connection.reading.ended:
                    await self.close()
                else:
                    self._ready = await self._more()
            except StopAsyncIteration:
                raise
            except BaseException as error:
                clear_traceback(error)
                await self.close()
                raise

    async def _more(self) -> Iterator[T_co]:
        """The items of the next piece."""
        connection = self._connection
        if self._after is not None:
            after, self._after = self._after, None
            connection.begin(await self._ask(after))
        try:
            return connection.reading.feed(await anext(connection.rest))
        except StopAsyncIteration:
            await connection.rest.aclose()
            items = connection.reading.finish()
            self._after = connection.after()
            self._ended = self._after is None
            return items
        except TransportError as failure:
            self._after = connection.after()
            if self._after is None:
                raise connection.reading.broken(failure) from failure.__cause__
            await connection.rest.aclose()
            return iter(())

    async def close(self) -> None:
        """Read no further; the connection is ended unless the response was read to its end."""
        self._ended = True
        self._ready = iter(())
        await self._connection.rest.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.response.status_code}>"
