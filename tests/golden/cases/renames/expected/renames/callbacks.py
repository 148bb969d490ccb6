# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The callbacks of Renames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import models
from ._runtime.core.former import former_names
from ._runtime.webhooks.record import Callback

BOUGHT: Final[Callback[models.Pet]] = Callback(
    key="bought",
    expression="{$request.query.url}",
    type=lambda: models.Pet,
)
"""Sent to `{$request.query.url}`.

Responses:
    204: Heard.
"""

if TYPE_CHECKING:
    SOLD: Final = BOUGHT
    """Deprecated: it is `BOUGHT` now."""
else:
    __getattr__ = former_names(
        __name__,
        {
            "SOLD": "BOUGHT",
        },
    )
