"""Faults that are to come: in order, for an operation or for any."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generator.runtime.testing.errors import FakeError
from generator.runtime.testing.faults import Fault, FaultKind, Faults


def test_the_first_that_fits_comes_first() -> None:
    faults, get = Faults(), SimpleNamespace(path="pets.get")
    endpoint: Any = get
    faults.unavailable(endpoint, retry_after=2)
    faults.reset(times=2)
    assert faults.take("pets.list") == Fault(FaultKind.RESET)
    assert faults.take("pets.get") == Fault(FaultKind.REFUSED, 503, 2)
    assert faults.take("pets.get") == Fault(FaultKind.RESET)
    assert faults.take("pets.get") is None


def test_what_each_is() -> None:
    faults = Faults()
    faults.timeout_after_sending()
    faults.half_a_response()
    faults.rate_limit(retry_after=None)
    found = [faults.take("any") for _ in range(3)]
    assert found == [
        Fault(FaultKind.NO_RESPONSE),
        Fault(FaultKind.HALF),
        Fault(FaultKind.REFUSED, 429, None),
    ]


@pytest.mark.parametrize("times", [0, -1, True, 1.0])
def test_times_are_counted(times: Any) -> None:
    with pytest.raises(FakeError, match="times: expected a whole number above 0, got"):
        Faults().reset(times=times)
