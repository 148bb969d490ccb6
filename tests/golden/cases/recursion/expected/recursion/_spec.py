# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The API as a whole, and the versions of everything."""

from ._runtime.core.spec import ClientSpec

VERSION = "0.1.0"
API_VERSION = "1"
GENERATOR_VERSION = "0"
DOCUMENT_SHA256 = "0"
__version__ = VERSION
SPEC = ClientSpec(
    package="recursion",
    version=VERSION,
    user_agent="recursion/0.1.0",
    logger="recursion",
    server_url="https://api.example",
)
