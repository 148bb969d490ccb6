# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `payments`."""

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

PAY: Operation[models.Result] = Operation(
    id="pay",
    method="POST",
    path="/payments",
    body=Body("application/json", lambda: models.Payment, required=True),
    success=(Response("200", "application/json", lambda: models.Result),),
)


class Payments(SyncResource):
    """The resource `payments`."""

    @property
    def with_raw_response(self) -> PaymentsWithRawResponse:
        """The same methods, returning the response itself."""
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

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            What became of it.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PAY, options, (), body)


class AsyncPayments(AsyncResource):
    """The resource `payments`."""

    @property
    def with_raw_response(self) -> AsyncPaymentsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncPaymentsWithRawResponse(self._client.raw())

    pay = asynchronous(Payments.pay)
    """POST /payments.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        What became of it.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class PaymentsWithRawResponse(SyncResource):
    """`Payments`, returning the response itself."""

    pay = raw(Payments.pay)


class AsyncPaymentsWithRawResponse(AsyncResource):
    """`AsyncPayments`, returning the response itself."""

    pay = asynchronous_raw(Payments.pay)
