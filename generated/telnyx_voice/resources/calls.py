# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .calls_actions import Actions, AsyncActions


class Calls(SyncResource):
    """The resource `calls`."""

    @cached_property
    def actions(self) -> Actions:
        """The resource `calls.actions`."""
        return Actions(self._client)


class AsyncCalls(AsyncResource):
    """The resource `calls`."""

    @cached_property
    def actions(self) -> AsyncActions:
        """The resource `calls.actions`."""
        return AsyncActions(self._client)
