# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The webhooks of Renames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import models
from ._runtime.core.former import former_names
from ._runtime.webhooks.record import Webhook

BORN: Final[Webhook[models.Pet]] = Webhook(
    key="born",
    type=lambda: models.Pet,
)
"""The webhook `born`.

Responses:
    204: Heard.
"""

WEBHOOKS: Final[dict[str, Webhook[object]]] = {
    BORN.key: BORN,
}
"""Each record by its key."""

if TYPE_CHECKING:
    BIRTH: Final = BORN
    """Deprecated: it is `BORN` now."""
else:
    __getattr__ = former_names(
        __name__,
        {
            "BIRTH": "BORN",
        },
    )
