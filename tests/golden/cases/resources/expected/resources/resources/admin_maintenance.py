# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .admin_maintenance_chat_rooms import AsyncChatRooms, ChatRooms


class Maintenance(SyncResource):
    """Namespace of `admin.maintenance.chat_rooms`."""

    @cached_property
    def chat_rooms(self) -> ChatRooms:
        """Operations under `/admin/reset`."""
        return ChatRooms(self._client)


class AsyncMaintenance(AsyncResource):
    """Namespace of `admin.maintenance.chat_rooms`."""

    @cached_property
    def chat_rooms(self) -> AsyncChatRooms:
        """Operations under `/admin/reset`."""
        return AsyncChatRooms(self._client)
