# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.spec import ClientSpec, SecurityKind, SecurityScheme

VERSION = "0.1.0"
API_VERSION = "1"
GENERATOR_VERSION = "0"
DOCUMENT_SHA256 = "0"
SPEC = ClientSpec(
    package="security",
    version=VERSION,
    user_agent="security/0.1.0",
    logger="security",
    server_url="https://api.example",
    security_schemes=(
        SecurityScheme(
            name="bearer", kind=SecurityKind.BEARER, option="api_key", env="EXAMPLE_KEY"
        ),
        SecurityScheme(name="basic", kind=SecurityKind.BASIC, option="basic", env="SECURITY_BASIC"),
        SecurityScheme(
            name="key",
            kind=SecurityKind.HEADER,
            option="key",
            env="SECURITY_KEY",
            parameter="X-Key",
        ),
        SecurityScheme(
            name="account",
            kind=SecurityKind.HEADER,
            option="account",
            env="SECURITY_ACCOUNT",
            parameter="X-Account",
        ),
        SecurityScheme(
            name="in-query",
            kind=SecurityKind.QUERY,
            option="in_query",
            env="SECURITY_IN_QUERY",
            parameter="key",
        ),
        SecurityScheme(
            name="cookie",
            kind=SecurityKind.COOKIE,
            option="cookie",
            env="SECURITY_COOKIE",
            parameter="session",
        ),
        SecurityScheme(
            name="oauth", kind=SecurityKind.BEARER, option="oauth", env="SECURITY_OAUTH"
        ),
    ),
    security=(("bearer",), ("key", "account")),
)
