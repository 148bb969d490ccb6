# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Unpack

from .. import models
from .._operations import parts as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Parts(SyncResource):
    """Operations under `/parts`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PartsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PartsWithRawResponse(self._client.raw())

    def create(
        self,
        *,
        shelf: str | Omit = omit,
        page: int | Omit = omit,
        count: int | Omit = omit,
        sizes: Sequence[int] | Omit = omit,
        level: Literal[1, 2] | Omit = omit,
        weight: float | Omit = omit,
        made: datetime | str | Omit = omit,
        digits: str | Omit = omit,
        odd: str | Omit = omit,
        blank: str | Omit = omit,
        line: str | Omit = omit,
        letters: str | Omit = omit,
        ahead: str | Omit = omit,
        again: str | Omit = omit,
        long: str | Omit = omit,
        slow: str | Omit = omit,
        hung: str | Omit = omit,
        code: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Part:
        """POST /parts.

        Args:
            page: At least 1.
            count: At least 1.
            level: One of 1, 2.

        Returns:
            Created.

        Example:
            response = client.parts.create()
            print(response)
        """
        body = {
            "count": count,
            "sizes": sizes,
            "level": level,
            "weight": weight,
            "made": made,
            "digits": digits,
            "odd": odd,
            "blank": blank,
            "line": line,
            "letters": letters,
            "ahead": ahead,
            "again": again,
            "long": long,
            "slow": slow,
            "hung": hung,
            "code": code,
        }
        return self._call(operations.CREATE, options, (shelf, page), body)


class AsyncParts(AsyncResource):
    """Operations under `/parts`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPartsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPartsWithRawResponse(self._client.raw())

    async def create(
        self,
        *,
        shelf: str | Omit = omit,
        page: int | Omit = omit,
        count: int | Omit = omit,
        sizes: Sequence[int] | Omit = omit,
        level: Literal[1, 2] | Omit = omit,
        weight: float | Omit = omit,
        made: datetime | str | Omit = omit,
        digits: str | Omit = omit,
        odd: str | Omit = omit,
        blank: str | Omit = omit,
        line: str | Omit = omit,
        letters: str | Omit = omit,
        ahead: str | Omit = omit,
        again: str | Omit = omit,
        long: str | Omit = omit,
        slow: str | Omit = omit,
        hung: str | Omit = omit,
        code: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Part:
        """POST /parts.

        Args:
            page: At least 1.
            count: At least 1.
            level: One of 1, 2.

        Returns:
            Created.

        Example:
            response = await client.parts.create()
            print(response)
        """
        body = {
            "count": count,
            "sizes": sizes,
            "level": level,
            "weight": weight,
            "made": made,
            "digits": digits,
            "odd": odd,
            "blank": blank,
            "line": line,
            "letters": letters,
            "ahead": ahead,
            "again": again,
            "long": long,
            "slow": slow,
            "hung": hung,
            "code": code,
        }
        return await self._call(operations.CREATE, options, (shelf, page), body)


class PartsWithRawResponse(SyncResource):
    """`Parts`, returning a `RawResponse`."""

    create = raw(Parts.create)


class AsyncPartsWithRawResponse(AsyncResource):
    """`AsyncParts`, returning a `RawResponse`."""

    create = asynchronous_raw(AsyncParts.create)
