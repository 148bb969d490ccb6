# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `owners`."""

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
from .._runtime.core.operation import In, Operation, Param, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

_ID = Param(name="id", location=In.PATH, required=True)

_ERRORS = (Response("default", "application/json", lambda: models.Error),)

GET: Operation[models.Owner] = Operation(
    id="getOwner",
    method="GET",
    path="/owners/{id}",
    params=(_ID,),
    success=(Response("200", "application/json", lambda: models.Owner),),
    errors=_ERRORS,
)


class Owners(SyncResource):
    """The resource `owners`."""

    @property
    def with_raw_response(self) -> OwnersWithRawResponse:
        """The same methods, returning the response itself."""
        return OwnersWithRawResponse(self._client.raw())

    def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> models.Owner:
        """GET /owners/{id}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The owner.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
            APIStatusError: bad.
        """
        return self._client.call(GET, options, (id,))


class AsyncOwners(AsyncResource):
    """The resource `owners`."""

    @property
    def with_raw_response(self) -> AsyncOwnersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncOwnersWithRawResponse(self._client.raw())

    get = asynchronous(Owners.get)
    """GET /owners/{id}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The owner.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
        APIStatusError: bad.
    """


class OwnersWithRawResponse(SyncResource):
    """`Owners`, returning the response itself."""

    get = raw(Owners.get)


class AsyncOwnersWithRawResponse(AsyncResource):
    """`AsyncOwners`, returning the response itself."""

    get = asynchronous_raw(Owners.get)
