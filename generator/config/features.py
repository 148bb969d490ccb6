"""What a client has only where its configuration asks for it."""

from __future__ import annotations

from enum import Enum


class Feature(Enum):
    """A part of the runtime that a document does not need to work."""

    ROUTER = "webhook-router"
    """Hands events to functions, under any web framework, with stores that remember them."""
    TESTING = "webhook-testing"
    """Signed deliveries for tests of those who receive webhooks."""
    COMMAND = "webhook-command"
    """A command that sends such a delivery to a running handler."""
    HTTPX2 = "httpx2"
    """Takes an HTTP client of the user's own, with its proxies, certificates and hooks."""
    AIOHTTP = "aiohttp"
    """A transport of the asynchronous client over aiohttp."""
    FAKE = "fake"
    """A fake of the API for tests, with signed deliveries where there are webhooks."""

    @property
    def needs(self) -> frozenset[Feature]:
        """The feature itself, and those that it is made of."""
        on_testing = self in {Feature.COMMAND, Feature.FAKE}
        return frozenset({self, Feature.TESTING}) if on_testing else frozenset({self})


LISTED = {feature.value: feature for feature in Feature if feature is not Feature.FAKE}
"""What the key `features` may list; a fake has a key of its own."""
