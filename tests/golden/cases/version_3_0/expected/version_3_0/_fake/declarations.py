# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ItemDict = TypedDict(
        "ItemDict",
        {
            "name": "str",
            "note": "str | None",
            "size": "NotRequired[float]",
            "state": 'NotRequired[Literal["new", "old"] | None]',
            "owner": "NotRequired[models.Owner | models.OwnerParam | OwnerDict | None]",
            "other": "NotRequired[models.Owner | models.OwnerParam | OwnerDict | None]",
            "keeper": "NotRequired[models.Keeper | models.KeeperParam | KeeperDict | None]",
            "tags": "NotRequired[Sequence[str] | None]",
            "data": "NotRequired[Mapping[str, object] | None]",
        },
    )
    OwnerDict = TypedDict(
        "OwnerDict",
        {
            "name": "NotRequired[str]",
        },
    )
    KeeperDict = TypedDict(
        "KeeperDict",
        {
            "name": "NotRequired[str]",
        },
    )

    class ItemsChangeArguments(Arguments):
        """What `ItemsChange` was called with; None where it was not given."""

        id: str
        name: str
        note: str | None
        size: float | None
        state: Literal["new", "old"] | None | None
        owner: models.Owner | None | None
        other: models.Owner | None | None
        keeper: models.Keeper | None | None
        tags: list[str] | None | None
        data: dict[str, object] | None | None

    class ItemsChange(Asked[ItemsChangeArguments, models.Item | ItemDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Item | ItemDict | None = None,
            /,
            *,
            name: str = ...,
            note: str | None = ...,
            size: float = ...,
            state: Literal["new", "old"] | None = ...,
            owner: models.Owner | models.OwnerParam | OwnerDict | None = ...,
            other: models.Owner | models.OwnerParam | OwnerDict | None = ...,
            keeper: models.Keeper | models.KeeperParam | KeeperDict | None = ...,
            tags: Sequence[str] | None = ...,
            data: Mapping[str, object] | None = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            name: str = ...,
            note: str | None = ...,
            size: float = ...,
            state: Literal["new", "old"] | None = ...,
            owner: models.Owner | models.OwnerParam | None = ...,
            other: models.Owner | models.OwnerParam | None = ...,
            keeper: models.Keeper | models.KeeperParam | None = ...,
            tags: Sequence[str] | None = ...,
            data: Mapping[str, object] | None = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Items(Node):
        """A resource of the fake."""

        change: ItemsChange
