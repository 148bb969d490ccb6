# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .books import *
    from .notes import *
    from .shared import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "books": (
                "Binding",
                "Book",
                "BookParam",
                "Fault",
                "Film",
                "FilmParam",
                "Medium",
                "Page",
                "Talk",
                "TalkParam",
            ),
            "notes": (
                "Place",
                "PlaceParam",
                "WriteNoteRequest",
                "WriteNoteRequestParam",
            ),
            "shared": (
                "Extent",
                "ExtentParam",
            ),
        },
    )
