# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Client of Telnyx voice, advanced call control.

Commands for a call in progress (client state, SIP REFER, DTMF, SIPREC recording, noise suppression,
supervisor role) and the webhooks that report what became of them. An unofficial description of a
part of the Telnyx API.
"""

from typing import TYPE_CHECKING

from ._runtime.core.lazy import lazy
from ._runtime.core.public_names import PUBLIC

if TYPE_CHECKING:
    from . import models as models
    from . import testing as testing
    from . import webhooks as webhooks
    from ._runtime.client.public import *
    from ._spec import __version__ as __version__
    from .client import AsyncTelnyx as AsyncTelnyx
    from .client import Telnyx as Telnyx
    from .client import TelnyxError as TelnyxError
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            **PUBLIC,
            "_spec": ("__version__",),
            "models": (),
            "testing": (),
            "webhooks": (),
            "client": ("AsyncTelnyx", "Telnyx", "TelnyxError"),
        },
    )
