# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .admin_maintenance import AsyncMaintenance, Maintenance


class Admin(SyncResource):
    """Namespace of `admin.maintenance`."""

    @cached_property
    def maintenance(self) -> Maintenance:
        """Namespace of `admin.maintenance.chat_rooms`."""
        return Maintenance(self._client)


class AsyncAdmin(AsyncResource):
    """Namespace of `admin.maintenance`."""

    @cached_property
    def maintenance(self) -> AsyncMaintenance:
        """Namespace of `admin.maintenance.chat_rooms`."""
        return AsyncMaintenance(self._client)
