# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TypeAlias

GetFileResponse: TypeAlias = str
