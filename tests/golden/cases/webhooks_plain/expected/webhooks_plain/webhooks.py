# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The webhooks of Plain webhooks."""

from __future__ import annotations

from typing import Final

from . import models
from ._runtime.webhooks.record import Webhook
from ._runtime.webhooks.record import headers_as as headers_as

ORDER_PAID: Final[Webhook[models.Order]] = Webhook(
    key="orderPaid",
    type=lambda: models.Order,
    headers=lambda: models.OrderPaidHeaders,
)
"""An order was paid.

Responses:
    200: Thanks.
    410: Send no more.
"""

ORDER_LOST: Final[Webhook[models.PostOrderLostPayload]] = Webhook(
    key="orderLost",
    type=lambda: models.PostOrderLostPayload,
)
"""The webhook `orderLost`.

Responses:
    200: Thanks.
"""

MESSAGE_RECEIVED: Final[Webhook[models.MessageReceivedPayload]] = Webhook(
    key="Message received",
    media_type="application/x-www-form-urlencoded",
    type=lambda: models.MessageReceivedPayload,
)
"""The webhook `Message received`.

Responses:
    204: Thanks.
"""

PING: Final[Webhook[object]] = Webhook(
    key="ping GET",
    method="GET",
)
"""The webhook `ping`.

Responses:
    204: Here.
"""

PING_PUT: Final[Webhook[str]] = Webhook(
    key="ping PUT",
    method="PUT",
    media_type="text/plain",
)
"""The webhook `ping`.

Responses:
    204: Here.
"""

FILE: Final[Webhook[bytes]] = Webhook(
    key="file",
    media_type="image/png",
)
"""The webhook `file`.

Responses:
    204: Thanks.
"""

TOTALS: Final[Webhook[models.TotalsPayload]] = Webhook(
    key="totals",
    type=lambda: models.TotalsPayload,
)
"""The webhook `totals`.

Responses:
    204: Thanks.
"""

WEBHOOKS: Final[dict[str, Webhook[object]]] = {
    ORDER_PAID.key: ORDER_PAID,
    ORDER_LOST.key: ORDER_LOST,
    MESSAGE_RECEIVED.key: MESSAGE_RECEIVED,
    PING.key: PING,
    PING_PUT.key: PING_PUT,
    FILE.key: FILE,
    TOTALS.key: TOTALS,
}
"""Each record by its key."""
