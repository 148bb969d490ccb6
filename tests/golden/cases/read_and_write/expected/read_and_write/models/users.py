# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import (
    READ_ONLY,
    REQUIRED_IN_REQUESTS,
    REQUIRED_IN_RESPONSES,
    Model,
    TypedDict,
)


class User(Model):
    id: Annotated[str | None, READ_ONLY, REQUIRED_IN_RESPONSES] = None
    name: str
    password: Annotated[str | None, Field(repr=False), REQUIRED_IN_REQUESTS] = None
    address: Address | None = None


class Address(Model):
    street: str
    checked: Annotated[bool | None, READ_ONLY] = None


class Stats(Model):
    count: int


class AddressParam(TypedDict):
    """`Address` as a plain dict."""

    street: str
