# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class Call(Model):
    id: str
