# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: logins."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import Model


class Login(Model):
    """Login."""

    user: str
    password: Annotated[str, Field(min_length=8, repr=False)]
    """At least 8 characters."""
    answers: Annotated[list[str] | None, Field(repr=False)] = None


class Token(Model):
    """Token."""

    token: Annotated[str, Field(repr=False)]
    scope: str | None = None
