# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: jobs."""

from __future__ import annotations

from .._runtime.model import Model


class Result(Model):
    """Result."""

    value: int


class Ticket(Model):
    """Ticket."""

    ticket: str


class Problem(Model):
    """Problem."""

    detail: str | None = None
