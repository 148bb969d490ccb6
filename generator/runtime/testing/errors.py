"""What the fake raises."""

from __future__ import annotations


class FakeError(AssertionError):
    """A test asked the fake for what the document does not allow, or did not use what it asked."""


def check_count(found: object, what: str) -> None:
    """Refuse what is no number of times.

    Raises:
        FakeError: it is none.
    """
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        raise FakeError(f"{what}: expected a whole number above 0, got {found!r}")
