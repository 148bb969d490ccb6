# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `logins`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.omit import Omit, omit
from .._runtime.operation import Body, In, Operation, Param, Response
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw
from .._runtime.secret import concealed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.keywords import RequestOptions

_X_PIN = Param(name="X-Pin", argument="x_pin", location=In.HEADER, type=lambda: str)

LOG_IN: Operation[models.Token] = Operation(
    id="logIn",
    method="POST",
    path="/logins",
    params=(_X_PIN,),
    body=Body("application/json", lambda: models.Login, required=True),
    success=(Response("200", "application/json", lambda: models.Token),),
)


class Logins(SyncResource):
    """The resource `logins`."""

    @property
    def with_raw_response(self) -> LoginsWithRawResponse:
        """The same methods, returning the response itself."""
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            In.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        values = concealed((x_pin,))
        del x_pin  # error reporters collect local variables
        body = concealed({"user": user, "password": password, "answers": answers})
        del password, answers  # error reporters collect local variables
        return self._client.call(LOG_IN, options, values, body)


class AsyncLogins(AsyncResource):
    """The resource `logins`."""

    @property
    def with_raw_response(self) -> AsyncLoginsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncLoginsWithRawResponse(self._client.raw())

    log_in = asynchronous(Logins.log_in)
    """POST /logins.

    Args:
        password: At least 8 characters.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        In.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class LoginsWithRawResponse(SyncResource):
    """`Logins`, returning the response itself."""

    log_in = raw(Logins.log_in)


class AsyncLoginsWithRawResponse(AsyncResource):
    """`AsyncLogins`, returning the response itself."""

    log_in = asynchronous_raw(Logins.log_in)
