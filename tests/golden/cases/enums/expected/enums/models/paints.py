# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.models.model import EXACT, Model, Nullable
from .._runtime.models.rules import Satisfies

Finish: TypeAlias = Literal["matt", "satin", "gloss", "5%"]
"""How it shines."""

PaintLitres: TypeAlias = Annotated[float, Satisfies({"enum": [0.5, 1.5]})]


class Paint(Model):
    kind: Literal["paint"]
    """Always paint."""
    finish: Finish
    """How it shines. One of matt, satin, gloss, 5%."""
    colour: Literal["red", "green"] | str | None = None
    """More colours come every year. One of red, green or a newer value."""
    base: Literal["water", "oil"] | str | None = None
    """One of water, oil or a newer value."""
    scent: Literal["rose", ""] | None = None
    """One of rose, ""."""
    layers: Annotated[Literal[1, 2, 3], EXACT] | None = None
    """One of 1, 2, 3."""
    mixed: Nullable[Annotated[Literal[1, "one", True], EXACT]] = None
    """One of 1, one, true."""
    yes: bool | None = None
    only: Annotated[Literal[True], EXACT] | None = None
    """Always true."""
    litres: PaintLitres | None = None
    tone: Literal["warm", "cold"] | None = None
    """Each value has a schema of its own. One of warm, cold."""
