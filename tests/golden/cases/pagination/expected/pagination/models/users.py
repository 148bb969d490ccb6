# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .._runtime.models.model import Model, Nullable


class SearchUsersRequest(Model):
    q: str
    cursor: str | None = None


class Users(Model):
    data: list[User]
    has_more: bool | None = None
    meta: UsersMeta | None = None


class UsersMeta(Model):
    next: Nullable[str] = None


class User(Model):
    id: str
