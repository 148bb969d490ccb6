# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import people as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class People(SyncResource):
    """Operations under `/people`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PeopleWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
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

        Returns:
            The person.

        Example:
            response = client.people.add_person(name="name", nickname="nickname")
            print(response.name)
        """
        body = {
            "name": name,
            "nickname": nickname,
            "age": age,
            "motto": motto,
            "partner": partner,
            "home": home,
            "anything": anything,
            "nothing": nothing,
        }
        return self._call(operations.ADD_PERSON, options, (), body)


class AsyncPeople(AsyncResource):
    """Operations under `/people`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPeopleWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPeopleWithRawResponse(self._client.raw())

    async def add_person(
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

        Returns:
            The person.

        Example:
            response = await client.people.add_person(name="name", nickname="nickname")
            print(response.name)
        """
        body = {
            "name": name,
            "nickname": nickname,
            "age": age,
            "motto": motto,
            "partner": partner,
            "home": home,
            "anything": anything,
            "nothing": nothing,
        }
        return await self._call(operations.ADD_PERSON, options, (), body)


class PeopleWithRawResponse(SyncResource):
    """`People`, returning a `RawResponse`."""

    add_person = raw(People.add_person)


class AsyncPeopleWithRawResponse(AsyncResource):
    """`AsyncPeople`, returning a `RawResponse`."""

    add_person = asynchronous_raw(AsyncPeople.add_person)
