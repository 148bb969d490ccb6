# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import DateTime, Model

TotalsPayload: TypeAlias = list[DateTime]


class OrderPaidHeaders(HeadersModel):
    """Header fields of a delivery: `headers_as` reads them."""

    x_signature: Annotated[str, Field(min_length=10, alias="X-Signature")]
    """Who sent it. At least 10 characters."""
    x_attempt: Annotated[int | None, Field(alias="X-Attempt")] = None


class PostOrderLostPayload(Model):
    why: str | None = None


class MessageReceivedPayload(Model):
    from_: Annotated[str, Field(alias="From")]
    parts: Annotated[int | None, Field(alias="Parts")] = None


class Order(Model):
    id: str
    price: float | None = None
