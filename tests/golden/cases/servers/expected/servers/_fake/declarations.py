# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class AdminGetArguments(Arguments):
        """What `AdminGet` was called with; None where it was not given."""

    class AdminGet(Asked[AdminGetArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesListArguments(Arguments):
        """What `FilesList` was called with; None where it was not given."""

    class FilesList(Asked[FilesListArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesUploadArguments(Arguments):
        """What `FilesUpload` was called with; None where it was not given."""

    class FilesUpload(Asked[FilesUploadArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsListArguments(Arguments):
        """What `ThingsList` was called with; None where it was not given."""

    class ThingsList(Asked[ThingsListArguments, None]):
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

    class Files(Node):
        """A resource of the fake."""

        list: FilesList
        upload: FilesUpload

    class Admin(Node):
        """A resource of the fake."""

        get: AdminGet
