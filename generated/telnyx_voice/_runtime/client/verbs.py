"""Calls that the document does not describe: `client.post("/path", cast_to=Model, body={…})`.

They have the retries, limits and errors of every other call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from ..core.omit import omit
from ..core.secret import concealed
from .derived import asynchronous_raw, raw
from .keywords import RequestOptions

T = TypeVar("T")


class _Borrowed:
    """Methods of another client."""

    def __init__(self, undocumented: Callable[..., Any]) -> None:
        self._undocumented = undocumented


class SyncVerbs:
    """The methods of the synchronous client."""

    if TYPE_CHECKING:  # the client has them

        def raw(self) -> Self:
            """The client whose calls return the response."""
            ...

        def _undocumented(
            self,
            method: str,
            path: str,
            cast_to: type[T],
            body: object,
            options: RequestOptions,
        ) -> T: ...

    @property
    def with_raw_response(self) -> VerbsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return VerbsWithRawResponse(self.raw()._undocumented)

    def get(
        self, path: str, *, cast_to: type[T], **options: Unpack[RequestOptions]
    ) -> T:
        """GET a path that has no method of its own; the response is read as `cast_to`.

        `bytes` takes content of any type as it is. The path may have a query.
        """
        return self._undocumented("GET", path, cast_to, omit, options)

    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """POST to a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return self._undocumented("POST", path, cast_to, body, options)

    def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PUT to a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return self._undocumented("PUT", path, cast_to, body, options)

    def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PATCH a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return self._undocumented("PATCH", path, cast_to, body, options)

    def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """DELETE a path that has no method of its own; the response is read as `cast_to`."""
        body = concealed(body)
        return self._undocumented("DELETE", path, cast_to, body, options)


class VerbsWithRawResponse(_Borrowed):
    """The methods of the synchronous client, returning a `RawResponse`."""

    get = raw(SyncVerbs.get)
    post = raw(SyncVerbs.post)
    put = raw(SyncVerbs.put)
    patch = raw(SyncVerbs.patch)
    delete = raw(SyncVerbs.delete)


class AsyncVerbs:
    """The methods of the asynchronous client."""

    if TYPE_CHECKING:  # the client has them

        def raw(self) -> Self:
            """The client whose calls return the response."""
            ...

        async def _undocumented(
            self,
            method: str,
            path: str,
            cast_to: type[T],
            body: object,
            options: RequestOptions,
        ) -> T: ...

    @property
    def with_raw_response(self) -> AsyncVerbsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncVerbsWithRawResponse(self.raw()._undocumented)

    async def get(
        self, path: str, *, cast_to: type[T], **options: Unpack[RequestOptions]
    ) -> T:
        """GET a path that has no method of its own; the response is read as `cast_to`.

        `bytes` takes content of any type as it is. The path may have a query.
        """
        return await self._undocumented("GET", path, cast_to, omit, options)

    async def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """POST to a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return await self._undocumented("POST", path, cast_to, body, options)

    async def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PUT to a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return await self._undocumented("PUT", path, cast_to, body, options)

    async def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PATCH a path that has no method of its own; the body is sent as JSON, unchecked."""
        body = concealed(body)
        return await self._undocumented("PATCH", path, cast_to, body, options)

    async def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """DELETE a path that has no method of its own; the response is read as `cast_to`."""
        body = concealed(body)
        return await self._undocumented("DELETE", path, cast_to, body, options)


class AsyncVerbsWithRawResponse(_Borrowed):
    """The methods of the asynchronous client, returning a `RawResponse`."""

    get = asynchronous_raw(AsyncVerbs.get)
    post = asynchronous_raw(AsyncVerbs.post)
    put = asynchronous_raw(AsyncVerbs.put)
    patch = asynchronous_raw(AsyncVerbs.patch)
    delete = asynchronous_raw(AsyncVerbs.delete)
