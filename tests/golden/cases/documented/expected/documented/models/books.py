# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model

FindBookLimit: TypeAlias = Annotated[int, Field(ge=1, le=9)]

Cover: TypeAlias = str
"""A picture."""


class Book(Model):
    """Says "hello", shows C:\\new and ends with a quote: "x".

    Deprecated.
    """

    pages: Annotated[int | None, Field(ge=1)] = None
    """How long it is. At least 1."""
    price: Annotated[
        float | None,
        Field(gt=0, multiple_of=0.01, deprecated="the API deprecates 'price'"),
    ] = None
    """More than 0, a multiple of 0.01. Server default: 9.5. Deprecated."""
    title: Annotated[str | None, Field(max_length=80)] = None
    """At most 80 characters. Server default: Untitled."""
    authors: Annotated[list[str] | None, Field(min_length=1, max_length=5)] = None
    """1 to 5 items."""
    cover: Cover | None = None
    """Overrides what the target says."""
    back: Cover | None = None
    """A picture."""
