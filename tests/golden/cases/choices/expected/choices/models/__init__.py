# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .payments import *
    from .shared import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "payments": (
                "AnyPet",
                "Cat",
                "Circle",
                "Dog",
                "Long",
                "Lost",
                "Other",
                "Paid",
                "Payment",
                "PaymentCard",
                "PaymentCardParam",
                "PaymentCash",
                "PaymentCashParam",
                "Pet",
                "Result",
                "ResultEvent",
                "Shape",
                "Short",
            ),
            "shared": ("Card",),
        },
    )
