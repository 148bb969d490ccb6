"""A short run of `make soak`."""

from __future__ import annotations

import pytest

from tests.runtime import soak


@pytest.mark.slow
@pytest.mark.skipif(not soak.FILES.exists(), reason="this system shows no descriptors")
def test_a_short_soak() -> None:
    report = soak.soak(seconds=3.0, threads=4, tasks=20)
    assert report.problems == []
    assert report.outcomes["success"]
    assert report.outcomes["NoResponseError"]
