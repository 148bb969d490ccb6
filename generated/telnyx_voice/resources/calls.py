# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from functools import cached_property

from .._runtime.client.resource import AsyncResource, SyncResource
from .calls_actions import Actions, AsyncActions


class Calls(SyncResource):
    """Namespace of `calls.actions`."""

    @cached_property
    def actions(self) -> Actions:
        """Operations under `/calls/{call_control_id}/actions`."""
        return Actions(self._client)


class AsyncCalls(AsyncResource):
    """Namespace of `calls.actions`."""

    @cached_property
    def actions(self) -> AsyncActions:
        """Operations under `/calls/{call_control_id}/actions`."""
        return AsyncActions(self._client)
