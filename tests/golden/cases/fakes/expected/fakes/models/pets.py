# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.model import Date, Model, Uuid
from . import shared as _shared

ListPetsLimit: TypeAlias = Annotated[int, Field(ge=1)]


class ChangePetRequest(Model):
    name: str | None = None
    born: Date | None = None


class ProblemResponse(Model):
    message: str
    hint: str | None = None


class NewPet(Model):
    name: Annotated[str, Field(min_length=1, max_length=20)]
    """1 to 20 characters."""
    kind: Literal["cat", "dog"] | None = None
    """One of cat, dog."""
    born: Date | None = None
    from_: Annotated[str | None, Field(alias="from")] = None


class Pets(Model):
    pets: list[_shared.Pet]
    total: int | None = None


class Ticket(Model):
    ticket: Uuid
