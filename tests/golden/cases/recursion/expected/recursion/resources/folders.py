# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `folders`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.client.keywords import RequestOptions

STORE: Operation[models.Folder] = Operation(
    id="storeFolder",
    method="PUT",
    path="/folders",
    body=Body("application/json", lambda: models.Folder, required=True),
    success=(Response("200", "application/json", lambda: models.Folder),),
)


class Folders(SyncResource):
    """The resource `folders`."""

    @property
    def with_raw_response(self) -> FoldersWithRawResponse:
        """The same methods, returning the response itself."""
        return FoldersWithRawResponse(self._client.raw())

    def store(
        self,
        *,
        name: str,
        parent: models.Folder | models.FolderParam | Omit = omit,
        folders: Sequence[models.Folder | models.FolderParam] | Omit = omit,
        owner: models.Owner | models.OwnerParam | Omit = omit,
        data: models.Json | Omit = omit,
        rule: models.Rule | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Folder:
        """PUT /folders.

        Args:
            data: Any JSON value but null.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Stored.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            STORE,
            options,
            (),
            {
                "name": name,
                "parent": parent,
                "folders": folders,
                "owner": owner,
                "data": data,
                "rule": rule,
            },
        )


class AsyncFolders(AsyncResource):
    """The resource `folders`."""

    @property
    def with_raw_response(self) -> AsyncFoldersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncFoldersWithRawResponse(self._client.raw())

    store = asynchronous(Folders.store)
    """PUT /folders.

    Args:
        data: Any JSON value but null.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Stored.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class FoldersWithRawResponse(SyncResource):
    """`Folders`, returning the response itself."""

    store = raw(Folders.store)


class AsyncFoldersWithRawResponse(AsyncResource):
    """`AsyncFolders`, returning the response itself."""

    store = asynchronous_raw(Folders.store)
