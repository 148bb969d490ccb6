# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: users."""

from __future__ import annotations

from .._runtime.models.model import Model


class PostApiV2UsersRequest(Model):
    """post /api/v2/users request."""

    name: str | None = None


class PostApiV2UsersResponse201(Model):
    """post /api/v2/users response 201."""

    id: str | None = None
