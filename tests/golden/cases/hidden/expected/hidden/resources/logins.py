# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .. import models
from .._operations import logins as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
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

    def log_in(
        self,
        *,
        user: str,
        password: str,
        x_pin: str | Omit = omit,
        answers: Sequence[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Token:
        """POST /logins.

        Args:
            password: At least 8 characters.

        Returns:
            In.

        Example:
            response = client.logins.log_in(user="user", password="password")
            print(response.token)
        """
        values = concealed((x_pin,))
        del x_pin  # error reporters collect local variables
        body = concealed({"user": user, "password": password, "answers": answers})
        del password, answers  # error reporters collect local variables
        return self._call(operations.LOG_IN, options, values, body)


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

    async def log_in(
        self,
        *,
        user: str,
        password: str,
        x_pin: str | Omit = omit,
        answers: Sequence[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Token:
        """POST /logins.

        Args:
            password: At least 8 characters.

        Returns:
            In.

        Example:
            response = await client.logins.log_in(user="user", password="password")
            print(response.token)
        """
        values = concealed((x_pin,))
        del x_pin  # error reporters collect local variables
        body = concealed({"user": user, "password": password, "answers": answers})
        del password, answers  # error reporters collect local variables
        return await self._call(operations.LOG_IN, options, values, body)


class LoginsWithRawResponse(SyncResource):
    """`Logins`, returning a `RawResponse`."""

    log_in = raw(Logins.log_in)


class AsyncLoginsWithRawResponse(AsyncResource):
    """`AsyncLogins`, returning a `RawResponse`."""

    log_in = asynchronous_raw(AsyncLogins.log_in)
