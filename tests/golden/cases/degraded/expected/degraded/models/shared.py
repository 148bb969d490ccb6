# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

Short: TypeAlias = Annotated[str, Field(max_length=5)]
