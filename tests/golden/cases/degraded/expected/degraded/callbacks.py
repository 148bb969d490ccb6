# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The callbacks of Degraded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import models
from ._runtime.webhook_record import Callback

if TYPE_CHECKING:
    from collections.abc import Mapping

CHANGED: Final[Callback[models.ChangeFileChangedPayload]] = Callback(
    key="changed", expression="{$request.body#/url}", type=lambda: models.ChangeFileChangedPayload
)
"""Sent to `{$request.body#/url}`.

Answers:
    200: Thanks.
"""

CALLBACKS: Final[Mapping[str, Callback[object]]] = {record.key: record for record in (CHANGED,)}
"""Each by its key."""
