# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Client of Media types that no registry knows."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy
from ._runtime.public_names import PUBLIC

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.public import *
    from ._runtime.download import AsyncStreamedResponse as AsyncStreamedResponse
    from ._runtime.download import StreamedResponse as StreamedResponse
    from ._runtime.files import File as File
    from ._runtime.files import FileContent as FileContent
    from .client import Api as Api
    from .client import ApiError as ApiError
    from .client import AsyncApi as AsyncApi
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            **PUBLIC,
            "models": (),
            "_runtime.download": ("AsyncStreamedResponse", "StreamedResponse"),
            "_runtime.files": ("File", "FileContent"),
            "client": ("Api", "ApiError", "AsyncApi"),
        },
    )
