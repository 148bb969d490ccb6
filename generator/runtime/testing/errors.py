"""What the fake raises."""

from __future__ import annotations


class FakeError(AssertionError):
    """A test asked the fake for what the document does not allow, or did not use what it asked."""
