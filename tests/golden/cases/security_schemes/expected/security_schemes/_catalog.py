# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("getDefault", "GET", "/default", "things.get_default"),
    OperationInfo("getOpen", "GET", "/open", "things.get_open"),
    OperationInfo("getOptional", "GET", "/optional", "things.get_optional"),
    OperationInfo("getQuery", "GET", "/query", "things.get_query"),
    OperationInfo("getToken", "GET", "/token", "things.get_token"),
    OperationInfo("getDigest", "GET", "/digest", "things.get_digest"),
    OperationInfo("getScopes", "GET", "/scopes", "things.get_scopes"),
    OperationInfo("getUser", "GET", "/user", "things.get_user"),
)
