# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `parts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import Body, In, Operation, Param, Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from .._runtime.client.keywords import RequestOptions

_SHELF = Param(name="shelf", location=In.QUERY, type=lambda: models.CreatePartShelf)

_PAGE = Param(name="page", location=In.QUERY, type=lambda: models.CreatePartPage)

CREATE: Operation[models.Part] = Operation(
    id="createPart",
    method="POST",
    path="/parts",
    params=(_SHELF, _PAGE),
    body=Body("application/json", lambda: models.Part, required=True),
    success=(Response("200", "application/json", lambda: models.Part),),
)


class Parts(SyncResource):
    """The resource `parts`."""

    @property
    def with_raw_response(self) -> PartsWithRawResponse:
        """The same methods, returning the response itself."""
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Created.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            CREATE,
            options,
            (shelf, page),
            {
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
            },
        )


class AsyncParts(AsyncResource):
    """The resource `parts`."""

    @property
    def with_raw_response(self) -> AsyncPartsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPartsWithRawResponse(self._client.raw())

    create = asynchronous(Parts.create)
    """POST /parts.

    Args:
        page: At least 1.
        count: At least 1.
        level: One of 1, 2.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Created.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PartsWithRawResponse(SyncResource):
    """`Parts`, returning the response itself."""

    create = raw(Parts.create)


class AsyncPartsWithRawResponse(AsyncResource):
    """`AsyncParts`, returning the response itself."""

    create = asynchronous_raw(Parts.create)
