# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What each method of own_code sends."""

from __future__ import annotations

CLIENTS = (
    "Api",
    "AsyncApi",
)
REQUESTS: dict[str, tuple[str, str]] = {
    "calls.list": ("GET", "/calls"),
    "calls.actions.hang_up": ("POST", "/calls/{id}/actions/hang_up"),
}
