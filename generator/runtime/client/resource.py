"""The base of a client's resources."""

from __future__ import annotations

from .asynchronous import AsyncClient
from .sync import SyncClient


class SyncResource:
    """A group of operations of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client
        self._call = client.call

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource:
    """A group of operations of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._call = client.call

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
