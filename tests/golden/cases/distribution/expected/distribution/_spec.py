# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.core.security import SecurityKind, SecurityScheme
from ._runtime.core.spec import ClientSpec

VERSION = "0.1.0"
API_VERSION = "2.0.1"
GENERATOR_VERSION = "0"
DOCUMENT_SHA256 = "0"
__version__ = VERSION
SPEC = ClientSpec(
    package="distribution",
    version=VERSION,
    user_agent="distribution/0.1.0",
    logger="distribution",
    server_url="https://api.example",
    security_schemes=(
        SecurityScheme(
            name="token",
            kind=SecurityKind.BEARER,
            option="token",
            env="STATIONS_TOKEN",
        ),
    ),
    security=(("token",),),
)
