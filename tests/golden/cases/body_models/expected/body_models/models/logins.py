# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._runtime.models.model import Model


class Login(Model):
    body: str | None = None
    password: Annotated[str, Field(repr=False)]
