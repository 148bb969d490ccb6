# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TypeAlias

from .._runtime.models.model import Model
from . import pets as _pets

Hound: TypeAlias = _pets.Dog
"""Another name."""

Vague: TypeAlias = _pets.Cat | str
"""Nothing tells these apart."""


class Base(Model):
    """Others derive from it."""

    base: str | None = None


class Derived(Model):
    base: str | None = None
    more: str | None = None
