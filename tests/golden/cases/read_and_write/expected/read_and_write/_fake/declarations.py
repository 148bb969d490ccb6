# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    UserDict = TypedDict(
        "UserDict",
        {
            "id": "str",
            "name": "str",
            "address": "NotRequired[models.Address | models.AddressParam | AddressDict]",
        },
    )
    AddressDict = TypedDict(
        "AddressDict",
        {
            "street": "str",
            "checked": "NotRequired[bool]",
        },
    )
    StatsDict = TypedDict(
        "StatsDict",
        {
            "count": "int",
        },
    )

    class UsersAddArguments(Arguments):
        """What `UsersAdd` was called with; None where it was not given."""

        name: str
        password: str
        address: models.Address | None

    class UsersAdd(Asked[UsersAddArguments, models.User | UserDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.User | UserDict | None = None,
            /,
            *,
            id: str = ...,
            name: str = ...,
            address: models.Address | models.AddressParam | AddressDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            password: str = ...,
            address: models.Address | models.AddressParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersCountArguments(Arguments):
        """What `UsersCount` was called with; None where it was not given."""

    class UsersCount(Asked[UsersCountArguments, models.Stats | StatsDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Stats | StatsDict | None = None, /, *, count: int = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Users(Node):
        """A resource of the fake."""

        add: UsersAdd
        count: UsersCount
