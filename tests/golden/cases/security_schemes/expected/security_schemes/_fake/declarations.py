# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class ThingsGetDefaultArguments(Arguments):
        """What `ThingsGetDefault` was called with; None where it was not given."""

    class ThingsGetDefault(Asked[ThingsGetDefaultArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetOpenArguments(Arguments):
        """What `ThingsGetOpen` was called with; None where it was not given."""

    class ThingsGetOpen(Asked[ThingsGetOpenArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetOptionalArguments(Arguments):
        """What `ThingsGetOptional` was called with; None where it was not given."""

    class ThingsGetOptional(Asked[ThingsGetOptionalArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetQueryArguments(Arguments):
        """What `ThingsGetQuery` was called with; None where it was not given."""

    class ThingsGetQuery(Asked[ThingsGetQueryArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetTokenArguments(Arguments):
        """What `ThingsGetToken` was called with; None where it was not given."""

    class ThingsGetToken(Asked[ThingsGetTokenArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetDigestArguments(Arguments):
        """What `ThingsGetDigest` was called with; None where it was not given."""

    class ThingsGetDigest(Asked[ThingsGetDigestArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetScopesArguments(Arguments):
        """What `ThingsGetScopes` was called with; None where it was not given."""

    class ThingsGetScopes(Asked[ThingsGetScopesArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsGetUserArguments(Arguments):
        """What `ThingsGetUser` was called with; None where it was not given."""

    class ThingsGetUser(Asked[ThingsGetUserArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Things(Node):
        """A resource of the fake."""

        get_default: ThingsGetDefault
        get_open: ThingsGetOpen
        get_optional: ThingsGetOptional
        get_query: ThingsGetQuery
        get_token: ThingsGetToken
        get_digest: ThingsGetDigest
        get_scopes: ThingsGetScopes
        get_user: ThingsGetUser
