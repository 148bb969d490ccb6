# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class BodiesPutArrayArguments(Arguments):
        """What `BodiesPutArray` was called with; None where it was not given."""

        body: list[models.Item]

    class BodiesPutArray(Asked[BodiesPutArrayArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: Sequence[models.Item | models.ItemParam] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutScalarArguments(Arguments):
        """What `BodiesPutScalar` was called with; None where it was not given."""

        body: models.PutScalarRequest

    class BodiesPutScalar(Asked[BodiesPutScalarArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutMapArguments(Arguments):
        """What `BodiesPutMap` was called with; None where it was not given."""

        body: dict[str, models.Item]

    class BodiesPutMap(Asked[BodiesPutMapArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: Mapping[str, models.Item | models.ItemParam] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutUnionArguments(Arguments):
        """What `BodiesPutUnion` was called with; None where it was not given."""

        body: models.Item | None

    class BodiesPutUnion(Asked[BodiesPutUnionArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: models.Item | models.ItemParam | None = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutOpenArguments(Arguments):
        """What `BodiesPutOpen` was called with; None where it was not given."""

        body: models.Open

    class BodiesPutOpen(Asked[BodiesPutOpenArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: models.Open | models.OpenParam | Mapping[str, object] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutAnyArguments(Arguments):
        """What `BodiesPutAny` was called with; None where it was not given."""

        body: object | None

    class BodiesPutAny(Asked[BodiesPutAnyArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, body: object = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutOptionalArguments(Arguments):
        """What `BodiesPutOptional` was called with; None where it was not given."""

        name: str | None
        size: int | None

    class BodiesPutOptional(Asked[BodiesPutOptionalArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, name: str = ..., size: int = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPutArguments(Arguments):
        """What `BodiesPut` was called with; None where it was not given."""

        body: str
        body_2: list[int]

    class BodiesPut(Asked[BodiesPutArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: str = ..., body_2: Sequence[int] = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class BodiesPatchItemArguments(Arguments):
        """What `BodiesPatchItem` was called with; None where it was not given."""

        name: str
        size: int | None

    class BodiesPatchItem(Asked[BodiesPatchItemArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, name: str = ..., size: int = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Bodies(Node):
        """A resource of the fake."""

        put_array: BodiesPutArray
        put_scalar: BodiesPutScalar
        put_map: BodiesPutMap
        put_union: BodiesPutUnion
        put_open: BodiesPutOpen
        put_any: BodiesPutAny
        put_optional: BodiesPutOptional
        put: BodiesPut
        patch_item: BodiesPatchItem
