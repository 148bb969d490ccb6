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
    package="renames",
    version=VERSION,
    user_agent="renames/0.1.0",
    logger="renames",
    server_url="https://api.example.com",
    security_schemes=(
        SecurityScheme(
            name="key",
            kind=SecurityKind.BEARER,
            option="api_key",
            env="RENAMES_KEY",
        ),
    ),
    security=(("key",), ()),
    secret_fields=frozenset({"key"}),
)
