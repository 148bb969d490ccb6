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
    from .resources.owners import AsyncOwners, Owners
    from .resources.pets import AsyncPets, Pets

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Several files.

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
    def owners(self) -> Owners:
        """Operations under `/owners/{id}`."""
        from .resources.owners import Owners

        return Owners(self)

    @cached_property
    def pets(self) -> Pets:
        """Operations under `/pets`."""
        from .resources.pets import Pets

        return Pets(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Several files.

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
    def owners(self) -> AsyncOwners:
        """Operations under `/owners/{id}`."""
        from .resources.owners import AsyncOwners

        return AsyncOwners(self)

    @cached_property
    def pets(self) -> AsyncPets:
        """Operations under `/pets`."""
        from .resources.pets import AsyncPets

        return AsyncPets(self)
