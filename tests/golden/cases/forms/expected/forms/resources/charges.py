# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Unpack

from .. import models
from .._operations import charges as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.secret import concealed


class Charges(SyncResource):
    """Operations under `/charges`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ChargesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ChargesWithRawResponse(self._client.raw())

    def create(
        self,
        *,
        amount: int,
        currency: Literal["eur", "usd"],
        capture: bool | Omit = omit,
        note: str | Omit = omit,
        due: date | str | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        address: models.Address | models.AddressParam | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        lines: Sequence[models.Line | models.LineParam] | Omit = omit,
        expand: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        card: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /charges.

        Args:
            amount: At least 1.
            currency: One of eur, usd.

        Returns:
            Done.

        Example:
            client.charges.create(amount=1, currency="eur")
        """
        body = concealed(
            {
                "amount": amount,
                "currency": currency,
                "capture": capture,
                "note": note,
                "due": due,
                "tags": tags,
                "address": address,
                "metadata": metadata,
                "lines": lines,
                "expand": expand,
                "ids": ids,
                "card": card,
            }
        )
        del card  # error reporters collect local variables
        return self._call(operations.CREATE, options, (), body)

    def patch(
        self,
        *,
        body: Mapping[str, str | int] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /charges.

        Returns:
            Done.

        Example:
            client.charges.patch()
        """
        return self._call(operations.PATCH, options, (), body)


class AsyncCharges(AsyncResource):
    """Operations under `/charges`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncChargesWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncChargesWithRawResponse(self._client.raw())

    async def create(
        self,
        *,
        amount: int,
        currency: Literal["eur", "usd"],
        capture: bool | Omit = omit,
        note: str | Omit = omit,
        due: date | str | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        address: models.Address | models.AddressParam | Omit = omit,
        metadata: Mapping[str, str] | Omit = omit,
        lines: Sequence[models.Line | models.LineParam] | Omit = omit,
        expand: Sequence[str] | Omit = omit,
        ids: Sequence[int] | Omit = omit,
        card: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /charges.

        Args:
            amount: At least 1.
            currency: One of eur, usd.

        Returns:
            Done.

        Example:
            await client.charges.create(amount=1, currency="eur")
        """
        body = concealed(
            {
                "amount": amount,
                "currency": currency,
                "capture": capture,
                "note": note,
                "due": due,
                "tags": tags,
                "address": address,
                "metadata": metadata,
                "lines": lines,
                "expand": expand,
                "ids": ids,
                "card": card,
            }
        )
        del card  # error reporters collect local variables
        return await self._call(operations.CREATE, options, (), body)

    async def patch(
        self,
        *,
        body: Mapping[str, str | int] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /charges.

        Returns:
            Done.

        Example:
            await client.charges.patch()
        """
        return await self._call(operations.PATCH, options, (), body)


class ChargesWithRawResponse(SyncResource):
    """`Charges`, returning a `RawResponse`."""

    create = raw(Charges.create)
    patch = raw(Charges.patch)


class AsyncChargesWithRawResponse(AsyncResource):
    """`AsyncCharges`, returning a `RawResponse`."""

    create = asynchronous_raw(AsyncCharges.create)
    patch = asynchronous_raw(AsyncCharges.patch)
