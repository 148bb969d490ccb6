# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

LabelName: TypeAlias = Literal["a", "b", "c"]

Size: TypeAlias = Annotated[int, Field(ge=1)]
