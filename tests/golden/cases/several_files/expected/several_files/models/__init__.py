# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .owners import *
    from .pets import *
    from .shared import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "owners": ("Error",),
            "pets": (
                "ListPetsResponse",
                "ListPetsResponseNext",
            ),
            "shared": (
                "Owner",
                "Owner2",
                "Owner2Param",
                "OwnerParam",
                "Pet",
                "PetHome",
                "PetHomeParam",
                "PetParam",
                "PetSize",
                "PetSizeParam",
            ),
        },
    )
