# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Fixtures for pytest: nothing is loaded until a test asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..testing import FakeTelnyx


@pytest.fixture
def fake_telnyx() -> Iterator[FakeTelnyx]:
    """A fake of the API for one test."""
    from ..testing import FakeTelnyx

    with FakeTelnyx() as fake:
        yield fake


@pytest.fixture
def fake_telnyx_public_key(fake_telnyx: FakeTelnyx) -> str:
    """The key that verifies what this test's fake delivers."""
    return fake_telnyx.key.public
