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
    from .resources.admin import Admin, AsyncAdmin
    from .resources.files import AsyncFiles, Files
    from .resources.things import AsyncThings, Things

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Servers.

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
    def admin(self) -> Admin:
        """Operations under `/admin`."""
        from .resources.admin import Admin

        return Admin(self)

    @cached_property
    def files(self) -> Files:
        """Operations under `/files`."""
        from .resources.files import Files

        return Files(self)

    @cached_property
    def things(self) -> Things:
        """Operations under `/things`."""
        from .resources.things import Things

        return Things(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Servers.

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
    def admin(self) -> AsyncAdmin:
        """Operations under `/admin`."""
        from .resources.admin import AsyncAdmin

        return AsyncAdmin(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """Operations under `/files`."""
        from .resources.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def things(self) -> AsyncThings:
        """Operations under `/things`."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
