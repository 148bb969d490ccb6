# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.bodies.files import FileContent
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ThingDict = TypedDict(
        "ThingDict",
        {
            "name": "NotRequired[str]",
        },
    )

    class ThingsReadXJsonArguments(Arguments):
        """What `ThingsReadXJson` was called with; None where it was not given."""

    class ThingsReadXJson(Asked[ThingsReadXJsonArguments, models.Thing | ThingDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Thing | ThingDict | None = None, /, *, name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsWriteXJsonArguments(Arguments):
        """What `ThingsWriteXJson` was called with; None where it was not given."""

        name: str | None

    class ThingsWriteXJson(Asked[ThingsWriteXJsonArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, name: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsReadVendorArguments(Arguments):
        """What `ThingsReadVendor` was called with; None where it was not given."""

    class ThingsReadVendor(Asked[ThingsReadVendorArguments, models.Thing | ThingDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Thing | ThingDict | None = None, /, *, name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsReadStreamArguments(Arguments):
        """What `ThingsReadStream` was called with; None where it was not given."""

    class ThingsReadStream(Asked[ThingsReadStreamArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsReadEitherArguments(Arguments):
        """What `ThingsReadEither` was called with; None where it was not given."""

    class ThingsReadEither(Asked[ThingsReadEitherArguments, models.Thing | ThingDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Thing | ThingDict | None = None, /, *, name: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsReadEitherAsApplicationStreamArguments(Arguments):
        """What `ThingsReadEitherAsApplicationStream` was called with; None where it was not given."""

    class ThingsReadEitherAsApplicationStream(
        Asked[ThingsReadEitherAsApplicationStreamArguments, bytes | str]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ThingsWriteFormArguments(Arguments):
        """What `ThingsWriteForm` was called with; None where it was not given."""

        body: FileContent

    class ThingsWriteForm(Asked[ThingsWriteFormArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: FileContent = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Things(Node):
        """A resource of the fake."""

        read_x_json: ThingsReadXJson
        write_x_json: ThingsWriteXJson
        read_vendor: ThingsReadVendor
        read_stream: ThingsReadStream
        read_either: ThingsReadEither
        read_either_as_application_stream: ThingsReadEitherAsApplicationStream
        write_form: ThingsWriteForm
