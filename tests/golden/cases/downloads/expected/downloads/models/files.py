# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: files."""

from __future__ import annotations

from typing import TypeAlias

GetFileResponse: TypeAlias = str
