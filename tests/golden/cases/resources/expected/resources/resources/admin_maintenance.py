# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .admin_maintenance_chat_rooms import AsyncChatRooms, ChatRooms


class Maintenance(SyncResource):
    """The resource `admin.maintenance`."""

    @cached_property
    def chat_rooms(self) -> ChatRooms:
        """The resource `admin.maintenance.chat_rooms`."""
        return ChatRooms(self._client)


class AsyncMaintenance(AsyncResource):
    """The resource `admin.maintenance`."""

    @cached_property
    def chat_rooms(self) -> AsyncChatRooms:
        """The resource `admin.maintenance.chat_rooms`."""
        return AsyncChatRooms(self._client)
