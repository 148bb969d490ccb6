# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import Model


class Login(Model):
    user: str
    password: Annotated[str, Field(min_length=8, repr=False)]
    """At least 8 characters."""
    answers: Annotated[list[str] | None, Field(repr=False)] = None


class Token(Model):
    token: Annotated[str, Field(repr=False)]
    scope: str | None = None
