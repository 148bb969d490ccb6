# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The servers of the API, each as a function that makes a `base_url`."""

from __future__ import annotations

from typing import Literal

from ._runtime.client.servers import filled


def production(
    *,
    region: Literal["eu", "us"] = "eu",
    version: str = "v1",
) -> str:
    """Production server (a region of your choice).

    `https://{region}.api.example/{version}`

    Args:
        region: Where your data is.
        version: For `version` in the URL.

    Raises:
        ConfigurationError: A value is not what the server takes.
    """
    return filled(
        "https://{region}.api.example/{version}",
        {"region": region, "version": version},
        {"region": ("eu", "us")},
    )


def sandbox() -> str:
    """Sandbox.

    `https://sandbox.api.example/v1`
    """
    return "https://sandbox.api.example/v1"


def on_your_own_host(
    origin: str,
) -> str:
    """On your own host.

    `/api/v1`

    Args:
        origin: Scheme and host, such as `https://host.example`.
    """
    return filled(
        "/api/v1",
        {},
        {},
        origin,
    )


def custom(
    *,
    tenant: str = "demo",
) -> str:
    """A host that is known by the name of your company alone.

    `https://{tenant}.custom.example`

    Args:
        tenant: For `tenant` in the URL.

    Raises:
        ConfigurationError: A value is not what the server takes.
    """
    return filled(
        "https://{tenant}.custom.example",
        {"tenant": tenant},
        {},
    )


def files(
    *,
    class_: str = "hot",
) -> str:
    """The server at https://files.example/{class}.

    Args:
        class_: For `class` in the URL.

    Raises:
        ConfigurationError: A value is not what the server takes.
    """
    return filled(
        "https://files.example/{class}",
        {"class": class_},
        {},
    )


def upload() -> str:
    """The server at https://upload.example."""
    return "https://upload.example"


def upload2() -> str:
    """The server at https://upload2.example."""
    return "https://upload2.example"
