# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model

Model_: TypeAlias = Literal["a", "b", "c", "d"]


class ValueError_(Model):
    field: Annotated[Model_ | None, Field(alias="Field")] = None
    """One of a, b, c, d."""
    value: ValueErrorValue2 | None = None


class ValueErrorValue2(Model):
    deep: str | None = None


class ValueErrorValue(Model):
    own: str | None = None


class N3DModel(Model):
    x: str | None = None
