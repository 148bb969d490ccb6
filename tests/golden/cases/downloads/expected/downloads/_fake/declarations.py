# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class FilesGetArguments(Arguments):
        """What `FilesGet` was called with; None where it was not given."""

        id: str

    class FilesGet(Asked[FilesGetArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesDeleteArguments(Arguments):
        """What `FilesDelete` was called with; None where it was not given."""

        id: str

    class FilesDelete(Asked[FilesDeleteArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesPreviewArguments(Arguments):
        """What `FilesPreview` was called with; None where it was not given."""

        id: str

    class FilesPreview(Asked[FilesPreviewArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class FilesPreviewAsWebpArguments(Arguments):
        """What `FilesPreviewAsWebp` was called with; None where it was not given."""

        id: str

    class FilesPreviewAsWebp(Asked[FilesPreviewAsWebpArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ReportsGetArguments(Arguments):
        """What `ReportsGet` was called with; None where it was not given."""

    class ReportsGet(Asked[ReportsGetArguments, Mapping[str, int]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Mapping[str, int] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ReportsGetAsCsvArguments(Arguments):
        """What `ReportsGetAsCsv` was called with; None where it was not given."""

    class ReportsGetAsCsv(Asked[ReportsGetAsCsvArguments, str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ReportsGetAsXmlArguments(Arguments):
        """What `ReportsGetAsXml` was called with; None where it was not given."""

    class ReportsGetAsXml(Asked[ReportsGetAsXmlArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Reports(Node):
        """A resource of the fake."""

        get: ReportsGet
        get_as_csv: ReportsGetAsCsv
        get_as_xml: ReportsGetAsXml

    class Files(Node):
        """A resource of the fake."""

        get: FilesGet
        delete: FilesDelete
        preview: FilesPreview
        preview_as_webp: FilesPreviewAsWebp
