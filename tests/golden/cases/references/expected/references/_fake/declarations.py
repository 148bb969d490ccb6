# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ReportDict = TypedDict(
        "ReportDict",
        {
            "id": "NotRequired[str]",
            "size": "NotRequired[models.ReportSize | models.ReportSizeParam | ReportSizeDict]",
            "same": "NotRequired[models.ReportSize | models.ReportSizeParam | ReportSizeDict]",
            "width": "NotRequired[float]",
            "mark": "NotRequired[models.ReportMark | models.ReportMarkParam | ReportMarkDict]",
            "anchored": "NotRequired[models.ReportMark | models.ReportMarkParam | ReportMarkDict]",
            "alias": "NotRequired[models.ReportSize | models.ReportSizeParam | ReportSizeDict]",
            "wider": "NotRequired[models.ReportWider | models.ReportWiderParam | ReportWiderDict]",
        },
    )
    ReportSizeDict = TypedDict(
        "ReportSizeDict",
        {
            "width": "NotRequired[float]",
            "height": "NotRequired[float]",
        },
    )
    ReportMarkDict = TypedDict(
        "ReportMarkDict",
        {
            "value": "int",
        },
    )
    ReportWiderDict = TypedDict(
        "ReportWiderDict",
        {
            "value": "int",
            "note": "NotRequired[str]",
        },
    )

    class ReportsGetArguments(Arguments):
        """What `ReportsGet` was called with; None where it was not given."""

        id: models.Id
        like: models.ReportSize | None

    class ReportsGet(Asked[ReportsGetArguments, models.Report | ReportDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Report | ReportDict | None = None,
            /,
            *,
            id: str = ...,
            size: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            same: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            width: float = ...,
            mark: models.ReportMark | models.ReportMarkParam | ReportMarkDict = ...,
            anchored: models.ReportMark | models.ReportMarkParam | ReportMarkDict = ...,
            alias: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            wider: models.ReportWider | models.ReportWiderParam | ReportWiderDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            like: models.ReportSize | models.ReportSizeParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ReportsPutArguments(Arguments):
        """What `ReportsPut` was called with; None where it was not given."""

        id: models.Id
        body_id: models.Id | None
        size: models.ReportSize | None
        same: models.ReportSize | None
        width: models.ReportSizeWidth | None
        mark: models.ReportMark | None
        anchored: models.ReportMark | None
        alias: models.ReportSize | None
        wider: models.ReportWider | None

    class ReportsPut(Asked[ReportsPutArguments, models.Report | ReportDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Report | ReportDict | None = None,
            /,
            *,
            id: str = ...,
            size: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            same: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            width: float = ...,
            mark: models.ReportMark | models.ReportMarkParam | ReportMarkDict = ...,
            anchored: models.ReportMark | models.ReportMarkParam | ReportMarkDict = ...,
            alias: models.ReportSize | models.ReportSizeParam | ReportSizeDict = ...,
            wider: models.ReportWider | models.ReportWiderParam | ReportWiderDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            body_id: str = ...,
            size: models.ReportSize | models.ReportSizeParam = ...,
            same: models.ReportSize | models.ReportSizeParam = ...,
            width: float = ...,
            mark: models.ReportMark | models.ReportMarkParam = ...,
            anchored: models.ReportMark | models.ReportMarkParam = ...,
            alias: models.ReportSize | models.ReportSizeParam = ...,
            wider: models.ReportWider | models.ReportWiderParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Reports(Node):
        """A resource of the fake."""

        get: ReportsGet
        put: ReportsPut
