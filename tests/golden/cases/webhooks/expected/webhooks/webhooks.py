# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The webhooks of Webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from . import models
from ._runtime.webhooks.parse import UnknownWebhookEvent as UnknownWebhookEvent
from ._runtime.webhooks.parse import union_of
from ._runtime.webhooks.receiver import WebhookReceiver
from ._runtime.webhooks.scheme import SignatureScheme, WebhookSpec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._runtime.core.operation import LazyType

    WebhookEvent: TypeAlias = models.Paid | models.Lost | UnknownWebhookEvent

EVENTS: Final[Mapping[str, LazyType]] = {
    "order.paid": lambda: models.Paid,
    "order.lost": lambda: models.Lost,
}
"""The class of an event by its type."""

SCHEMES: Final = {
    "own": SignatureScheme(
        algorithm="hmac-sha256",
        signature_header="x-signature",
        timestamp_header="x-time",
        signed_content="{timestamp}.{body}",
        encoding="hex",
        tolerance_seconds=60,
        key_option="webhook_secret",
        key_env="EXAMPLE_WEBHOOK_SECRET",
    ),
}
"""How deliveries may be signed; the first is the default."""


class Webhooks(WebhookReceiver["WebhookEvent"]):
    """Verifies deliveries and reads their events."""

    spec: ClassVar[WebhookSpec] = WebhookSpec(
        events=EVENTS,
        event_type="event.type",
        event_id="event.id",
        schemes=SCHEMES,
    )


_default = Webhooks()
unwrap = _default.unwrap
unsafe_unwrap = _default.unsafe_unwrap

if not TYPE_CHECKING:
    __getattr__ = union_of("WebhookEvent", EVENTS)
