# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.bodies.files import FileContent
from .._runtime.models.model import Date
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    FileDict = TypedDict(
        "FileDict",
        {
            "a": "NotRequired[Sequence[object]]",
            "b": "NotRequired[object]",
            "d": "NotRequired[object]",
            "f": "NotRequired[Mapping[str, object]]",
            "h": "NotRequired[str | int]",
            "i": "NotRequired[Sequence[object]]",
            "j": "NotRequired[Date | str]",
            "k": "NotRequired[int]",
            "l": "NotRequired[object]",
            "m": "NotRequired[Sequence[int]]",
            "n": "NotRequired[str]",
            "o": "NotRequired[Mapping[str, str | float]]",
        },
    )

    class FilesChangeArguments(Arguments):
        """What `FilesChange` was called with; None where it was not given."""

        id: models.ChangeFileId
        where: models.ChangeFileWhere | None
        a: models.FileA | None
        b: models.FileB | None
        d: models.FileD | None
        f: models.FileF | None
        h: str | int | None
        i: models.FileI | None
        j: Date | None
        k: int | None
        l: models.FileL | None
        m: models.FileM | None
        n: str | None
        o: models.FileO | None

    class FilesChange(Asked[FilesChangeArguments, models.File | FileDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.File | FileDict | None = None,
            /,
            *,
            a: Sequence[object] = ...,
            b: object = ...,
            d: object = ...,
            f: Mapping[str, object] = ...,
            h: str | int = ...,
            i: Sequence[object] = ...,
            j: date | str = ...,
            k: int = ...,
            l: object = ...,
            m: Sequence[int] = ...,
            n: str = ...,
            o: Mapping[str, str | float] = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            where: models.ChangeFileWhere | models.ChangeFileWhereParam = ...,
            a: Sequence[object] = ...,
            b: object = ...,
            d: object = ...,
            f: Mapping[str, object] = ...,
            h: str | int = ...,
            i: Sequence[object] = ...,
            j: date | str = ...,
            k: int = ...,
            l: object = ...,
            m: Sequence[int] = ...,
            n: str = ...,
            o: Mapping[str, str | float] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesChangeWithTextArguments(Arguments):
        """What `FilesChangeWithText` was called with; None where it was not given."""

        id: models.ChangeFileId
        where: models.ChangeFileWhere | None
        body: str | FileContent

    class FilesChangeWithText(Asked[FilesChangeWithTextArguments, models.File | FileDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.File | FileDict | None = None,
            /,
            *,
            a: Sequence[object] = ...,
            b: object = ...,
            d: object = ...,
            f: Mapping[str, object] = ...,
            h: str | int = ...,
            i: Sequence[object] = ...,
            j: date | str = ...,
            k: int = ...,
            l: object = ...,
            m: Sequence[int] = ...,
            n: str = ...,
            o: Mapping[str, str | float] = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            where: models.ChangeFileWhere | models.ChangeFileWhereParam = ...,
            body: str | FileContent = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesChangeAsHtmlArguments(Arguments):
        """What `FilesChangeAsHtml` was called with; None where it was not given."""

        id: models.ChangeFileId
        where: models.ChangeFileWhere | None
        a: models.FileA | None
        b: models.FileB | None
        d: models.FileD | None
        f: models.FileF | None
        h: str | int | None
        i: models.FileI | None
        j: Date | None
        k: int | None
        l: models.FileL | None
        m: models.FileM | None
        n: str | None
        o: models.FileO | None

    class FilesChangeAsHtml(Asked[FilesChangeAsHtmlArguments, str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            where: models.ChangeFileWhere | models.ChangeFileWhereParam = ...,
            a: Sequence[object] = ...,
            b: object = ...,
            d: object = ...,
            f: Mapping[str, object] = ...,
            h: str | int = ...,
            i: Sequence[object] = ...,
            j: date | str = ...,
            k: int = ...,
            l: object = ...,
            m: Sequence[int] = ...,
            n: str = ...,
            o: Mapping[str, str | float] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Files(Node):
        """A resource of the fake."""

        change: FilesChange
        change_with_text: FilesChangeWithText
        change_as_html: FilesChangeAsHtml
