# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `charges`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import models
from .._runtime.form import write_form
from .._runtime.omit import Omit, omit
from .._runtime.operation import Body, Encoding, Operation, Response, Style
from .._runtime.resource import AsyncResource, SyncResource, asynchronous, asynchronous_raw, raw
from .._runtime.secret import concealed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from .._runtime.keywords import RequestOptions

CREATE: Operation[None] = Operation(
    id="createCharge",
    method="POST",
    path="/charges",
    body=Body(
        "application/x-www-form-urlencoded",
        lambda: models.CreateChargeRequest,
        required=True,
        writer=write_form,
        encoding=(
            ("metadata", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("lines", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("expand", Encoding(explode=True, style=Style.DEEP_OBJECT)),
            ("ids", Encoding(explode=False)),
        ),
    ),
    success=(Response("204"),),
)

PATCH: Operation[None] = Operation(
    id="patchCharge",
    method="PATCH",
    path="/charges",
    body=Body("application/x-www-form-urlencoded", lambda: dict[str, str | int], writer=write_form),
    success=(Response("204"),),
)


class Charges(SyncResource):
    """The resource `charges`."""

    @property
    def with_raw_response(self) -> ChargesWithRawResponse:
        """The same methods, returning the response itself."""
        return ChargesWithRawResponse(self._client.raw())

    def create(
        self,
        *,
        amount: int,
        currency: Literal["eur", "usd"],
        capture: bool | Omit = omit,
        note: str | None | Omit = omit,
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
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
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
            },
        )
        del card  # error reporters collect local variables
        return self._client.call(CREATE, options, (), body)

    def patch(
        self,
        *,
        body: Mapping[str, str | int] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /charges.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(PATCH, options, (), body)


class AsyncCharges(AsyncResource):
    """The resource `charges`."""

    @property
    def with_raw_response(self) -> AsyncChargesWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncChargesWithRawResponse(self._client.raw())

    create = asynchronous(Charges.create)
    """POST /charges.

    Args:
        amount: At least 1.
        currency: One of eur, usd.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    patch = asynchronous(Charges.patch)
    """PATCH /charges.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class ChargesWithRawResponse(SyncResource):
    """`Charges`, returning the response itself."""

    create = raw(Charges.create)
    patch = raw(Charges.patch)


class AsyncChargesWithRawResponse(AsyncResource):
    """`AsyncCharges`, returning the response itself."""

    create = asynchronous_raw(Charges.create)
    patch = asynchronous_raw(Charges.patch)
