# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ListOrdersResponseDict = TypedDict(
        "ListOrdersResponseDict",
        {
            "total": "NotRequired[int]",
            "rows": "NotRequired[Sequence[models.ListOrdersResponseRowsItem | ListOrdersResponseRowsItemDict]]",
        },
    )
    ListOrdersResponseRowsItemDict = TypedDict(
        "ListOrdersResponseRowsItemDict",
        {
            "number": "NotRequired[int]",
        },
    )
    UsersDict = TypedDict(
        "UsersDict",
        {
            "data": "Sequence[models.User | UserDict]",
            "has_more": "NotRequired[bool]",
            "meta": "NotRequired[models.UsersMeta | UsersMetaDict]",
        },
    )
    UserDict = TypedDict(
        "UserDict",
        {
            "id": "str",
        },
    )
    UsersMetaDict = TypedDict(
        "UsersMetaDict",
        {
            "next": "NotRequired[str | None]",
        },
    )

    class OrdersListArguments(Arguments):
        """What `OrdersList` was called with; None where it was not given."""

        page: int | None

    class OrdersList(
        Asked[OrdersListArguments, models.ListOrdersResponse | ListOrdersResponseDict]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.ListOrdersResponse | ListOrdersResponseDict | None = None,
            /,
            *,
            total: int = ...,
            rows: Sequence[
                models.ListOrdersResponseRowsItem | ListOrdersResponseRowsItemDict
            ] = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, page: int = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class OrdersListLinesArguments(Arguments):
        """What `OrdersListLines` was called with; None where it was not given."""

    class OrdersListLines(Asked[OrdersListLinesArguments, Sequence[str]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[str] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersListArguments(Arguments):
        """What `UsersList` was called with; None where it was not given."""

        limit: int | None
        after: str | None

    class UsersList(Asked[UsersListArguments, models.Users | UsersDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Users | UsersDict | None = None,
            /,
            *,
            data: Sequence[models.User | UserDict] = ...,
            has_more: bool = ...,
            meta: models.UsersMeta | UsersMetaDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, limit: int = ..., after: str = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersSearchArguments(Arguments):
        """What `UsersSearch` was called with; None where it was not given."""

        q: str
        cursor: str | None

    class UsersSearch(Asked[UsersSearchArguments, models.Users | UsersDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Users | UsersDict | None = None,
            /,
            *,
            data: Sequence[models.User | UserDict] = ...,
            has_more: bool = ...,
            meta: models.UsersMeta | UsersMetaDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, q: str = ..., cursor: str = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Users(Node):
        """A resource of the fake."""

        list: UsersList
        search: UsersSearch

    class Orders(Node):
        """A resource of the fake."""

        list: OrdersList
        list_lines: OrdersListLines
