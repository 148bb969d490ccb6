# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.core.error_body import ErrorShape
from ._runtime.core.security import Credential, SecurityKind, SecurityScheme
from ._runtime.core.spec import ClientSpec

VERSION = "0.1.0"
API_VERSION = "2.0.0"
GENERATOR_VERSION = "0.1.0"
DOCUMENT_SHA256 = "18ab1792043fedc77b98a206815f9c3f26188f098881669bdab3eddbb86b6402"
__version__ = VERSION
SPEC = ClientSpec(
    package="telnyx_voice",
    version=VERSION,
    user_agent="telnyx-voice/0.1.0",
    logger="telnyx_voice",
    server_url="https://api.telnyx.com/v2",
    base_url_env="TELNYX_BASE_URL",
    security_schemes=(
        SecurityScheme(
            name="bearerAuth",
            kind=SecurityKind.BEARER,
            option="api_key",
            env="TELNYX_API_KEY",
        ),
    ),
    security=(("bearerAuth",),),
    credentials=(
        Credential(
            option="public_key",
            env="TELNYX_PUBLIC_KEY",
        ),
        Credential(
            option="webhook_secret",
            env="TELNYX_WEBHOOK_SECRET",
        ),
    ),
    error_shapes=(
        ErrorShape(
            items="/errors",
            code="/code",
            title="/title",
            detail="/detail",
            pointer="/source/pointer",
            parameter="/source/parameter",
            meta="/meta",
        ),
    ),
    secret_fields=frozenset({"sip_auth_password"}),
)
