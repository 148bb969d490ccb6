# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    ResultDict = TypedDict(
        "ResultDict",
        {
            "pet": "NotRequired[models.Cat | CatDict | models.Dog | DogDict | models.Pet | PetDict]",
            "shape": "NotRequired[models.Circle | CircleDict | models.Other | OtherDict]",
            "event": "NotRequired[models.Paid | PaidDict | models.Lost | LostDict]",
            "best": "NotRequired[models.Short | ShortDict | models.Long | LongDict]",
        },
    )
    CatDict = TypedDict(
        "CatDict",
        {
            "type": "str",
            "name": "NotRequired[str]",
            "lives": "NotRequired[int]",
        },
    )
    DogDict = TypedDict(
        "DogDict",
        {
            "type": "str",
            "name": "NotRequired[str]",
            "tricks": "NotRequired[Sequence[str]]",
        },
    )
    PetDict = TypedDict(
        "PetDict",
        {
            "type": "str",
            "name": "NotRequired[str]",
        },
    )
    CircleDict = TypedDict(
        "CircleDict",
        {
            "form": 'NotRequired[Literal["circle"]]',
            "radius": "NotRequired[float]",
        },
    )
    OtherDict = TypedDict(
        "OtherDict",
        {
            "form": "NotRequired[str]",
            "area": "NotRequired[float]",
        },
    )
    PaidDict = TypedDict(
        "PaidDict",
        {
            "event": 'Literal["paid"]',
            "at": "NotRequired[str]",
        },
    )
    LostDict = TypedDict(
        "LostDict",
        {
            "event": 'Literal["lost", "stolen"]',
        },
    )
    ShortDict = TypedDict(
        "ShortDict",
        {
            "a": "int",
        },
    )
    LongDict = TypedDict(
        "LongDict",
        {
            "a": "int",
            "b": "NotRequired[int]",
        },
    )

    class PaymentsPayArguments(Arguments):
        """What `PaymentsPay` was called with; None where it was not given."""

        body: models.Payment

    class PaymentsPay(Asked[PaymentsPayArguments, models.Result | ResultDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Result | ResultDict | None = None,
            /,
            *,
            pet: models.Cat | CatDict | models.Dog | DogDict | models.Pet | PetDict = ...,
            shape: models.Circle | CircleDict | models.Other | OtherDict = ...,
            event: models.Paid | PaidDict | models.Lost | LostDict = ...,
            best: models.Short | ShortDict | models.Long | LongDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            body: (
                models.PaymentCard
                | models.PaymentCardParam
                | models.PaymentCash
                | models.PaymentCashParam
            ) = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Payments(Node):
        """A resource of the fake."""

        pay: PaymentsPay
