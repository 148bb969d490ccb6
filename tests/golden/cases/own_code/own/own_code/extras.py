"""Methods of our own, which stand under the generated classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, cast

from . import models

if TYPE_CHECKING:
    from .resources.calls_actions import AsyncActions


class HangsUp(Protocol):
    """What a mixin needs of the class that it stands under."""

    def hang_up(self, id: str, /) -> models.Call: ...


class ActionsExtras:
    def hang_up_all(self: HangsUp, ids: Iterable[str]) -> list[models.Call]:
        """Hang up several calls."""
        return [self.hang_up(id) for id in ids]


class AsyncActionsExtras:
    async def hang_up_all(self, ids: Iterable[str]) -> list[models.Call]:
        """Hang up several calls."""
        actions = cast("AsyncActions", self)
        return [await actions.hang_up(id) for id in ids]


class Named:
    """Serves both clients."""

    @property
    def name(self) -> str:
        """What logs call this client."""
        return type(self).__name__.lower()
