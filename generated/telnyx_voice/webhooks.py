# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The webhooks of Telnyx voice, advanced call control."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from . import models
from ._runtime.webhooks.parse import UnknownWebhookEvent as UnknownWebhookEvent
from ._runtime.webhooks.parse import union_of
from ._runtime.webhooks.record import headers_as as headers_as
from ._runtime.webhooks.router import WebhookRouter as WebhookRouter
from ._runtime.webhooks.routing import RoutingReceiver
from ._runtime.webhooks.scheme import SignatureScheme, WebhookSpec
from ._runtime.webhooks.store import ClaimState as ClaimState
from ._runtime.webhooks.store import DeliveryStore as DeliveryStore
from ._runtime.webhooks.store import EventLossWarning as EventLossWarning
from ._runtime.webhooks.store import MemoryReplayStore as MemoryReplayStore
from ._runtime.webhooks.store import ReplayStore as ReplayStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._runtime.core.operation import LazyType

    WebhookEvent: TypeAlias = (
        models.CallReferStartedEvent
        | models.CallReferCompletedEvent
        | models.CallReferFailedEvent
        | models.CallSiprecStartedEvent
        | models.CallSiprecStoppedEvent
        | models.CallSiprecFailedEvent
        | UnknownWebhookEvent
    )

EVENTS: Final[Mapping[str, LazyType]] = {
    "call.refer.started": lambda: models.CallReferStartedEvent,
    "call.refer.completed": lambda: models.CallReferCompletedEvent,
    "call.refer.failed": lambda: models.CallReferFailedEvent,
    "siprec.started": lambda: models.CallSiprecStartedEvent,
    "siprec.stopped": lambda: models.CallSiprecStoppedEvent,
    "siprec.failed": lambda: models.CallSiprecFailedEvent,
}
"""The class of an event by its type."""

SCHEMES: Final = {
    "telnyx": SignatureScheme(
        algorithm="ed25519",
        signature_header="telnyx-signature-ed25519",
        timestamp_header="telnyx-timestamp",
        signed_content="{timestamp}|{body}",
        key_option="public_key",
        key_env="TELNYX_PUBLIC_KEY",
    ),
    "standard-webhooks": SignatureScheme(
        algorithm="ed25519",
        signature_header="webhook-signature",
        timestamp_header="webhook-timestamp",
        id_header="webhook-id",
        signed_content="{id}.{timestamp}.{body}",
        signature_prefix="v1a,",
        multiple=True,
        key_prefix="whpk_",
        key_option="public_key",
        key_env="TELNYX_PUBLIC_KEY",
    ),
    "standard-webhooks-hmac": SignatureScheme(
        algorithm="hmac-sha256",
        signature_header="webhook-signature",
        timestamp_header="webhook-timestamp",
        id_header="webhook-id",
        signed_content="{id}.{timestamp}.{body}",
        signature_prefix="v1,",
        multiple=True,
        key_prefix="whsec_",
        key_option="webhook_secret",
        key_env="TELNYX_WEBHOOK_SECRET",
    ),
}
"""How deliveries may be signed; the first is the default."""


class Webhooks(RoutingReceiver["WebhookEvent"]):
    """Verifies deliveries and reads their events."""

    spec: ClassVar[WebhookSpec] = WebhookSpec(
        events=EVENTS,
        event_type="data.event_type",
        event_id="data.id",
        schemes=SCHEMES,
    )


_default = Webhooks()
unwrap = _default.unwrap
unsafe_unwrap = _default.unsafe_unwrap

if not TYPE_CHECKING:
    __getattr__ = union_of("WebhookEvent", EVENTS)

if __name__ == "__main__":
    from ._runtime.testing.command import main
    from .testing import KIT

    raise SystemExit(main(KIT, "python -m telnyx_voice.webhooks"))
