# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo(
        "inPath",
        "GET",
        "/path/{simple}/{list}/{label}/{matrix}/{exploded}",
        "parameters.in_path",
    ),
    OperationInfo("inQuery", "GET", "/query", "parameters.in_query"),
    OperationInfo("inOthers", "GET", "/others", "parameters.in_others"),
)
