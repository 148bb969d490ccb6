"""The clock of a fake."""

from __future__ import annotations

import asyncio

import pytest

from generator.runtime.testing.clock import FakeClock


def test_it_stands_until_something_moves_it() -> None:
    clock = FakeClock(now=100.0)
    assert clock.time() == 100.0
    clock.advance(seconds=1, minutes=2, hours=3, days=1)
    assert clock.time() == 100.0 + 1 + 120 + 10_800 + 86_400
    clock.sleep(0.5)
    asyncio.run(clock.asleep(0.5))
    assert clock.time() == 100.0 + 97_322
    assert repr(clock) == "<FakeClock at 97422.000>"


def test_deadlines_pass_as_it_moves() -> None:
    clock = FakeClock()
    began = clock.monotonic()
    clock.advance(hours=1)
    assert clock.monotonic() - began >= 3_600


@pytest.mark.parametrize("seconds", [-1.0, float("nan")])
def test_it_does_not_go_back(seconds: float) -> None:
    with pytest.raises(ValueError, match="a clock goes forward: expected 0 seconds or more"):
        FakeClock().advance(seconds=seconds)
