# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class List2(Model):
    next: List | None = None


class List(Model):
    list: List2 | None = None
