# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `people`."""

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

ADD_PERSON: Operation[models.Person] = Operation(
    id="addPerson",
    method="POST",
    path="/people",
    body=Body("application/json", lambda: models.Person, required=True),
    success=(Response("200", "application/json", lambda: models.Person),),
)


class People(SyncResource):
    """The resource `people`."""

    @property
    def with_raw_response(self) -> PeopleWithRawResponse:
        """The same methods, returning the response itself."""
        return PeopleWithRawResponse(self._client.raw())

    def add_person(
        self,
        *,
        name: str,
        nickname: str | None,
        age: int | Omit = omit,
        motto: str | None | Omit = omit,
        partner: models.Person | models.PersonParam | None | Omit = omit,
        home: models.PersonHome | models.PersonHomeParam | Omit = omit,
        anything: object | Omit = omit,
        nothing: None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Person:
        """POST /people.

        Args:
            name: How the person is called.
            nickname: What friends say; null where there is none.
            age: In years.
            home: Where the person lives.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            The person.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            ADD_PERSON,
            options,
            (),
            {
                "name": name,
                "nickname": nickname,
                "age": age,
                "motto": motto,
                "partner": partner,
                "home": home,
                "anything": anything,
                "nothing": nothing,
            },
        )


class AsyncPeople(AsyncResource):
    """The resource `people`."""

    @property
    def with_raw_response(self) -> AsyncPeopleWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPeopleWithRawResponse(self._client.raw())

    add_person = asynchronous(People.add_person)
    """POST /people.

    Args:
        name: How the person is called.
        nickname: What friends say; null where there is none.
        age: In years.
        home: Where the person lives.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        The person.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PeopleWithRawResponse(SyncResource):
    """`People`, returning the response itself."""

    add_person = raw(People.add_person)


class AsyncPeopleWithRawResponse(AsyncResource):
    """`AsyncPeople`, returning the response itself."""

    add_person = asynchronous_raw(People.add_person)
