# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .. import models
from .._operations import folders as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Folders(SyncResource):
    """Operations under `/folders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> FoldersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
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

        Returns:
            Stored.

        Example:
            response = client.folders.store(name="name")
            print(response.name)
        """
        body = {
            "name": name,
            "parent": parent,
            "folders": folders,
            "owner": owner,
            "data": data,
            "rule": rule,
        }
        return self._call(operations.STORE, options, (), body)


class AsyncFolders(AsyncResource):
    """Operations under `/folders`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncFoldersWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncFoldersWithRawResponse(self._client.raw())

    async def store(
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

        Returns:
            Stored.

        Example:
            response = await client.folders.store(name="name")
            print(response.name)
        """
        body = {
            "name": name,
            "parent": parent,
            "folders": folders,
            "owner": owner,
            "data": data,
            "rule": rule,
        }
        return await self._call(operations.STORE, options, (), body)


class FoldersWithRawResponse(SyncResource):
    """`Folders`, returning a `RawResponse`."""

    store = raw(Folders.store)


class AsyncFoldersWithRawResponse(AsyncResource):
    """`AsyncFolders`, returning a `RawResponse`."""

    store = asynchronous_raw(AsyncFolders.store)
