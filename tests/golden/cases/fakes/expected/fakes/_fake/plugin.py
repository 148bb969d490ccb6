# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Fixtures for pytest: nothing is loaded until a test asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..testing import FakeApi


@pytest.fixture
def fake_api() -> Iterator[FakeApi]:
    """A fake of the API for one test."""
    from ..testing import FakeApi

    with FakeApi() as fake:
        yield fake
