# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import Model


class CountJobsHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    x_age: Annotated[int | None, Field(alias="X-Age")] = None


class Result(Model):
    value: int


class Ticket(Model):
    ticket: str


class Problem(Model):
    detail: str | None = None
