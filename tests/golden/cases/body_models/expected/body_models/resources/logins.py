# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, overload

from .. import models
from .._operations import logins as operations
from .._runtime.bodies.whole import either
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.response import RawResponse
from .._runtime.core.secret import concealed


class Logins(SyncResource):
    """Operations under `/logins`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> LoginsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return LoginsWithRawResponse(self._client.raw())

    @overload
    def create(
        self,
        *,
        password: str,
        body: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    def create(
        self,
        body_: models.Login,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    def create(
        self,
        body_: models.Login | Omit = omit,
        *,
        password: str | Omit = omit,
        body: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form with a secret and a member that is called body.

        Args:
            body_: The members of the body as one model, instead of an argument for
                each.

        Returns:
            Done.

        Example:
            client.logins.create(password="password")
        """
        members = concealed({"body": body, "password": password})
        del password  # error reporters collect local variables
        body_ = concealed(body_)
        return self._call(operations.CREATE, options, (), either(body_, members))


class AsyncLogins(AsyncResource):
    """Operations under `/logins`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncLoginsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncLoginsWithRawResponse(self._client.raw())

    @overload
    async def create(
        self,
        *,
        password: str,
        body: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    @overload
    async def create(
        self,
        body_: models.Login,
        **options: Unpack[RequestOptions],
    ) -> None: ...

    async def create(
        self,
        body_: models.Login | Omit = omit,
        *,
        password: str | Omit = omit,
        body: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """A form with a secret and a member that is called body.

        Args:
            body_: The members of the body as one model, instead of an argument for
                each.

        Returns:
            Done.

        Example:
            await client.logins.create(password="password")
        """
        members = concealed({"body": body, "password": password})
        del password  # error reporters collect local variables
        body_ = concealed(body_)
        return await self._call(operations.CREATE, options, (), either(body_, members))


class LoginsWithRawResponse(SyncResource):
    """`Logins`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            password: str,
            body: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[None]: ...

        @overload
        def create(
            self,
            body_: models.Login,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[None]: ...

        def create(self, *_: object, **__: object) -> object: ...

    else:
        create = raw(Logins.create)


class AsyncLoginsWithRawResponse(AsyncResource):
    """`AsyncLogins`, returning a `RawResponse`."""

    if TYPE_CHECKING:

        @overload
        async def create(
            self,
            *,
            password: str,
            body: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[None]: ...

        @overload
        async def create(
            self,
            body_: models.Login,
            **options: Unpack[RequestOptions],
        ) -> RawResponse[None]: ...

        async def create(self, *_: object, **__: object) -> object: ...

    else:
        create = asynchronous_raw(AsyncLogins.create)
