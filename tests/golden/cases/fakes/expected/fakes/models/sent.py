# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model
from . import shared as _shared


class Event(Model):
    what: str
    pet: _shared.Pet | None = None
