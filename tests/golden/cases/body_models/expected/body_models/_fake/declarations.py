# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ItemDict = TypedDict(
        "ItemDict",
        {
            "id": "str",
            "name": "str",
        },
    )

    class ItemsCreateArguments(Arguments):
        """What `ItemsCreate` was called with; None where it was not given."""

        name: str
        unit_price: float | None
        tags: list[str] | None
        command_id: str | None

    class ItemsCreate(Asked[ItemsCreateArguments, models.Item | ItemDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Item | ItemDict | None = None, /, *, id: str = ..., name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            unit_price: float = ...,
            tags: Sequence[str] = ...,
            command_id: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ItemsReplaceArguments(Arguments):
        """What `ItemsReplace` was called with; None where it was not given."""

        id: str
        dry_run: bool | None
        x_request_token: str | None
        name: str
        unit_price: float | None
        tags: list[str] | None
        command_id: str | None

    class ItemsReplace(Asked[ItemsReplaceArguments, models.Item | ItemDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Item | ItemDict | None = None, /, *, id: str = ..., name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            dry_run: bool = ...,
            x_request_token: str = ...,
            name: str = ...,
            unit_price: float = ...,
            tags: Sequence[str] = ...,
            command_id: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ItemsDeleteArguments(Arguments):
        """What `ItemsDelete` was called with; None where it was not given."""

        id: str

    class ItemsDelete(Asked[ItemsDeleteArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ItemsUpdateArguments(Arguments):
        """What `ItemsUpdate` was called with; None where it was not given."""

        id: str
        body: models.UpdateItemRequest | None

    class ItemsUpdate(Asked[ItemsUpdateArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            body: (
                models.UpdateItemRequest | models.UpdateItemRequestParam | Mapping[str, object]
            ) = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class LoginsCreateArguments(Arguments):
        """What `LoginsCreate` was called with; None where it was not given."""

        body: str | None
        password: str

    class LoginsCreate(Asked[LoginsCreateArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str = ..., password: str = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Logins(Node):
        """A resource of the fake."""

        create: LoginsCreate

    class Items(Node):
        """A resource of the fake."""

        create: ItemsCreate
        replace: ItemsReplace
        delete: ItemsDelete
        update: ItemsUpdate
