# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class ParametersInPathArguments(Arguments):
        """What `ParametersInPath` was called with; None where it was not given."""

        simple: str
        list: models.Ids
        label: models.Point
        matrix: int
        exploded: models.Ids

    class ParametersInPath(Asked[ParametersInPathArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            simple: str = ...,
            list: Sequence[int] = ...,
            label: models.Point | models.PointParam = ...,
            matrix: int = ...,
            exploded: Sequence[int] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ParametersInQueryArguments(Arguments):
        """What `ParametersInQuery` was called with; None where it was not given."""

        form: models.Ids
        comma: models.Ids | None
        space: models.Ids | None
        pipe: models.Ids | None
        deep: models.Point | None
        point: models.Point | None
        flag: bool | None
        reserved: str | None
        json: models.Point | None
        filter_name: str | None

    class ParametersInQuery(Asked[ParametersInQueryArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            form: Sequence[int] = ...,
            comma: Sequence[int] = ...,
            space: Sequence[int] = ...,
            pipe: Sequence[int] = ...,
            deep: models.Point | models.PointParam = ...,
            point: models.Point | models.PointParam = ...,
            flag: bool = ...,
            reserved: str = ...,
            json: models.Point | models.PointParam = ...,
            filter_name: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ParametersInOthersArguments(Arguments):
        """What `ParametersInOthers` was called with; None where it was not given."""

        x_trace: str | None
        shared: int
        x_list: models.Ids | None
        session: str | None

    class ParametersInOthers(Asked[ParametersInOthersArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            x_trace: str = ...,
            shared: int = ...,
            x_list: Sequence[int] = ...,
            session: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Parameters(Node):
        """A resource of the fake."""

        in_path: ParametersInPath
        in_query: ParametersInQuery
        in_others: ParametersInOthers
