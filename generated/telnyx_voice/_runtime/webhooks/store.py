"""Remembering which events are being handled, and which are handled already.

A claim is not the end of an event: it runs out. Only `done` makes an event a duplicate, so what
dies between the two, a process or a connection, never loses one.
"""

from __future__ import annotations

import time
import warnings
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Final, Literal, Protocol, TypeAlias, TypeGuard

from ..core.errors import ConfigurationError

ClaimState: TypeAlias = Literal["claimed", "held", "done"]
"""What a claim found: the event is the caller's, or another's, or was handled before."""

_MAX_UNSURE: Final = 100_000


class DeliveryStore(Protocol):
    """Remembers, for all processes that receive, who handles an event and which are handled.

    A router claims an event before its handler runs, claims it again every third of the lease while
    the handler runs, and then calls `done`, or `release` if the handler failed. A process that dies
    calls neither: the lease runs out, and the next retry is handled.

    Each method must be one atomic step, and is called from several threads. What it raises is
    logged: the sender is told to try again if it was `claim`, and is acknowledged if it was `done`.
    """

    def claim(self, key: str, lease: float, holder: str) -> ClaimState:
        """Give an event to `holder` for `lease` seconds from now, if it can be had.

        Returns:
            "claimed" if nobody had it, its lease had run out, or `holder` has it already (the
            lease begins anew); "held" if another holder has it; "done" if it was handled.
        """
        ...

    def done(self, key: str, remember: float) -> None:
        """Remember for `remember` seconds from now that an event was handled, whoever holds it."""
        ...

    def release(self, key: str, holder: str) -> None:
        """Let others claim an event at once, if `holder` has it; otherwise do nothing."""
        ...


class ReplayStore(Protocol):
    """The former protocol: an event that is `seen` counts as handled, though its handler may run.

    A process that dies inside of a handler loses the event. Write a `DeliveryStore` instead.
    """

    def seen(self, identity: str, expires: float) -> bool:
        """Remember an id until `expires` (Unix seconds); whether it was known. One atomic step."""
        ...

    def forget(self, identity: str) -> None:
        """Undo `seen`, because the event was not handled."""
        ...


class EventLossWarning(UserWarning):
    """A store can lose events: what is acknowledged may never have been handled."""


class MemoryReplayStore:
    """A `DeliveryStore` in this process; of more than `limit` handled events it forgets the oldest.

    A claim ends with the process, so that its lease never matters.
    """

    def __init__(
        self, limit: int = 100_000, *, clock: Callable[[], float] = time.time
    ) -> None:
        self._limit = limit
        self._clock = clock
        self._holders: dict[str, str] = {}
        self._done: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def claim(
        self,
        key: str,
        lease: float,  # noqa: ARG002 - the protocol has a lease
        holder: str,
    ) -> ClaimState:
        """Give an event to `holder`, if it can be had."""
        with self._lock:
            if self._done.get(key, 0.0) > self._clock():
                return "done"
            return (
                "claimed" if self._holders.setdefault(key, holder) == holder else "held"
            )

    def done(self, key: str, remember: float) -> None:
        """Remember for `remember` seconds that an event was handled."""
        with self._lock:
            self._holders.pop(key, None)
            self._done.pop(key, None)
            if remember > 0:
                self._done[key] = self._clock() + remember
            if len(self._done) > self._limit:
                self._done.popitem(last=False)

    def release(self, key: str, holder: str) -> None:
        """Let others claim an event, if `holder` has it."""
        with self._lock:
            if self._holders.get(key) == holder:
                del self._holders[key]


class SeenStore:
    """A `ReplayStore` as a `DeliveryStore`, as good as it can be made within this process.

    Claims are held here. An event whose `seen` or `forget` raised may be remembered over there
    without having been handled, so that what `seen` says of it later does not count.
    """

    def __init__(
        self,
        store: ReplayStore,
        *,
        remember: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._remember = remember
        self._clock = clock
        self._holders: dict[str, str] = {}
        self._unsure: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def claim(
        self,
        key: str,
        lease: float,  # noqa: ARG002 - held here
        holder: str,
    ) -> ClaimState:
        """Give an event to `holder`, if it can be had."""
        with self._lock:
            if key in self._holders:
                return "claimed" if self._holders[key] == holder else "held"
            self._holders[key] = holder
            unsure = key in self._unsure
        try:
            known = self._store.seen(key, self._clock() + self._remember)
        except BaseException:
            self._end(key, unsure=True)
            raise
        if known and not unsure:
            self._end(key, unsure=False)
            return "done"
        return "claimed"

    def done(
        self,
        key: str,
        remember: float,  # noqa: ARG002 - told by `seen` already
    ) -> None:
        """Let `seen` count from now on."""
        self._end(key, unsure=False)

    def release(self, key: str, holder: str) -> None:
        """Let others claim an event, if `holder` has it, once the store has forgotten it."""
        if self._holders.get(key) != holder:
            return
        try:
            self._store.forget(key)
        except BaseException:
            self._end(key, unsure=True)
            raise
        self._end(key, unsure=False)

    def _end(self, key: str, *, unsure: bool) -> None:
        with self._lock:
            self._holders.pop(key, None)
            self._unsure.pop(key, None)
            if unsure:
                self._unsure[key] = None
            if len(self._unsure) > _MAX_UNSURE:
                self._unsure.popitem(last=False)


def adapted(
    store: DeliveryStore | ReplayStore | None,
    *,
    remember: float,
    clock: Callable[[], float],
) -> DeliveryStore:
    """The store that a receiver works with; None: one of this process.

    Raises:
        ConfigurationError: it is no store.
    """
    if store is None:
        return MemoryReplayStore()
    kind = type(store).__name__
    if _claims(store):
        return store
    if not _sees(store):
        raise ConfigurationError(
            f"replay_store: {kind} has no methods `claim`, `done` and `release`;"
            " help: write them as webhooks.DeliveryStore describes"
        )
    warnings.warn(
        f"the replay store {kind} can lose events: it has `seen` and `forget` only, so a process"
        " that dies inside of a handler leaves its event remembered as handled, and the retry is"
        " acknowledged without running the handler. help: give it `claim`, `done` and `release`"
        " as webhooks.DeliveryStore describes",
        EventLossWarning,
        stacklevel=3,
    )
    return SeenStore(store, remember=remember, clock=clock)


def is_local(store: DeliveryStore) -> bool:
    """Whether claims end with this process, so that they need no renewal."""
    return type(store) in (MemoryReplayStore, SeenStore)


def _claims(store: object) -> TypeGuard[DeliveryStore]:
    return _has(store, "claim", "done", "release")


def _sees(store: object) -> TypeGuard[ReplayStore]:
    return _has(store, "seen", "forget")


def _has(store: object, *names: str) -> bool:
    return all(callable(getattr(store, name, None)) for name in names)
