"""Holding on to one event while its handler runs."""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import asynccontextmanager, contextmanager
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Final

from .store import is_local

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator

    from .store import ClaimState, DeliveryStore

_log: Final = logging.getLogger(__name__.partition(".")[0])


class Claim:
    """One event that one run of a handler wants, has, or had.

    After `done` or `release` nothing renews it, even if a renewal was under way: the two take
    turns. Otherwise a late renewal could claim what was just released.
    """

    def __init__(
        self, store: DeliveryStore, key: str, *, lease: float, remember: float
    ) -> None:
        self.is_local = is_local(store)
        """Whether the claim ends with this process: it needs no renewal, nor its store a thread."""
        self.key = key
        self.lease = lease
        self._store = store
        self._remember = remember
        self._holder = os.urandom(16).hex()
        self._turn = Lock()
        self._ended = False

    def take(self) -> ClaimState:
        """Claim the event.

        Raises:
            TypeError: the store says what the protocol does not know.
        """
        state = self._store.claim(self.key, self.lease, self._holder)
        if state not in {"claimed", "held", "done"}:
            found = type(self._store).__name__
            raise TypeError(f'{found}.claim() must return "claimed", "held" or "done"')
        return state

    def done(self) -> None:
        """Say that the event was handled."""
        with self._turn:
            self._ended = True
            self._store.done(self.key, self._remember)

    def release(self) -> None:
        """Leave the event to the next delivery."""
        with self._turn:
            self._ended = True
            self._store.release(self.key, self._holder)

    def renew(self) -> bool:
        """Begin the lease anew; whether there is something left to renew later."""
        with self._turn:
            if self._ended:
                return False
            try:
                state = self.take()
            except Exception:  # noqa: BLE001 - whatever a store raises is for the log
                _log.exception(
                    "a webhook's claim was not renewed; it is tried again in a while"
                )
                return True
        if state != "claimed":
            _log.warning(
                "event %r may be handled twice: its claim ran out too early", self.key
            )
        return state == "claimed"

    @contextmanager
    def renewed(self) -> Generator[None]:
        """Renew the claim while the block runs, in a thread that does not outlive the process."""
        if self.is_local:
            yield
            return
        ended = Event()

        def renew() -> None:
            while not ended.wait(self.lease / 3) and self.renew():
                continue

        Thread(target=renew, name="webhook-claim", daemon=True).start()
        try:
            yield
        finally:
            ended.set()

    @asynccontextmanager
    async def renewed_by_task(
        self, call: Callable[[Callable[[], bool]], Awaitable[bool]]
    ) -> AsyncGenerator[None]:
        """The same by a task; `call` runs a function where it may wait for the store."""
        if self.is_local:
            yield
            return

        async def renew() -> None:
            more = True
            while more:
                await asyncio.sleep(self.lease / 3)
                more = await call(self.renew)

        task = asyncio.create_task(renew())
        try:
            yield
        finally:
            task.cancel()
