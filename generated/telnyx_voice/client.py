# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Telnyx`, and `AsyncTelnyx` for asyncio."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.sources import AsyncKeySource, KeySource
from ._runtime.client.asynchronous import AsyncClient
from ._runtime.client.keywords import AsyncClientOptions, ClientOptions
from ._runtime.client.sync import SyncClient
from ._runtime.core.errors import ClientError
from ._runtime.core.secret import concealed
from ._spec import SPEC

if TYPE_CHECKING:
    from .resources.calls import AsyncCalls, Calls
    from .webhooks import Webhooks

TelnyxError = ClientError
"""The base class of every error that this package raises."""


class Telnyx(SyncClient):
    """Client of Telnyx voice, advanced call control.

    Commands for a call in progress (client state, SIP REFER, DTMF, SIPREC recording,
    noise suppression, supervisor role) and the webhooks that report what became of
    them. An unofficial description of a part of the Telnyx API.

    Args:
        api_key: An API key of the account, sent as a bearer token. Default: the
            environment variable TELNYX_API_KEY.
        public_key: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable TELNYX_PUBLIC_KEY.
        webhook_secret: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable TELNYX_WEBHOOK_SECRET.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
        WebhookVerificationError: A key for webhooks cannot verify anything.
    """

    def __init__(
        self,
        *,
        api_key: KeySource | None = None,
        public_key: str | Sequence[str] | None = None,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "public_key": public_key,
                "webhook_secret": webhook_secret,
            }
        )
        del (
            api_key,
            public_key,
            webhook_secret,
        )  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def calls(self) -> Calls:
        """Namespace of `calls.actions`."""
        from .resources.calls import Calls

        return Calls(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Verifies and reads deliveries."""
        from .webhooks import Webhooks

        return Webhooks.of(self._core)


class AsyncTelnyx(AsyncClient):
    """Asynchronous client of Telnyx voice, advanced call control.

    Commands for a call in progress (client state, SIP REFER, DTMF, SIPREC recording,
    noise suppression, supervisor role) and the webhooks that report what became of
    them. An unofficial description of a part of the Telnyx API.

    Args:
        api_key: An API key of the account, sent as a bearer token. Default: the
            environment variable TELNYX_API_KEY.
        public_key: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable TELNYX_PUBLIC_KEY.
        webhook_secret: Verifies webhooks; a list of several while they are rotated.
            Default: the environment variable TELNYX_WEBHOOK_SECRET.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
        WebhookVerificationError: A key for webhooks cannot verify anything.
    """

    def __init__(
        self,
        *,
        api_key: AsyncKeySource | None = None,
        public_key: str | Sequence[str] | None = None,
        webhook_secret: str | Sequence[str] | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "public_key": public_key,
                "webhook_secret": webhook_secret,
            }
        )
        del (
            api_key,
            public_key,
            webhook_secret,
        )  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def calls(self) -> AsyncCalls:
        """Namespace of `calls.actions`."""
        from .resources.calls import AsyncCalls

        return AsyncCalls(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Verifies and reads deliveries."""
        from .webhooks import Webhooks

        return Webhooks.of(self._core)
