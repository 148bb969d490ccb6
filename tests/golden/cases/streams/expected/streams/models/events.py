# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.models.model import Model, TagOf, UnknownVariant
from . import shared as _shared


class Ping(Model):
    event: Literal["ping"]
    """Always ping."""
    data: str | None = None


class Change(Model):
    event: Literal["change"]
    """Always change."""
    id: str | None = None
    retry: int | None = None
    data: _shared.Entry


ListenResponseItem: TypeAlias = Annotated[
    Ping | Change | UnknownVariant, TagOf("event", {"ping": "Ping", "change": "Change"})
]
