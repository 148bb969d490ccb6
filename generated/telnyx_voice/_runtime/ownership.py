"""Which connections may be used here: each belongs to one process, some to one event loop.

Comes in: the moment before a request. Goes out: the connections of this process and this loop. The
rule of this file: what another process works with is neither used nor closed.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from .errors import ClientError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable

T = TypeVar("T")

_inherited: list[object] = []
"""Connections of the process that this one was forked from.

Collecting them would close them, and so take them out of the parent's event loop: a fork shares
the system's list of what a loop watches.
"""


class PerLoop(Generic[T]):
    """One thing per event loop and process."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._things: WeakKeyDictionary[object, T] = WeakKeyDictionary()
        self._process = os.getpid()

    def current(self) -> T:
        """That of the running loop."""
        if self._process != os.getpid():
            _inherited.extend(self._things.items())
            self._things, self._process = WeakKeyDictionary(), os.getpid()
        loop = current_loop()
        thing = self._things.get(loop)
        if thing is None:
            thing = self._things[loop] = self._make()
        return thing

    def pop(self) -> T | None:
        """That of the running loop, which is forgotten."""
        return self._things.pop(current_loop(), None)


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
        raise ClientError("http_client was made before this process was forked: make one in it")
