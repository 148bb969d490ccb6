# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The servers of the API, each as a function that makes a `base_url`."""

from __future__ import annotations

from typing import Literal

from ._runtime.client.servers import filled


def api(
    *,
    region: Literal["eu", "us"] = "eu",
    version: str = "v1",
) -> str:
    """The server at https://{region}.api.example/{version}/.

    Args:
        region: For `region` in the URL.
        version: For `version` in the URL.

    Raises:
        ConfigurationError: A value is not what the server takes.
    """
    return filled(
        "https://{region}.api.example/{version}/",
        {"region": region, "version": version},
        {"region": ("eu", "us")},
    )


def test() -> str:
    """The server at https://test.api.example."""
    return "https://test.api.example"


def keys() -> str:
    """The server at https://keys.example."""
    return "https://keys.example"
