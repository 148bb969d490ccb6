# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("listThings", "GET", "/things", "things.list"),
    OperationInfo("addThing", "POST", "/things", "things.add"),
    OperationInfo("listOthers", "GET", "/others", "things.list_others"),
    OperationInfo("checkOthers", "HEAD", "/others", "things.check_others"),
)
