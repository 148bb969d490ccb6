# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    CatDict = TypedDict(
        "CatDict",
        {
            "kind": "str",
            "lives": "int",
        },
    )
    DogDict = TypedDict(
        "DogDict",
        {
            "kind": "str",
            "tricks": "NotRequired[Sequence[str]]",
        },
    )
    BornDict = TypedDict(
        "BornDict",
        {
            "type": 'Literal["pet.born"]',
            "pet": "NotRequired[models.Cat | models.CatParam | CatDict | models.Dog | models.DogParam | DogDict]",
        },
    )
    SoldDict = TypedDict(
        "SoldDict",
        {
            "type": 'Literal["pet.sold", "pet.given"]',
            "price": "NotRequired[float]",
        },
    )
    LostDict = TypedDict(
        "LostDict",
        {
            "type": "str",
        },
    )

    class PetsAddArguments(Arguments):
        """What `PetsAdd` was called with; None where it was not given."""

        body: models.Pet

    class PetsAdd(
        Asked[
            PetsAddArguments,
            Sequence[
                models.Cat | models.CatParam | CatDict | models.Dog | models.DogParam | DogDict
            ],
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                Sequence[
                    models.Cat | models.CatParam | CatDict | models.Dog | models.DogParam | DogDict
                ]
                | None
            ) = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: models.Cat | models.CatParam | models.Dog | models.DogParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsLastEventArguments(Arguments):
        """What `PetsLastEvent` was called with; None where it was not given."""

    class PetsLastEvent(
        Asked[
            PetsLastEventArguments,
            models.Born | BornDict | models.Sold | SoldDict | models.Lost | LostDict,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.Born | BornDict | models.Sold | SoldDict | models.Lost | LostDict | None
            ) = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Pets(Node):
        """A resource of the fake."""

        add: PetsAdd
        last_event: PetsLastEvent
