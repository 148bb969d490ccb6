# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.core.security import SecurityKind, SecurityScheme
from ._runtime.core.spec import ClientSpec

VERSION = "0.1.0"
API_VERSION = "1"
GENERATOR_VERSION = "0"
DOCUMENT_SHA256 = "0"
__version__ = VERSION
SPEC = ClientSpec(
    package="fakes",
    version=VERSION,
    user_agent="fakes/0.1.0",
    logger="fakes",
    server_url="https://api.example/v1",
    security_schemes=(
        SecurityScheme(
            name="key",
            kind=SecurityKind.HEADER,
            option="key",
            env="FAKES_KEY",
            parameter="X-Key",
        ),
    ),
    security=(("key",),),
)
