# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    StationDict = TypedDict(
        "StationDict",
        {
            "name": "str",
        },
    )

    class StationsGetArguments(Arguments):
        """What `StationsGet` was called with; None where it was not given."""

        id: str
        unit: Literal["celsius", "kelvin"]

    class StationsGet(Asked[StationsGetArguments, models.Station | StationDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Station | StationDict | None = None, /, *, name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            unit: Literal["celsius", "kelvin"] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StationsRemoveArguments(Arguments):
        """What `StationsRemove` was called with; None where it was not given."""

        id: str

    class StationsRemove(Asked[StationsRemoveArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Stations(Node):
        """A resource of the fake."""

        get: StationsGet
        remove: StationsRemove
