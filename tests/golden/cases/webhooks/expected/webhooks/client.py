# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Api`, and `AsyncApi` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.asynchronous import AsyncClient
from ._runtime.client.keywords import AsyncClientOptions, ClientOptions
from ._runtime.client.sync import SyncClient
from ._runtime.core.errors import ClientError
from ._runtime.core.secret import concealed
from ._spec import SPEC

if TYPE_CHECKING:
    from .resources.orders import AsyncOrders, Orders
    from .webhooks import Webhooks

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Webhooks.

    Args:
        webhook_secret: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable EXAMPLE_WEBHOOK_SECRET.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
        WebhookVerificationError: A key for webhooks cannot verify anything.
    """

    def __init__(
        self,
        *,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "webhook_secret": webhook_secret,
            }
        )
        del webhook_secret  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def orders(self) -> Orders:
        """Operations under `/orders`."""
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Verifies and reads deliveries."""
        from .webhooks import Webhooks

        return Webhooks.of(self._core)


class AsyncApi(AsyncClient):
    """Asynchronous client of Webhooks.

    Args:
        webhook_secret: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable EXAMPLE_WEBHOOK_SECRET.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
        WebhookVerificationError: A key for webhooks cannot verify anything.
    """

    def __init__(
        self,
        *,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "webhook_secret": webhook_secret,
            }
        )
        del webhook_secret  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Operations under `/orders`."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Verifies and reads deliveries."""
        from .webhooks import Webhooks

        return Webhooks.of(self._core)
