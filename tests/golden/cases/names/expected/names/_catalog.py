# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("import", "POST", "/class/{id}", "class_.import_"),
    OperationInfo("closeAll", "PUT", "/list", "close_.list"),
    OperationInfo(
        "with_raw_response", "DELETE", "/list", "sync_resource.with_raw_response_"
    ),
    OperationInfo("list", "GET", "/list", "true.get_list"),
    OperationInfo("List", "POST", "/list", "true.post_list"),
)
