# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: users."""

from __future__ import annotations

from .._runtime.models.model import Model, Nullable


class SearchUsersRequest(Model):
    """searchUsers request."""

    q: str
    cursor: str | None = None


class Users(Model):
    """Users."""

    data: list[User]
    has_more: bool | None = None
    meta: UsersMeta | None = None


class UsersMeta(Model):
    """Users meta."""

    next: Nullable[str] = None


class User(Model):
    """User."""

    id: str
