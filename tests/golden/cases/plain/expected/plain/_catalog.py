# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("get /{anything}", "GET", "/{anything}", "root.get"),
    OperationInfo("get /api/v2/users", "GET", "/api/v2/users", "users.list"),
    OperationInfo("post /api/v2/users", "POST", "/api/v2/users", "users.create"),
    OperationInfo(
        "get /api/v2/users/{user-id}/keys/{keyId}",
        "GET",
        "/api/v2/users/{user-id}/keys/{keyId}",
        "users.get_key",
    ),
    OperationInfo(
        "delete /api/v2/users/{user-id}/keys/{keyId}",
        "DELETE",
        "/api/v2/users/{user-id}/keys/{keyId}",
        "users.delete_key",
    ),
)
