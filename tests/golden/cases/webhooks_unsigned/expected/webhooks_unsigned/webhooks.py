# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The webhooks of Unsigned."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from . import models
from ._runtime.webhooks.parse import UnknownWebhookEvent as UnknownWebhookEvent
from ._runtime.webhooks.parse import union_of
from ._runtime.webhooks.record import Webhook
from ._runtime.webhooks.record import headers_as as headers_as
from ._runtime.webhooks.router import WebhookRouter as WebhookRouter
from ._runtime.webhooks.routing import RoutingReceiver
from ._runtime.webhooks.scheme import STANDARD_WEBHOOKS as STANDARD_WEBHOOKS
from ._runtime.webhooks.scheme import SignatureScheme as SignatureScheme
from ._runtime.webhooks.scheme import WebhookSpec
from ._runtime.webhooks.store import ClaimState as ClaimState
from ._runtime.webhooks.store import DeliveryStore as DeliveryStore
from ._runtime.webhooks.store import EventLossWarning as EventLossWarning
from ._runtime.webhooks.store import MemoryReplayStore as MemoryReplayStore
from ._runtime.webhooks.store import ReplayStore as ReplayStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._runtime.core.operation import LazyType

    WebhookEvent: TypeAlias = models.Paid | UnknownWebhookEvent

EVENTS: Final[Mapping[str, LazyType]] = {
    "order.paid": lambda: models.Paid,
}
"""The class of an event by its type."""


class Webhooks(RoutingReceiver["WebhookEvent"]):
    """Reads events, and verifies deliveries as you say: the document does not.

    Give a key and a `scheme` (`STANDARD_WEBHOOKS` or a `SignatureScheme`), or a function `verify`.
    """

    spec: ClassVar[WebhookSpec] = WebhookSpec(
        events=EVENTS,
        event_type="event.type",
        event_id="event.id",
    )


_default = Webhooks()
unsafe_unwrap = _default.unsafe_unwrap

PING: Final[Webhook[dict[str, object]]] = Webhook(
    key="ping",
    type=lambda: dict[str, object],
    headers=lambda: models.AttemptWebhookHeaders,
)
"""The webhook `ping`.

Responses:
    200: Thanks.
"""

WEBHOOKS: Final[dict[str, Webhook[object]]] = {
    PING.key: PING,
}
"""Each record by its key."""

if not TYPE_CHECKING:
    __getattr__ = union_of("WebhookEvent", EVENTS)
