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
    from .resources.boxes import AsyncBoxes, Boxes

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Maps.

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
    def boxes(self) -> Boxes:
        """Operations under `/boxes`."""
        from .resources.boxes import Boxes

        return Boxes(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Maps.

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
    def boxes(self) -> AsyncBoxes:
        """Operations under `/boxes`."""
        from .resources.boxes import AsyncBoxes

        return AsyncBoxes(self)
