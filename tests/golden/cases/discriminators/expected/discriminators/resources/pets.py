# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `pets`."""

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
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

ADD: Operation[list[models.Pet]] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body("application/json", lambda: models.Pet, required=True),
    success=(Response("200", "application/json", lambda: list[models.Pet]),),
)

LAST_EVENT: Operation[models.Event] = Operation(
    id="lastEvent",
    method="GET",
    path="/events",
    success=(Response("200", "application/json", lambda: models.Event),),
)


class Pets(SyncResource):
    """The resource `pets`."""

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning the response itself."""
        return PetsWithRawResponse(self._client.raw())

    def add(
        self,
        *,
        body: models.Cat | models.CatParam | models.Dog | models.DogParam,
        **options: Unpack[RequestOptions],
    ) -> list[models.Pet]:
        """POST /pets.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Every pet.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(ADD, options, (), body)

    def last_event(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.Event:
        """GET /events.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            It.
        """
        return self._client.call(LAST_EVENT, options)


class AsyncPets(AsyncResource):
    """The resource `pets`."""

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPetsWithRawResponse(self._client.raw())

    add = asynchronous(Pets.add)
    """POST /pets.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Every pet.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    last_event = asynchronous(Pets.last_event)
    """GET /events.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        It.
    """


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning the response itself."""

    add = raw(Pets.add)
    last_event = raw(Pets.last_event)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning the response itself."""

    add = asynchronous_raw(Pets.add)
    last_event = asynchronous_raw(Pets.last_event)
