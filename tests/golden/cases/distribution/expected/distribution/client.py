# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Api`, and `AsyncApi` for asyncio."""

from __future__ import annotations

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
    from .resources.stations import AsyncStations, Stations

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Weather Stations.

    Stations and what they measure.

    Args:
        token: For the security scheme `token`. Default: the environment variable
            STATIONS_TOKEN.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        token: KeySource | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "token": token,
            }
        )
        del token  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def stations(self) -> Stations:
        """Operations under `/stations/{id}`."""
        from .resources.stations import Stations

        return Stations(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Weather Stations.

    Stations and what they measure.

    Args:
        token: For the security scheme `token`. Default: the environment variable
            STATIONS_TOKEN.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        token: AsyncKeySource | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "token": token,
            }
        )
        del token  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def stations(self) -> AsyncStations:
        """Operations under `/stations/{id}`."""
        from .resources.stations import AsyncStations

        return AsyncStations(self)
