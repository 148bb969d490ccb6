# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Api`, and `AsyncApi` for asyncio."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack, overload

from typing_extensions import deprecated

from ._runtime.auth.sources import AsyncKeySource, KeySource
from ._runtime.client.asynchronous import AsyncClient
from ._runtime.client.keywords import AsyncClientOptions, ClientOptions
from ._runtime.client.sync import SyncClient
from ._runtime.core.errors import ClientError
from ._runtime.core.former import take_former_options
from ._runtime.core.secret import concealed
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
        api_key: For the security scheme `key`. Default: the environment variable
            RENAMES_KEY.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    @overload
    def __init__(
        self,
        *,
        api_key: KeySource | None = None,
        **options: Unpack[ClientOptions],
    ) -> None: ...

    @overload
    @deprecated("the option token is api_key now")
    def __init__(
        self,
        *,
        token: KeySource | None,
        **options: Unpack[ClientOptions],
    ) -> None: ...

    @overload
    @deprecated("the option key is api_key now")
    def __init__(
        self,
        *,
        key: KeySource | None,
        **options: Unpack[ClientOptions],
    ) -> None: ...

    def __init__(
        self,
        *,
        api_key: KeySource | None = None,
        token: KeySource | None = None,
        key: KeySource | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "token": token,
                "key": key,
            }
        )
        del api_key, token, key  # error reporters collect local variables
        take_former_options(credentials, {"token": "api_key", "key": "api_key"})
        super().__init__(SPEC, credentials, options)

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
        api_key: For the security scheme `key`. Default: the environment variable
            RENAMES_KEY.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    @overload
    def __init__(
        self,
        *,
        api_key: AsyncKeySource | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None: ...

    @overload
    @deprecated("the option token is api_key now")
    def __init__(
        self,
        *,
        token: AsyncKeySource | None,
        **options: Unpack[AsyncClientOptions],
    ) -> None: ...

    @overload
    @deprecated("the option key is api_key now")
    def __init__(
        self,
        *,
        key: AsyncKeySource | None,
        **options: Unpack[AsyncClientOptions],
    ) -> None: ...

    def __init__(
        self,
        *,
        api_key: AsyncKeySource | None = None,
        token: AsyncKeySource | None = None,
        key: AsyncKeySource | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "token": token,
                "key": key,
            }
        )
        del api_key, token, key  # error reporters collect local variables
        take_former_options(credentials, {"token": "api_key", "key": "api_key"})
        super().__init__(SPEC, credentials, options)

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
