# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    OrderDict = TypedDict(
        "OrderDict",
        {
            "card": "NotRequired[str]",
            "cash": "NotRequired[bool]",
            "address": "NotRequired[str]",
            "country": "NotRequired[str]",
            "point": "NotRequired[Sequence[float]]",
            "labels": "NotRequired[Mapping[str, str]]",
            "words": "NotRequired[Sequence[str]]",
            "shares": "NotRequired[Sequence[float]]",
            "headers": "NotRequired[Mapping[str, str | int]]",
            "never": "NotRequired[object]",
            "code": "NotRequired[str]",
            "size": "NotRequired[int]",
        },
    )

    class OrdersPlaceArguments(Arguments):
        """What `OrdersPlace` was called with; None where it was not given."""

        card: str | None
        cash: bool | None
        address: str | None
        country: str | None
        point: models.Point | None
        labels: models.Labels | None
        words: models.OrderWords | None
        shares: list[models.OrderSharesItem] | None
        headers: models.OrderHeaders | None
        never: models.OrderNever | None
        code: models.OrderCode | None
        size: int | None

    class OrdersPlace(Asked[OrdersPlaceArguments, models.Order | OrderDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Order | OrderDict | None = None,
            /,
            *,
            card: str = ...,
            cash: bool = ...,
            address: str = ...,
            country: str = ...,
            point: Sequence[float] = ...,
            labels: Mapping[str, str] = ...,
            words: Sequence[str] = ...,
            shares: Sequence[float] = ...,
            headers: Mapping[str, str | int] = ...,
            never: object = ...,
            code: str = ...,
            size: int = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            card: str = ...,
            cash: bool = ...,
            address: str = ...,
            country: str = ...,
            point: Sequence[float] = ...,
            labels: Mapping[str, str] = ...,
            words: Sequence[str] = ...,
            shares: Sequence[float] = ...,
            headers: Mapping[str, str | int] = ...,
            never: object = ...,
            code: str = ...,
            size: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Orders(Node):
        """A resource of the fake."""

        place: OrdersPlace
