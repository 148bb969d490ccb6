# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ResultDict = TypedDict(
        "ResultDict",
        {
            "value": "int",
        },
    )
    TicketDict = TypedDict(
        "TicketDict",
        {
            "ticket": "str",
        },
    )

    class JobsStartArguments(Arguments):
        """What `JobsStart` was called with; None where it was not given."""

    class JobsStart(
        Asked[JobsStartArguments, models.Result | ResultDict | models.Ticket | TicketDict | None]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Result | ResultDict | models.Ticket | TicketDict | None | None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsListArguments(Arguments):
        """What `JobsList` was called with; None where it was not given."""

    class JobsList(Asked[JobsListArguments, Sequence[models.Ticket | TicketDict]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[models.Ticket | TicketDict] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsMapArguments(Arguments):
        """What `JobsMap` was called with; None where it was not given."""

    class JobsMap(Asked[JobsMapArguments, Mapping[str, models.Ticket | TicketDict]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Mapping[str, models.Ticket | TicketDict] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsCountArguments(Arguments):
        """What `JobsCount` was called with; None where it was not given."""

    class JobsCount(Asked[JobsCountArguments, int]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: int | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsAnyArguments(Arguments):
        """What `JobsAny` was called with; None where it was not given."""

    class JobsAny(Asked[JobsAnyArguments, object]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: object | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsMaybeArguments(Arguments):
        """What `JobsMaybe` was called with; None where it was not given."""

    class JobsMaybe(Asked[JobsMaybeArguments, models.Ticket | TicketDict | None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: models.Ticket | TicketDict | None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsMovedArguments(Arguments):
        """What `JobsMoved` was called with; None where it was not given."""

    class JobsMoved(Asked[JobsMovedArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsAsBothArguments(Arguments):
        """What `JobsAsBoth` was called with; None where it was not given."""

    class JobsAsBoth(Asked[JobsAsBothArguments, models.Result | ResultDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Result | ResultDict | None = None, /, *, value: int = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class JobsAsBothAsCsvArguments(Arguments):
        """What `JobsAsBothAsCsv` was called with; None where it was not given."""

    class JobsAsBothAsCsv(Asked[JobsAsBothAsCsvArguments, str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Jobs(Node):
        """A resource of the fake."""

        start: JobsStart
        list: JobsList
        map: JobsMap
        count: JobsCount
        any: JobsAny
        maybe: JobsMaybe
        moved: JobsMoved
        as_both: JobsAsBoth
        as_both_as_csv: JobsAsBothAsCsv
