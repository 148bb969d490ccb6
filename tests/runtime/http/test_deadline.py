"""The arithmetic of time limits."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.core.errors import ConfigurationError
from generator.runtime.http.deadline import TimeLeft, Timeout, least, time_left, to_timeout


@pytest.mark.parametrize(
    ("given_", "meant"),
    [
        (10.0, Timeout(total=10.0, connect=5.0, read=None)),
        (1, Timeout(total=1)),
        (None, Timeout(None, None, None)),
        (Timeout(read=2), Timeout(60.0, 5.0, 2)),
    ],
)
def test_a_number_is_the_total(given_: Any, meant: Timeout) -> None:
    assert to_timeout(given_) == meant


@pytest.mark.parametrize("wrong", [0, -1, True, float("nan"), float("inf"), "5", [1]])
def test_what_is_no_duration_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout: total"):
        to_timeout(wrong)
    with pytest.raises(ConfigurationError, match="timeout: read"):
        Timeout(read=wrong)


@pytest.mark.parametrize(
    ("timeout", "deadline", "now", "left"),
    [
        (Timeout(60, 5, None), 160.0, 100.0, TimeLeft(5, None, 60.0, 160.0)),
        (Timeout(60, 5, 10), 102.0, 100.0, TimeLeft(2.0, 10, 2.0, 102.0)),
        (Timeout(60, 5, 1), 102.0, 100.0, TimeLeft(2.0, 1, 2.0, 102.0)),
        (Timeout(None, 5, 1), None, 100.0, TimeLeft(5, 1, None, None)),
        (Timeout(None, None, None), None, 100.0, TimeLeft(None, None, None, None)),
        (Timeout(1, None, None), 101.0, 100.5, TimeLeft(0.5, None, 0.5, 101.0)),
    ],
)
def test_an_attempt_gets_what_the_call_has_left(
    timeout: Timeout, deadline: float | None, now: float, left: TimeLeft
) -> None:
    assert time_left(timeout, deadline, now) == left


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_no_limit_is_ever_zero_or_more_than_is_left(deadline: float, now: float) -> None:
    left = time_left(Timeout(60, 5, 3), deadline, now)
    assert left.total is not None
    assert 0 < left.total <= max(deadline - now, 0.001)
    assert left.connect is not None
    assert left.step is not None
    assert left.connect <= left.total
    assert left.step <= left.total


def test_none_is_no_limit() -> None:
    assert (least(None, None), least(1, None), least(None, 2), least(1, 2)) == (None, 1, 2, 1)
