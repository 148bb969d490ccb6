# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.former import former_names
from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .pets import *
    from .shared import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "pets": (
                "ListLimit",
                "ListResponse",
            ),
            "shared": (
                "Kind",
                "Pet",
            ),
        },
    )
    __getattr__ = former_names(
        __name__,
        {
            "Sort": "Kind",
            "Animal": "Pet",
        },
        __getattr__,
    )
