# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("putArray", "PUT", "/array", "bodies.put_array"),
    OperationInfo("putScalar", "PUT", "/scalar", "bodies.put_scalar"),
    OperationInfo("putMap", "PUT", "/map", "bodies.put_map"),
    OperationInfo("putUnion", "PUT", "/union", "bodies.put_union"),
    OperationInfo("putOpen", "PUT", "/open", "bodies.put_open"),
    OperationInfo("putAny", "PUT", "/any", "bodies.put_any"),
    OperationInfo("putOptional", "PUT", "/optional", "bodies.put_optional"),
    OperationInfo("putBody", "PUT", "/body/{body}", "bodies.put"),
    OperationInfo("patchItem", "PATCH", "/patch", "bodies.patch_item"),
)
