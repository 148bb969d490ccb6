# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("startJob", "POST", "/jobs", "jobs.start"),
    OperationInfo("listJobs", "GET", "/lists", "jobs.list"),
    OperationInfo("mapJobs", "GET", "/maps", "jobs.map"),
    OperationInfo("countJobs", "GET", "/scalars", "jobs.count"),
    OperationInfo("anyJob", "GET", "/any", "jobs.any"),
    OperationInfo("maybeJob", "GET", "/null", "jobs.maybe"),
    OperationInfo("movedJob", "GET", "/moved", "jobs.moved"),
    OperationInfo("jobAsBoth", "GET", "/both", "jobs.as_both"),
)
