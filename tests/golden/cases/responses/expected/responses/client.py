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
    from .resources.jobs import AsyncJobs, Jobs

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Responses.

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
    def jobs(self) -> Jobs:
        """The operations of `jobs`."""
        from .resources.jobs import Jobs

        return Jobs(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Responses.

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
    def jobs(self) -> AsyncJobs:
        """The operations of `jobs`."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self)
