"""Which connections may be used here: each belongs to one process, some to one event loop.

What another process works with is neither used nor closed; what nobody can use any more is freed.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..core.errors import ClientError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator, Callable, Coroutine

    import anyio

T = TypeVar("T")

_inherited: list[object] = []
"""Connections of the process that this one was forked from.

Collecting them would close them, and so take them out of the parent's event loop: a fork shares
the system's list of what a loop watches.
"""


class PerLoop(Generic[T]):
    """One thing per event loop and process.

    Args:
        owner: what uses the things; once nobody holds it any more, they are closed.
        make: makes one; it must not hold the owner.
        close: closes one, in its loop.
        drop: frees one whose loop is over, where nothing can be awaited any more.
    """

    def __init__(
        self,
        owner: object,
        make: Callable[[], T],
        close: Callable[[T], Coroutine[Any, Any, object]],
        drop: Callable[[T], object] = bool,
    ) -> None:
        from weakref import finalize

        self._make, self._close, self._drop = make, close, drop
        self._things: dict[Any, T] = {}
        self._leaving: dict[int, tuple[Any, T, object]] = {}
        """What its loop is closing, with what does it; it is freed when the loop is over first."""
        self._closing: dict[int, anyio.Event] = {}
        self._process = os.getpid()
        finalize(owner, self.abandon).atexit = False

    def current(self) -> T:
        """That of the running loop."""
        if self._process != os.getpid():
            self._leave_to_parent()
        loop = current_loop()
        thing = self._things.get(loop)
        if thing is None or self._leaving or len(self._things) > 1:
            self._drop_what_is_over()
        if thing is None:
            thing = self._things[loop] = self._make()
        return thing

    async def close(self) -> None:
        """Close that of the running loop, and what another loop told this one to close."""
        loop = current_loop()
        if (thing := self._things.pop(loop, None)) is not None:
            self._leaving[id(thing)] = loop, thing, None
        for key, (its_loop, *_) in list(self._leaving.items()):
            if its_loop is loop:
                await self._finish(key)

    async def _finish(self, key: int) -> None:
        """Close what is leaving the running loop, or wait for the task that closes it."""
        import anyio

        if closing := self._closing.get(key):
            await closing.wait()
        elif key in self._leaving:
            closing = self._closing[key] = anyio.Event()
            try:
                await self._close(self._leaving[key][1])
                del self._leaving[key]
            finally:
                del self._closing[key]
                closing.set()

    def abandon(self) -> None:
        """Close those of all loops, each in its loop, without waiting for it."""
        if self._process != os.getpid():
            self._leave_to_parent()
        while self._things:
            loop, thing = self._things.popitem()
            # until the loop comes to it, the loop alone holds it: one that is closed lets it go
            if not _soon(loop, partial(self._begin, loop, thing)):
                self._drop(thing)
        self._drop_what_is_over()

    def _begin(self, loop: Any, thing: T) -> None:
        """Begin to close one, in its loop."""
        key = id(thing)
        self._leaving[key] = loop, thing, _start(loop, partial(self._finish, key))

    def _drop_what_is_over(self) -> None:
        """Free the connections of loops that are closed: they would stay open for ever."""
        for loop in list(self._things):
            if _is_over(loop) and (thing := self._things.pop(loop, None)) is not None:
                self._drop(thing)
        for key, (loop, *_) in list(self._leaving.items()):
            if _is_over(loop) and (leaving := self._leaving.pop(key, None)) is not None:
                self._drop(leaving[1])

    def _leave_to_parent(self) -> None:
        _inherited.extend((*self._things.items(), *self._leaving.values()))
        self._things, self._leaving, self._closing = {}, {}, {}
        self._process = os.getpid()


def _is_over(loop: Any) -> bool:
    """Whether nothing runs in a loop any more, of asyncio or trio."""
    is_closed = getattr(loop, "is_closed", None)
    return is_closed() if is_closed else not _in_trio(loop, bool)


def _soon(loop: Any, function: Callable[[], object]) -> bool:
    """Let a loop call a function, from whatever thread; False: the loop is over."""
    if not hasattr(loop, "is_closed"):
        return _in_trio(loop, function)
    try:
        loop.call_soon_threadsafe(function)
    except RuntimeError:  # it was closed
        return False
    return True


def _start(loop: Any, work: Callable[[], Coroutine[Any, Any, object]]) -> object:
    """Start a task in the running loop; what is returned has to be kept until it is done."""
    if not hasattr(loop, "is_closed"):
        return sys.modules["trio"].lowlevel.spawn_system_task(work)
    last = _before_the_end(work)
    with suppress(StopIteration):
        last.asend(None).send(None)
    return loop.create_task(work()), last


async def _before_the_end(
    work: Callable[[], Coroutine[Any, Any, object]],
) -> AsyncGenerator[None]:
    """Work that a loop of asyncio does before it ends: it cancels tasks, but waits for these."""
    try:
        yield
    finally:
        await work()


def _in_trio(token: Any, function: Callable[[], object]) -> bool:
    """Call a function in a run of trio; False: the run is over."""
    trio: Any = sys.modules["trio"]
    try:
        token.run_sync_soon(function)
    except trio.RunFinishedError:
        return False
    return True


def current_loop() -> object:
    """The event loop that runs, of asyncio or trio."""
    if loop := asyncio_loop():
        return loop
    trio: Any = sys.modules["trio"]
    return trio.lowlevel.current_trio_token()


def asyncio_loop() -> AbstractEventLoop | None:
    """The event loop that runs if it is asyncio's, else None."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def check_process(process: int) -> None:
    """Refuse connections that a fork has given to two processes.

    Raises:
        ClientError: this is not the process in which the HTTP client was made.
    """
    if process != os.getpid():
        raise ClientError(
            "http_client was made before this process was forked: make one in it"
        )
