# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model
from . import shared as _shared


class ListPetsResponse(Model):
    items: list[_shared.Pet]
    next: ListPetsResponseNext | None = None


class ListPetsResponseNext(Model):
    cursor: str | None = None
