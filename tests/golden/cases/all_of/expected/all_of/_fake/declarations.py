# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    CarDict = TypedDict(
        "CarDict",
        {
            "id": "str",
            "kind": 'Literal["car"]',
            "size": "NotRequired[float]",
            "wheels": "int",
            "owner": "NotRequired[models.Owner | models.OwnerParam | OwnerDict]",
            "engine": "NotRequired[models.CarEngine | models.CarEngineParam | CarEngineDict]",
            "fuel": "NotRequired[models.Fuel]",
            "plate": "NotRequired[str]",
            "maker": "object",
        },
    )
    OwnerDict = TypedDict(
        "OwnerDict",
        {
            "name": "NotRequired[str]",
        },
    )
    CarEngineDict = TypedDict(
        "CarEngineDict",
        {
            "power": "int",
            "maker": "NotRequired[str]",
        },
    )

    class CarsAddArguments(Arguments):
        """What `CarsAdd` was called with; None where it was not given."""

        id: str
        kind: Literal["car"]
        size: float | None
        wheels: int
        owner: models.Owner | None
        engine: models.CarEngine | None
        fuel: models.Fuel | None
        plate: str | None
        maker: object

    class CarsAdd(Asked[CarsAddArguments, models.Car | CarDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Car | CarDict | None = None,
            /,
            *,
            id: str = ...,
            kind: Literal["car"] = ...,
            size: float = ...,
            wheels: int = ...,
            owner: models.Owner | models.OwnerParam | OwnerDict = ...,
            engine: models.CarEngine | models.CarEngineParam | CarEngineDict = ...,
            fuel: models.Fuel = ...,
            plate: str = ...,
            maker: object = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            kind: Literal["car"] = ...,
            size: float = ...,
            wheels: int = ...,
            owner: models.Owner | models.OwnerParam = ...,
            engine: models.CarEngine | models.CarEngineParam = ...,
            fuel: models.Fuel = ...,
            plate: str = ...,
            maker: object = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Cars(Node):
        """A resource of the fake."""

        add: CarsAdd
