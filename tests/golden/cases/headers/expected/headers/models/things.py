# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import (
    AS_JSON,
    EXACT,
    EXPLODED,
    Date,
    DateTime,
    Model,
    Nullable,
)


class RateLimitHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    x_rate_limit_left: Annotated[int | None, Field(alias="X-Rate-Limit-Left")] = None
    """How many calls are left."""
    x_rate_limit_reset: Annotated[
        DateTime | None, Field(alias="X-Rate-Limit-Reset")
    ] = None


class AddThingHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    location: Annotated[str, Field(alias="Location")]
    x_tags: Annotated[list[str] | None, Field(alias="X-Tags")] = None
    """Its words."""
    x_sizes: Annotated[list[int] | None, Field(alias="X-Sizes")] = None
    x_point: Annotated[Point | None, Field(alias="X-Point")] = None
    x_flags: Annotated[dict[str, bool] | None, Field(alias="X-Flags"), EXPLODED] = None
    x_meta: Annotated[Point | None, Field(alias="X-Meta"), AS_JSON] = None
    x_kind: Annotated[Literal["a", "b"] | None, Field(alias="X-Kind")] = None
    """One of a, b."""
    x_code: Annotated[Annotated[Literal[1, 2], EXACT] | None, Field(alias="X-Code")] = (
        None
    )
    """One of 1, 2."""
    x_day: Annotated[Date | None, Field(alias="X-Day")] = None
    x_either: Annotated[Nullable[int | str], Field(alias="X-Either")] = None
    x_any: Annotated[object, Field(alias="X-Any")] = None
    set_cookie: Annotated[list[str] | None, Field(alias="Set-Cookie")] = None


class ETagHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    e_tag: Annotated[str | None, Field(alias="ETag")] = None


class BusyHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    retry_after: Annotated[int, Field(alias="Retry-After")]


class Point(Model):
    x: int
    y: float | None = None
