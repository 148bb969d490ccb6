"""A receiver that hands events to functions, and remembers those that were handled."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

from ..core.drift import DriftEvent
from ..core.errors import ConfigurationError
from ..core.response import Headers
from ..core.secret import concealed
from .claim import Claim
from .parse import Parsed
from .receiver import E, WebhookReceiver
from .router import WebhookRouter
from .scheme import SignatureScheme, refused
from .store import DeliveryStore, MemoryReplayStore, ReplayStore, adapted


class RoutingReceiver(WebhookReceiver[E]):
    """Turns deliveries into events, and hands these to functions.

    Args:
        key: As for `WebhookReceiver`; likewise those that are not named here.
        replay_store: Remembers which events were handled: a router acknowledges a duplicate
            without running its handler again, and `unwrap` refuses it. None: nothing is remembered.
            With a store an event counts as handled once `unwrap` returns: if the code after it
            fails or dies, a retry is refused. Where that must not be, use a router.
        remember: For how many seconds the store remembers an event that was handled.
        lease: For how many seconds an event whose process died is kept from the next delivery.

    Raises:
        ConfigurationError: the scheme, the store or a number of seconds cannot work.
        WebhookVerificationError: a key cannot verify anything, with the reason `wrong_key`.
    """

    def __init__(
        self,
        key: str | bytes | Sequence[str | bytes] | None = None,
        *,
        scheme: str | SignatureScheme | None = None,
        verify: Callable[[bytes, Headers], bool] | None = None,
        replay_store: DeliveryStore | ReplayStore | None = None,
        remember: float = 86_400,
        lease: float = 10,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        key = key and concealed(key)
        super().__init__(
            key,
            scheme=scheme,
            verify=verify,
            strict=strict,
            on_drift=on_drift,
            clock=clock,
        )
        for name, seconds in (("remember", remember), ("lease", lease)):
            if not 0 < seconds < math.inf:
                raise ConfigurationError(
                    f"{name} must be a positive number of seconds: {seconds}"
                )
        self._remembers = replay_store is not None
        self._store = adapted(replay_store, remember=remember, clock=clock)
        self._remember = remember if self._remembers else 0
        self._lease = lease

    def router(
        self,
        *,
        max_body: int = 1_048_576,
        body_timeout: float = 10,
        by_get: bool = False,
    ) -> WebhookRouter:
        """Make a router that hands the events of this receiver to functions.

        Args:
            max_body: The largest body that is read, in bytes.
            body_timeout: For how many seconds the ASGI application waits for a whole body.
            by_get: Whether deliveries by GET are taken.
        """
        return WebhookRouter(
            self, max_body=max_body, body_timeout=body_timeout, by_get=by_get
        )

    def claim(self, parsed: Parsed) -> Claim:
        """A claim to an event, not taken yet. An event without an id is one of its own."""
        store = self._store if parsed.identity else MemoryReplayStore()
        key = parsed.identity or ""
        return Claim(store, key, lease=self._lease, remember=self._remember)

    def _take(self, parsed: Parsed) -> None:
        if self._remembers and parsed.identity:
            claim = self.claim(parsed)
            if claim.take() != "claimed":
                raise refused("replayed")
            claim.done()
