"""The content of a streamed response.

The connection is released exactly once: when the content ends, when it is closed, or when nothing
refers to it any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import finalize

from ..core.errors import ClientError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Self

    from .transport import AsyncTransportResponse, TransportResponse


class Incoming:
    """The content of a response to a synchronous client."""

    def __init__(self, response: TransportResponse) -> None:
        self._chunks = iter(response.chunks)
        self._release = finalize(self, response.close)
        self._release.atexit = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> bytes:
        _check(self._release)
        return next(self._chunks)

    def close(self) -> None:
        """Give the connection back, or end it where content was still to come."""
        self._release()


class AsyncIncoming:
    """The content of a response to an asynchronous client.

    Args:
        response: the response.
        in_time: awaits what a function gives, within the limit for one wait.
        loop: the event loop of asyncio, which closes what was left open; None under another one.
    """

    def __init__(
        self,
        response: AsyncTransportResponse,
        in_time: Callable[[Callable[[], Awaitable[bytes]]], Awaitable[bytes]],
        loop: Any,
    ) -> None:
        self._chunks = aiter(response.chunks)
        self._in_time = in_time
        self._release = finalize(self, _abandon, response.aclose, loop)
        self._release.atexit = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        _check(self._release)
        return await self._in_time(self._chunks.__anext__)

    async def aclose(self) -> None:
        """Give the connection back, or end it where content was still to come."""
        held = self._release.detach()
        if held is not None:
            await held[2][0]()


def _check(release: finalize[..., Any]) -> None:
    if not release.alive:
        raise ClientError("this response is closed; read it inside its `with` block")


_closing: set[Any] = set()
"""What keeps the tasks alive until they are done."""


def _abandon(aclose: Callable[[], Any], loop: Any) -> None:
    """Close what nobody holds any more, in the loop that it belongs to."""

    def close() -> None:
        task = loop.create_task(aclose())
        _closing.add(task)
        task.add_done_callback(_closing.discard)

    if loop is not None and not loop.is_closed():
        loop.call_soon_threadsafe(close)
