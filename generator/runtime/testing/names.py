"""The attributes that a fake has of its own, so that a resource of that name has an underscore.

It imports nothing, so that the generator can read it.
"""

from __future__ import annotations

from typing import Final

RESERVED: Final = frozenset(
    {
        "aclose",
        "arun",
        "asend",
        "async_client",
        "base_path",
        "check",
        "client",
        "clients",
        "clock",
        "close",
        "deliver_to",
        "deliveries",
        "emit",
        "error",
        "faults",
        "handle",
        "key",
        "kit",
        "receiver",
        "receivers",
        "run",
        "send",
        "sent",
        "serve",
        "settle",
        "state",
        "tables",
        "undelivered",
    }
)


def free(name: str) -> str:
    """The attribute of a fake that a resource of the client has."""
    return f"{name}_" if name in RESERVED else name
