# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import OpenModel


class UpdateItemRequest(OpenModel[str]):
    name: str | None = None
