# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from .. import models
from .._runtime.models.model import EXACT
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class OrdersPlaceArguments(Arguments):
        """What `OrdersPlace` was called with; None where it was not given."""

        page: models.PlaceOrderPage | None
        tag: models.PlaceOrderTag | None
        code: models.Code
        items: list[models.Code]
        grid: list[list[Annotated[float, Field(ge=0)]]] | None
        pair: models.OrderPair | None
        count: int | None
        weight: float | None
        timeout_: Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=90)] | None
        name: str | None | None
        note: str | None
        ids: list[object] | None

    class OrdersPlace(Asked[OrdersPlaceArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            page: int = ...,
            tag: Sequence[str] = ...,
            code: str = ...,
            items: Sequence[str] = ...,
            grid: Sequence[Sequence[float]] = ...,
            pair: Sequence[str | int] = ...,
            count: int = ...,
            weight: float = ...,
            timeout_: int = ...,
            name: str | None = ...,
            note: str = ...,
            ids: Sequence[object] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Orders(Node):
        """A resource of the fake."""

        place: OrdersPlace
