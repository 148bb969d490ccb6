# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class ThingsListArguments(Arguments):
        """What `ThingsList` was called with; None where it was not given."""

    class ThingsList(Asked[ThingsListArguments, Sequence[str]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[str] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsAddArguments(Arguments):
        """What `ThingsAdd` was called with; None where it was not given."""

    class ThingsAdd(Asked[ThingsAddArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsListOthersArguments(Arguments):
        """What `ThingsListOthers` was called with; None where it was not given."""

    class ThingsListOthers(Asked[ThingsListOthersArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsCheckOthersArguments(Arguments):
        """What `ThingsCheckOthers` was called with; None where it was not given."""

    class ThingsCheckOthers(Asked[ThingsCheckOthersArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Things(Node):
        """A resource of the fake."""

        list: ThingsList
        add: ThingsAdd
        list_others: ThingsListOthers
        check_others: ThingsCheckOthers
