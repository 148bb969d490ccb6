# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Api`, and `AsyncApi` for asyncio."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client.asynchronous import AsyncClient
from ._runtime.client.keywords import AsyncClientOptions, ClientOptions
from ._runtime.client.sync import SyncClient
from ._runtime.core.errors import ClientError
from ._spec import SPEC

if TYPE_CHECKING:
    from .resources.chat import AsyncChat, Chat
    from .resources.events import AsyncEvents, Events
    from .resources.logs import AsyncLogs, Logs

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Streams.

    Args:
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(SPEC, {}, options)

    @cached_property
    def chat(self) -> Chat:
        """Operations under `/chat`."""
        from .resources.chat import Chat

        return Chat(self)

    @cached_property
    def events(self) -> Events:
        """The operations of `events`."""
        from .resources.events import Events

        return Events(self)

    @cached_property
    def logs(self) -> Logs:
        """The operations of `logs`."""
        from .resources.logs import Logs

        return Logs(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Streams.

    Args:
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(SPEC, {}, options)

    @cached_property
    def chat(self) -> AsyncChat:
        """Operations under `/chat`."""
        from .resources.chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def events(self) -> AsyncEvents:
        """The operations of `events`."""
        from .resources.events import AsyncEvents

        return AsyncEvents(self)

    @cached_property
    def logs(self) -> AsyncLogs:
        """The operations of `logs`."""
        from .resources.logs import AsyncLogs

        return AsyncLogs(self)
