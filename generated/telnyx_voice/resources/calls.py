# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `calls`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.client.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .calls_actions import Actions, AsyncActions


class Calls(SyncResource):
    """The resource `calls`."""

    @cached_property
    def actions(self) -> Actions:
        """The resource `calls.actions`."""
        from .calls_actions import Actions

        return Actions(self._client)


class AsyncCalls(AsyncResource):
    """The resource `calls`."""

    @cached_property
    def actions(self) -> AsyncActions:
        """The resource `calls.actions`."""
        from .calls_actions import AsyncActions

        return AsyncActions(self._client)
