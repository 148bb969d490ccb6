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
    from .resources.cages import AsyncCages, Cages
    from .resources.pets import AsyncPets, Pets
    from .resources.zoo import AsyncZoo, Zoo

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Renames.

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
    def pets(self) -> Pets:
        """Operations under `/pets`."""
        from .resources.pets import Pets

        return Pets(self)

    @cached_property
    def zoo(self) -> Zoo:
        """Operations under `/zoo`."""
        from .resources.zoo import Zoo

        return Zoo(self)

    @cached_property
    def cages(self) -> Cages:
        """Namespace of `cages.events`."""
        from .resources.cages import Cages

        return Cages(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Renames.

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
    def pets(self) -> AsyncPets:
        """Operations under `/pets`."""
        from .resources.pets import AsyncPets

        return AsyncPets(self)

    @cached_property
    def zoo(self) -> AsyncZoo:
        """Operations under `/zoo`."""
        from .resources.zoo import AsyncZoo

        return AsyncZoo(self)

    @cached_property
    def cages(self) -> AsyncCages:
        """Namespace of `cages.events`."""
        from .resources.cages import AsyncCages

        return AsyncCages(self)
