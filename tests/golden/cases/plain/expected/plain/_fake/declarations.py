# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    PostApiV2UsersResponse201Dict = TypedDict(
        "PostApiV2UsersResponse201Dict",
        {
            "id": "NotRequired[str]",
        },
    )

    class RootGetArguments(Arguments):
        """What `RootGet` was called with; None where it was not given."""

        anything: object

    class RootGet(Asked[RootGetArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, anything: object = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersListArguments(Arguments):
        """What `UsersList` was called with; None where it was not given."""

    class UsersList(Asked[UsersListArguments, Sequence[str]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[str] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersCreateArguments(Arguments):
        """What `UsersCreate` was called with; None where it was not given."""

        name: str | None

    class UsersCreate(
        Asked[
            UsersCreateArguments, models.PostApiV2UsersResponse201 | PostApiV2UsersResponse201Dict
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.PostApiV2UsersResponse201 | PostApiV2UsersResponse201Dict | None = None,
            /,
            *,
            id: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, name: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersGetKeyArguments(Arguments):
        """What `UsersGetKey` was called with; None where it was not given."""

        user_id: str
        key_id: int

    class UsersGetKey(Asked[UsersGetKeyArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, user_id: str = ..., key_id: int = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class UsersDeleteKeyArguments(Arguments):
        """What `UsersDeleteKey` was called with; None where it was not given."""

        user_id: str
        key_id: int

    class UsersDeleteKey(Asked[UsersDeleteKeyArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, user_id: str = ..., key_id: int = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Users(Node):
        """A resource of the fake."""

        list: UsersList
        create: UsersCreate
        get_key: UsersGetKey
        delete_key: UsersDeleteKey

    class Root(Node):
        """A resource of the fake."""

        get: RootGet
