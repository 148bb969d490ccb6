# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The callbacks of Degraded."""

from __future__ import annotations

from typing import Final

from . import models
from ._runtime.webhooks.record import Callback

CHANGED: Final[Callback[models.ChangeFileChangedPayload]] = Callback(
    key="changed",
    expression="{$request.body#/url}",
    type=lambda: models.ChangeFileChangedPayload,
)
"""Sent to `{$request.body#/url}`.

Responses:
    200: Thanks.
"""
