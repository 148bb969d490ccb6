# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import DateTime, Model


class ProgressHeaders(HeadersModel):
    """Header fields of a delivery: `headers_as` reads them."""

    x_job: Annotated[str, Field(alias="X-Job")]


class StartJobProgressPayload(Model):
    percent: int
    at: DateTime | None = None


class Result(Model):
    good: bool
