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
    from .resources.class_ import AsyncClass, Class
    from .resources.close import AsyncClose, Close
    from .resources.sync_resource import AsyncSyncResourceResource, SyncResourceResource
    from .resources.true import AsyncTrueResource, TrueResource

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Names.

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
    def class_(self) -> Class:
        """Operations under `/class/{id}`."""
        from .resources.class_ import Class

        return Class(self)

    @cached_property
    def close_(self) -> Close:
        """Operations under `/list`."""
        from .resources.close import Close

        return Close(self)

    @cached_property
    def sync_resource(self) -> SyncResourceResource:
        """Operations under `/list`."""
        from .resources.sync_resource import SyncResourceResource

        return SyncResourceResource(self)

    @cached_property
    def true(self) -> TrueResource:
        """Operations under `/list`."""
        from .resources.true import TrueResource

        return TrueResource(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Names.

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
    def class_(self) -> AsyncClass:
        """Operations under `/class/{id}`."""
        from .resources.class_ import AsyncClass

        return AsyncClass(self)

    @cached_property
    def close_(self) -> AsyncClose:
        """Operations under `/list`."""
        from .resources.close import AsyncClose

        return AsyncClose(self)

    @cached_property
    def sync_resource(self) -> AsyncSyncResourceResource:
        """Operations under `/list`."""
        from .resources.sync_resource import AsyncSyncResourceResource

        return AsyncSyncResourceResource(self)

    @cached_property
    def true(self) -> AsyncTrueResource:
        """Operations under `/list`."""
        from .resources.true import AsyncTrueResource

        return AsyncTrueResource(self)
