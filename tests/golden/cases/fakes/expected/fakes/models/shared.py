# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.model import Date, Model


class Pet(Model):
    id: Annotated[int, Field(ge=1)]
    """At least 1."""
    name: str
    kind: Literal["cat", "dog"] | None = None
    """One of cat, dog."""
    born: Date | None = None
    from_: Annotated[str | None, Field(alias="from")] = None
    code: Annotated[str | None, Field(pattern="^[A-Z]{2}-[0-9]{3}$")] = None
    secret: str | None = None
