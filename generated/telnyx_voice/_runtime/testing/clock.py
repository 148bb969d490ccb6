"""The clock of a fake: it stands still until a test moves it or something waits by it."""

from __future__ import annotations

import time
from threading import Lock


class FakeClock:
    """A clock that a test moves.

    Args:
        now: The Unix time in seconds at which it begins; None: now, so that a receiver with the
            system's clock takes what the fake signs.
    """

    def __init__(self, now: float | None = None) -> None:
        self._start = float(int(time.time())) if now is None else now
        self._moved = 0.0
        self._lock = Lock()

    def time(self) -> float:
        """The Unix time in seconds."""
        return self._start + self._moved

    def monotonic(self) -> float:
        """Seconds by which a client measures its deadlines."""
        return time.monotonic() + self._moved

    def advance(
        self,
        *,
        seconds: float = 0,
        minutes: float = 0,
        hours: float = 0,
        days: float = 0,
    ) -> None:
        """Move the clock.

        Raises:
            ValueError: it would go back.
        """
        moved = seconds + 60 * minutes + 3_600 * hours + 86_400 * days
        if not moved >= 0:
            raise ValueError(
                f"a clock goes forward: expected 0 seconds or more, got {moved:g}"
            )
        with self._lock:
            self._moved += moved

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.time():.3f}>"

    def sleep(self, seconds: float) -> None:
        """Wait by this clock, which takes no time."""
        self.advance(seconds=seconds)

    async def asleep(self, seconds: float) -> None:
        """The same for a task."""
        self.advance(seconds=seconds)
