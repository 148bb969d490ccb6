# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `admin.maintenance.chat_rooms`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.operation import Operation, Response

if TYPE_CHECKING:
    from .._runtime.client.keywords import RequestOptions

RESET: Operation[None] = Operation(
    id="reset", method="POST", path="/admin/reset", success=(Response("204"),)
)


class ChatRooms(SyncResource):
    """The resource `admin.maintenance.chat_rooms`."""

    @property
    def with_raw_response(self) -> ChatRoomsWithRawResponse:
        """The same methods, returning the response itself."""
        return ChatRoomsWithRawResponse(self._client.raw())

    def reset(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /admin/reset.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Done.
        """
        return self._client.call(RESET, options)


class AsyncChatRooms(AsyncResource):
    """The resource `admin.maintenance.chat_rooms`."""

    @property
    def with_raw_response(self) -> AsyncChatRoomsWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncChatRoomsWithRawResponse(self._client.raw())

    reset = asynchronous(ChatRooms.reset)
    """POST /admin/reset.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Done.
    """


class ChatRoomsWithRawResponse(SyncResource):
    """`ChatRooms`, returning the response itself."""

    reset = raw(ChatRooms.reset)


class AsyncChatRoomsWithRawResponse(AsyncResource):
    """`AsyncChatRooms`, returning the response itself."""

    reset = asynchronous_raw(ChatRooms.reset)
