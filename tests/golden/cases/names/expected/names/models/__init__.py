# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .class_ import *
    from .shared import *
    from .true import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "class_": ("Names",),
            "shared": (
                "Model_",
                "N3DModel",
                "ValueErrorValue",
                "ValueErrorValue2",
                "ValueError_",
            ),
            "true": (
                "List",
                "List2",
            ),
        },
    )
