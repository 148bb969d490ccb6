# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.auth.oauth2 import OAuth2ClientCredentials
from ._runtime.auth.sources import OAuth2Scheme
from ._runtime.core.security import Credential, SecurityKind, SecurityScheme
from ._runtime.core.spec import ClientSpec

VERSION = "0.1.0"
API_VERSION = "1"
GENERATOR_VERSION = "0"
DOCUMENT_SHA256 = "0"
__version__ = VERSION
SPEC = ClientSpec(
    package="security_schemes",
    version=VERSION,
    user_agent="security-schemes/0.1.0",
    logger="security_schemes",
    server_url="https://api.example",
    security_schemes=(
        SecurityScheme(
            name="bearer",
            kind=SecurityKind.BEARER,
            option="api_key",
            env="EXAMPLE_KEY",
        ),
        SecurityScheme(
            name="basic",
            kind=SecurityKind.BASIC,
            option="basic",
            env="SECURITY_SCHEMES_BASIC",
        ),
        SecurityScheme(
            name="key",
            kind=SecurityKind.HEADER,
            option="key",
            env="SECURITY_SCHEMES_KEY",
            parameter="X-Key",
        ),
        SecurityScheme(
            name="account",
            kind=SecurityKind.HEADER,
            option="account",
            env="SECURITY_SCHEMES_ACCOUNT",
            parameter="X-Account",
        ),
        SecurityScheme(
            name="in-query",
            kind=SecurityKind.QUERY,
            option="in_query",
            env="SECURITY_SCHEMES_IN_QUERY",
            parameter="key",
        ),
        SecurityScheme(
            name="cookie",
            kind=SecurityKind.COOKIE,
            option="cookie",
            env="SECURITY_SCHEMES_COOKIE",
            parameter="session",
        ),
        OAuth2Scheme(
            name="oauth",
            kind=SecurityKind.BEARER,
            option="oauth",
            env="SECURITY_SCHEMES_OAUTH",
            flow=OAuth2ClientCredentials(
                "/token",
                Credential(option="client_id", env="SECURITY_SCHEMES_CLIENT_ID"),
                Credential(
                    option="client_secret", env="SECURITY_SCHEMES_CLIENT_SECRET"
                ),
            ),
        ),
        OAuth2Scheme(
            name="partner",
            kind=SecurityKind.BEARER,
            option="partner_token",
            env="SECURITY_SCHEMES_PARTNER_TOKEN",
            flow=OAuth2ClientCredentials(
                "https://id.example/token",
                Credential(option="partner_id", env="PARTNER_ID"),
                Credential(option="partner_secret", env="PARTNER_SECRET"),
                in_body=True,
            ),
        ),
        SecurityScheme(
            name="user",
            kind=SecurityKind.BEARER,
            option="user",
            env="SECURITY_SCHEMES_USER",
        ),
        SecurityScheme(
            name="open",
            kind=SecurityKind.BEARER,
            option="open",
            env="SECURITY_SCHEMES_OPEN",
        ),
        SecurityScheme(
            name="digest",
            kind=SecurityKind.HTTP,
            option="digest",
            env="SECURITY_SCHEMES_DIGEST",
            parameter="Digest",
        ),
    ),
    security=(("bearer",), ("key", "account")),
)
