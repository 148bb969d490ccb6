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
    from .resources.pets import AsyncPets, Pets
    from .resources.photos import AsyncPhotos, Photos
    from .resources.sent import AsyncSent, Sent

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Fakes.

    Args:
        key: For the security scheme `key`. Default: the environment variable FAKES_KEY.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        key: KeySource | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "key": key,
            }
        )
        del key  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def pets(self) -> Pets:
        """Operations under `/pets`."""
        from .resources.pets import Pets

        return Pets(self)

    @cached_property
    def photos(self) -> Photos:
        """Operations under `/pets/{pet_id}/photo`."""
        from .resources.photos import Photos

        return Photos(self)

    @cached_property
    def sent(self) -> Sent:
        """Operations under `/sent`."""
        from .resources.sent import Sent

        return Sent(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Fakes.

    Args:
        key: For the security scheme `key`. Default: the environment variable FAKES_KEY.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        key: AsyncKeySource | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "key": key,
            }
        )
        del key  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def pets(self) -> AsyncPets:
        """Operations under `/pets`."""
        from .resources.pets import AsyncPets

        return AsyncPets(self)

    @cached_property
    def photos(self) -> AsyncPhotos:
        """Operations under `/pets/{pet_id}/photo`."""
        from .resources.photos import AsyncPhotos

        return AsyncPhotos(self)

    @cached_property
    def sent(self) -> AsyncSent:
        """Operations under `/sent`."""
        from .resources.sent import AsyncSent

        return AsyncSent(self)
