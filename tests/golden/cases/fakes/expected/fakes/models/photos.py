# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TypeAlias

from .._runtime.models.model import Model

DownloadPhotoResponse: TypeAlias = str


class UploadPhotoRequest(Model):
    file: str
    note: str | None = None
