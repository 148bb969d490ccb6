# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .admin_maintenance import AsyncMaintenance, Maintenance


class Admin(SyncResource):
    """The resource `admin`."""

    @cached_property
    def maintenance(self) -> Maintenance:
        """The resource `admin.maintenance`."""
        return Maintenance(self._client)


class AsyncAdmin(AsyncResource):
    """The resource `admin`."""

    @cached_property
    def maintenance(self) -> AsyncMaintenance:
        """The resource `admin.maintenance`."""
        return AsyncMaintenance(self._client)
