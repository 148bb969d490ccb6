# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.bodies.files import FileContent
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class FilesReplaceArguments(Arguments):
        """What `FilesReplace` was called with; None where it was not given."""

        body: dict[str, object]

    class FilesReplace(Asked[FilesReplaceArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: Mapping[str, object] = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesUploadArguments(Arguments):
        """What `FilesUpload` was called with; None where it was not given."""

        file: FileContent
        purpose: Literal["avatar", "report"]
        pages: list[FileContent] | None
        cover: str | FileContent | None
        anything: FileContent | None
        labels: list[str] | None
        options_: models.Options | None
        size: int | None
        secret: str | None

    class FilesUpload(Asked[FilesUploadArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            file: FileContent = ...,
            purpose: Literal["avatar", "report"] = ...,
            pages: Sequence[FileContent] = ...,
            cover: str | FileContent = ...,
            anything: FileContent = ...,
            labels: Sequence[str] = ...,
            options_: models.Options | models.OptionsParam = ...,
            size: int = ...,
            secret: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Files(Node):
        """A resource of the fake."""

        replace: FilesReplace
        upload: FilesUpload
