# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Unpack

from .. import models
from .._operations import payments as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource


class Payments(SyncResource):
    """Operations under `/payments`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> PaymentsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return PaymentsWithRawResponse(self._client.raw())

    def pay(
        self,
        *,
        body: (
            models.PaymentCard
            | models.PaymentCardParam
            | models.PaymentCash
            | models.PaymentCashParam
        ),
        **options: Unpack[RequestOptions],
    ) -> models.Result:
        """POST /payments.

        Returns:
            What became of it.

        Example:
            response = client.payments.pay(
                body={"amount": 1, "kind": "card", "number": "number"}
            )
            print(response)
        """
        return self._call(operations.PAY, options, (), body)


class AsyncPayments(AsyncResource):
    """Operations under `/payments`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncPaymentsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncPaymentsWithRawResponse(self._client.raw())

    async def pay(
        self,
        *,
        body: (
            models.PaymentCard
            | models.PaymentCardParam
            | models.PaymentCash
            | models.PaymentCashParam
        ),
        **options: Unpack[RequestOptions],
    ) -> models.Result:
        """POST /payments.

        Returns:
            What became of it.

        Example:
            response = await client.payments.pay(
                body={"amount": 1, "kind": "card", "number": "number"}
            )
            print(response)
        """
        return await self._call(operations.PAY, options, (), body)


class PaymentsWithRawResponse(SyncResource):
    """`Payments`, returning a `RawResponse`."""

    pay = raw(Payments.pay)


class AsyncPaymentsWithRawResponse(AsyncResource):
    """`AsyncPayments`, returning a `RawResponse`."""

    pay = asynchronous_raw(AsyncPayments.pay)
