# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model


class Base(Model):
    """Others derive from it."""

    base: str | None = None


class Derived(Model):
    base: str | None = None
    more: str | None = None
