# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import Model


class AttemptWebhookHeaders(HeadersModel):
    """Header fields of a delivery: `headers_as` reads them."""

    x_attempt: Annotated[int | None, Field(alias="X-Attempt")] = None


class Paid(Model):
    event: PaidEvent | None = None


class PaidEvent(Model):
    type: Literal["order.paid"] | None = None
    """Always order.paid."""
    id: str | None = None
