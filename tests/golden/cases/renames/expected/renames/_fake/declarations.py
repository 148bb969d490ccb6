# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ListResponseDict = TypedDict(
        "ListResponseDict",
        {
            "pets": "NotRequired[Sequence[models.Pet | PetDict]]",
        },
    )
    PetDict = TypedDict(
        "PetDict",
        {
            "name": "str",
            "owner": "NotRequired[str | None]",
            "deprecated": "NotRequired[bool]",
            "tail": "NotRequired[int]",
            "kind": "NotRequired[models.Kind]",
        },
    )

    class PetsListArguments(Arguments):
        """What `PetsList` was called with; None where it was not given."""

        limit: models.ListLimit | None
        page: int | None
        colour: str | None

    class PetsList(Asked[PetsListArguments, models.ListResponse | ListResponseDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.ListResponse | ListResponseDict | None = None,
            /,
            *,
            pets: Sequence[models.Pet | PetDict] = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            limit: int = ...,
            page: int = ...,
            colour: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsCreateArguments(Arguments):
        """What `PetsCreate` was called with; None where it was not given."""

        name: str
        owner: str | None | None
        deprecated: bool | None
        tail: int | None
        kind: models.Kind | None

    class PetsCreate(Asked[PetsCreateArguments, models.Pet | PetDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pet | PetDict | None = None,
            /,
            *,
            name: str = ...,
            owner: str | None = ...,
            deprecated: bool = ...,
            tail: int = ...,
            kind: models.Kind = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            owner: str | None = ...,
            deprecated: bool = ...,
            tail: int = ...,
            kind: models.Kind = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsGetArguments(Arguments):
        """What `PetsGet` was called with; None where it was not given."""

        id: str
        key: str | None

    class PetsGet(Asked[PetsGetArguments, models.Pet | PetDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pet | PetDict | None = None,
            /,
            *,
            name: str = ...,
            owner: str | None = ...,
            deprecated: bool = ...,
            tail: int = ...,
            kind: models.Kind = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, id: str = ..., key: str = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsDeleteArguments(Arguments):
        """What `PetsDelete` was called with; None where it was not given."""

        id: str

    class PetsDelete(Asked[PetsDeleteArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ZooPictureArguments(Arguments):
        """What `ZooPicture` was called with; None where it was not given."""

    class ZooPicture(Asked[ZooPictureArguments, bytes | str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: bytes | str | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ZooWatchArguments(Arguments):
        """What `ZooWatch` was called with; None where it was not given."""

    class ZooWatch(Asked[ZooWatchArguments, str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: str) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CagesEvents(Node):
        """A resource of the fake."""

    class Cages(Node):
        """A resource of the fake."""

        events: CagesEvents

    class Zoo(Node):
        """A resource of the fake."""

        picture: ZooPicture
        watch: ZooWatch

    class Pets(Node):
        """A resource of the fake."""

        list: PetsList
        create: PetsCreate
        get: PetsGet
        delete: PetsDelete
