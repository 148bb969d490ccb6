# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model
from . import shared as _shared

ListLimit: TypeAlias = Annotated[int, Field(le=100)]


class ListResponse(Model):
    pets: list[_shared.Pet] | None = None
