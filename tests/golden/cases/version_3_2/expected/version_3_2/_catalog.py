# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("searchByQuery", "GET", "/search", "search.search_by_query"),
    OperationInfo("search", "QUERY", "/search", "search.search"),
    OperationInfo("copySearch", "COPY", "/search", "search.copy"),
)
