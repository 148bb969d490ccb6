"""Responses whose items are handed over as they arrive.

Nothing is retried once the header has arrived, and the connection is released however the iterator
ends: at its end, by `close`, by an error, or because nothing refers to it any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

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
    success = client.open_response(operation, options, values, body, incoming=Incoming)
    try:
        return Stream(success)
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
    success = await client.open_response(operation, options, values, body, incoming=AsyncIncoming)
    try:
        return AsyncStream(success)
    except BaseException:
        await success.response.incoming.aclose()
        raise


class _Reading:
    """What both kinds of streams do with the pieces of a response."""

    def __init__(self, success: Success) -> None:
        self.call, self.response = success
        call, response = success
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


class Stream(Generic[T_co]):
    """The items of a response, while they come; one thread at a time may read it.

    Iterating raises `NoResponseError` where the response breaks off (what came before stays
    delivered)
    and `APIResponseValidationError` where an item cannot be read; both end the stream. A `with`
    block closes it; without one it is closed at its end, and when nobody holds it any more.
    """

    def __init__(self, success: Success) -> None:
        self._rest = success.response.incoming
        reading = _Reading(success)
        self.response = success.call.head(success.response)
        """Status, header fields and request id."""
        self._items: Iterator[T_co] = _items(reading)

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
        self._rest.close()
        self._items = iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.response.status_code}>"


def _items(reading: _Reading) -> Iterator[Any]:
    rest = reading.response.incoming
    try:
        for piece in rest:
            yield from reading.feed(piece)
            if reading.ended:
                return
        yield from reading.finish()
    except TransportError as failure:
        raise reading.broken(failure) from failure.__cause__
    finally:
        rest.close()


class AsyncStream(Generic[T_co]):
    """The items of a response, while they come; one task at a time may read it.

    Iterating raises `NoResponseError` where the response breaks off (what came before stays
    delivered)
    and `APIResponseValidationError` where an item cannot be read; both end the stream. An
    `async with` block closes it; without one it is closed at its end.
    """

    def __init__(self, success: Success) -> None:
        self._rest = success.response.incoming
        self._reading = _Reading(success)
        self.response = success.call.head(success.response)
        """Status, header fields and request id."""
        self._ready: Iterator[T_co] = iter(())
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
                if self._reading.ended:
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
        try:
            return self._reading.feed(await anext(self._rest))
        except StopAsyncIteration:
            self._ended = True
            await self._rest.aclose()
            return self._reading.finish()
        except TransportError as failure:
            raise self._reading.broken(failure) from failure.__cause__

    async def close(self) -> None:
        """Read no further; the connection is ended unless the response was read to its end."""
        self._ended = True
        self._ready = iter(())
        await self._rest.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.response.status_code}>"
