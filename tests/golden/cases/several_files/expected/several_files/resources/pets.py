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
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

LIST: Operation[models.ListPetsResponse] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    success=(Response("200", "application/json", lambda: models.ListPetsResponse),),
)

ADD: Operation[None] = Operation(
    id="addPet",
    method="POST",
    path="/pets",
    body=Body("application/json", lambda: models.Pet, required=True),
    success=(Response("204"),),
)


class Pets(SyncResource):
    """The resource `pets`."""

    @property
    def with_raw_response(self) -> PetsWithRawResponse:
        """The same methods, returning the response itself."""
        return PetsWithRawResponse(self._client.raw())

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> models.ListPetsResponse:
        """GET /pets.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            All pets.
        """
        return self._client.call(LIST, options)

    def add(
        self,
        *,
        name: str,
        owner: models.Owner | models.OwnerParam | Omit = omit,
        size: models.PetSize | models.PetSizeParam | Omit = omit,
        home: models.PetHome | models.PetHomeParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /pets.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Added.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            ADD, options, (), {"name": name, "owner": owner, "size": size, "home": home}
        )


class AsyncPets(AsyncResource):
    """The resource `pets`."""

    @property
    def with_raw_response(self) -> AsyncPetsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPetsWithRawResponse(self._client.raw())

    list = asynchronous(Pets.list)
    """GET /pets.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        All pets.
    """
    add = asynchronous(Pets.add)
    """POST /pets.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Added.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PetsWithRawResponse(SyncResource):
    """`Pets`, returning the response itself."""

    list = raw(Pets.list)
    add = raw(Pets.add)


class AsyncPetsWithRawResponse(AsyncResource):
    """`AsyncPets`, returning the response itself."""

    list = asynchronous_raw(Pets.list)
    add = asynchronous_raw(Pets.add)
