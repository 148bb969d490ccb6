# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Client of Read and write."""

from typing import TYPE_CHECKING

from ._runtime.core.lazy import lazy
from ._runtime.core.public_names import PUBLIC

if TYPE_CHECKING:
    from . import models as models
    from ._runtime.client.public import *
    from ._spec import __version__ as __version__
    from .client import Api as Api
    from .client import ApiError as ApiError
    from .client import AsyncApi as AsyncApi
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            **PUBLIC,
            "_spec": ("__version__",),
            "models": (),
            "client": ("Api", "ApiError", "AsyncApi"),
        },
    )
