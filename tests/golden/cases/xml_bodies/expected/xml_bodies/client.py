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
    from .resources.books import AsyncBooks, Books
    from .resources.labels import AsyncLabels, Labels
    from .resources.notes import AsyncNotes, Notes

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Books.

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
    def books(self) -> Books:
        """Operations under `/books`."""
        from .resources.books import Books

        return Books(self)

    @cached_property
    def labels(self) -> Labels:
        """Operations under `/labels`."""
        from .resources.labels import Labels

        return Labels(self)

    @cached_property
    def notes(self) -> Notes:
        """Operations under `/notes`."""
        from .resources.notes import Notes

        return Notes(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Books.

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
    def books(self) -> AsyncBooks:
        """Operations under `/books`."""
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    @cached_property
    def labels(self) -> AsyncLabels:
        """Operations under `/labels`."""
        from .resources.labels import AsyncLabels

        return AsyncLabels(self)

    @cached_property
    def notes(self) -> AsyncNotes:
        """Operations under `/notes`."""
        from .resources.notes import AsyncNotes

        return AsyncNotes(self)
