# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The callbacks of Callbacks."""

from __future__ import annotations

from typing import Final

from . import models
from ._runtime.webhooks.record import Callback
from ._runtime.webhooks.record import headers_as as headers_as

PROGRESS: Final[Callback[models.StartJobProgressPayload]] = Callback(
    key="progress",
    expression="{$request.body#/url}?id={$response.body#/id}",
    type=lambda: models.StartJobProgressPayload,
    headers=lambda: models.ProgressHeaders,
)
"""The job goes on.

Sent to `{$request.body#/url}?id={$response.body#/id}`.

Query:
    id:

Responses:
    204: Go on.
    410: Stop the job.
"""

FINISHED: Final[Callback[models.Result]] = Callback(
    key="finished",
    expression="{$request.body#/url}",
    type=lambda: models.Result,
)
"""Sent to `{$request.body#/url}`.

Responses:
    204: Thanks.
"""

BATCH_PROGRESS: Final[Callback[models.Result]] = Callback(
    key="progress",
    method="PUT",
    expression="{$request.query.url}",
    type=lambda: models.Result,
)
"""Sent to `{$request.query.url}`.

Responses:
    204: Go on.
"""
