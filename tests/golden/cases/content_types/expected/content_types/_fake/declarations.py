# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.bodies.files import FileContent
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class BodiesPutTextArguments(Arguments):
        """What `BodiesPutText` was called with; None where it was not given."""

        body: str | FileContent

    class BodiesPutText(Asked[BodiesPutTextArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str | FileContent = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutLevelArguments(Arguments):
        """What `BodiesPutLevel` was called with; None where it was not given."""

        body: Literal["low", "high"] | FileContent

    class BodiesPutLevel(Asked[BodiesPutLevelArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: Literal["low", "high"] | FileContent = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutLatinArguments(Arguments):
        """What `BodiesPutLatin` was called with; None where it was not given."""

        body: str | FileContent | None

    class BodiesPutLatin(Asked[BodiesPutLatinArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str | FileContent = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutBinaryArguments(Arguments):
        """What `BodiesPutBinary` was called with; None where it was not given."""

        body: FileContent

    class BodiesPutBinary(Asked[BodiesPutBinaryArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: FileContent = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutImageArguments(Arguments):
        """What `BodiesPutImage` was called with; None where it was not given."""

        body: FileContent

    class BodiesPutImage(Asked[BodiesPutImageArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: FileContent = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutXmlArguments(Arguments):
        """What `BodiesPutXml` was called with; None where it was not given."""

        body: str | FileContent

    class BodiesPutXml(Asked[BodiesPutXmlArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str | FileContent = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPatchJsonArguments(Arguments):
        """What `BodiesPatchJson` was called with; None where it was not given."""

        body: list[dict[str, object]]

    class BodiesPatchJson(Asked[BodiesPatchJsonArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: Sequence[Mapping[str, object]] = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPostLinesArguments(Arguments):
        """What `BodiesPostLines` was called with; None where it was not given."""

        body: Iterable[models.Point]

    class BodiesPostLines(Asked[BodiesPostLinesArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: Iterable[models.Point | models.PointParam] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPostSequenceArguments(Arguments):
        """What `BodiesPostSequence` was called with; None where it was not given."""

        body: Iterable[models.Point]

    class BodiesPostSequence(Asked[BodiesPostSequenceArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: Iterable[models.Point | models.PointParam] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPostMixedArguments(Arguments):
        """What `BodiesPostMixed` was called with; None where it was not given."""

        body: list[object]

    class BodiesPostMixed(Asked[BodiesPostMixedArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: Sequence[object] = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesChooseArguments(Arguments):
        """What `BodiesChoose` was called with; None where it was not given."""

        link: str | None

    class BodiesChoose(Asked[BodiesChooseArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, link: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesChooseWithMultipartArguments(Arguments):
        """What `BodiesChooseWithMultipart` was called with; None where it was not given."""

        file: FileContent | None

    class BodiesChooseWithMultipart(Asked[BodiesChooseWithMultipartArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, file: FileContent = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesChooseWithFormArguments(Arguments):
        """What `BodiesChooseWithForm` was called with; None where it was not given."""

        name: str | None

    class BodiesChooseWithForm(Asked[BodiesChooseWithFormArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, name: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesChooseWithTextArguments(Arguments):
        """What `BodiesChooseWithText` was called with; None where it was not given."""

        body: str | FileContent

    class BodiesChooseWithText(Asked[BodiesChooseWithTextArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str | FileContent = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Bodies(Node):
        """A resource of the fake."""

        put_text: BodiesPutText
        put_level: BodiesPutLevel
        put_latin: BodiesPutLatin
        put_binary: BodiesPutBinary
        put_image: BodiesPutImage
        put_xml: BodiesPutXml
        patch_json: BodiesPatchJson
        post_lines: BodiesPostLines
        post_sequence: BodiesPostSequence
        post_mixed: BodiesPostMixed
        choose: BodiesChoose
        choose_with_multipart: BodiesChooseWithMultipart
        choose_with_form: BodiesChooseWithForm
        choose_with_text: BodiesChooseWithText
