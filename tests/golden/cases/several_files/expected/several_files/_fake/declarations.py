# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    OwnerDict = TypedDict(
        "OwnerDict",
        {
            "name": "NotRequired[str]",
            "pets": "NotRequired[Sequence[models.Pet | models.PetParam | PetDict]]",
            "other": "NotRequired[models.Owner2 | models.Owner2Param | Owner2Dict]",
        },
    )
    PetDict = TypedDict(
        "PetDict",
        {
            "name": "str",
            "owner": "NotRequired[models.Owner | models.OwnerParam | OwnerDict]",
            "size": "NotRequired[models.PetSize | models.PetSizeParam | PetSizeDict]",
            "home": "NotRequired[models.PetHome | models.PetHomeParam | PetHomeDict]",
        },
    )
    Owner2Dict = TypedDict(
        "Owner2Dict",
        {
            "x": "NotRequired[int]",
        },
    )
    ListPetsResponseDict = TypedDict(
        "ListPetsResponseDict",
        {
            "items": "Sequence[models.Pet | models.PetParam | PetDict]",
            "next": "NotRequired[models.ListPetsResponseNext | ListPetsResponseNextDict]",
        },
    )
    ListPetsResponseNextDict = TypedDict(
        "ListPetsResponseNextDict",
        {
            "cursor": "NotRequired[str]",
        },
    )
    PetSizeDict = TypedDict(
        "PetSizeDict",
        {
            "cm": "NotRequired[float]",
        },
    )
    PetHomeDict = TypedDict(
        "PetHomeDict",
        {
            "street": "NotRequired[str]",
        },
    )

    class OwnersGetArguments(Arguments):
        """What `OwnersGet` was called with; None where it was not given."""

        id: str

    class OwnersGet(Asked[OwnersGetArguments, models.Owner | models.OwnerParam | OwnerDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Owner | models.OwnerParam | OwnerDict | None = None,
            /,
            *,
            name: str = ...,
            pets: Sequence[models.Pet | models.PetParam | PetDict] = ...,
            other: models.Owner2 | models.Owner2Param | Owner2Dict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsListArguments(Arguments):
        """What `PetsList` was called with; None where it was not given."""

    class PetsList(Asked[PetsListArguments, models.ListPetsResponse | ListPetsResponseDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.ListPetsResponse | ListPetsResponseDict | None = None,
            /,
            *,
            items: Sequence[models.Pet | models.PetParam | PetDict] = ...,
            next: models.ListPetsResponseNext | ListPetsResponseNextDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsAddArguments(Arguments):
        """What `PetsAdd` was called with; None where it was not given."""

        name: str
        owner: models.Owner | None
        size: models.PetSize | None
        home: models.PetHome | None

    class PetsAdd(Asked[PetsAddArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            owner: models.Owner | models.OwnerParam = ...,
            size: models.PetSize | models.PetSizeParam = ...,
            home: models.PetHome | models.PetHomeParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Pets(Node):
        """A resource of the fake."""

        list: PetsList
        add: PetsAdd

    class Owners(Node):
        """A resource of the fake."""

        get: OwnersGet
