# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.model import EXACT, DateTime, Model
from .._runtime.models.rules import Satisfies

CreatePartShelf: TypeAlias = Annotated[str, Field(pattern="^[0-9]+$")]

CreatePartPage: TypeAlias = Annotated[int, Field(ge=1)]

PartCode: TypeAlias = Annotated[str, Satisfies({"not": {"pattern": "^(x+x+)+y$"}})]


class Part(Model):
    count: Annotated[int | None, Field(ge=1)] = None
    """At least 1."""
    sizes: list[int] | None = None
    level: Annotated[Literal[1, 2], EXACT] | None = None
    """One of 1, 2."""
    weight: float | None = None
    made: DateTime | None = None
    digits: Annotated[str | None, Field(pattern="^[0-9]+$")] = None
    odd: Annotated[str | None, Field(pattern="^[^0-9A-Za-z_]+$")] = None
    blank: Annotated[
        str | None, Field(pattern="^[\\t-\\r\\u{FEFF}\\p{Zs}\\u{2028}\\u{2029}]$")
    ] = None
    line: Annotated[str | None, Field(pattern="^[^\\n\\r\\u{2028}\\u{2029}]+$")] = None
    letters: Annotated[str | None, Field(pattern="^\\p{Lu}\\p{L}*$")] = None
    ahead: str | None = None
    again: str | None = None
    long: Annotated[str | None, Field(pattern="^[0-9A-Za-z_]{1,5000}$")] = None
    slow: Annotated[str | None, Field(pattern="^(a+)+$")] = None
    hung: str | None = None
    code: PartCode | None = None
