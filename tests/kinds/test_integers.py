"""Limits of fractions on an integer let the same integers through, however they are said."""

from __future__ import annotations

import pytest

from tests.golden.inline import Echo


@pytest.mark.parametrize(
    ("limits", "fitting"),
    [
        ("multipleOf: 0.01", [0, 1, 2, 3, 4, 5, 6]),
        ("multipleOf: 1.5", [0, 3, 6]),
        ("multipleOf: 2.5", [0, 5]),
        ("minimum: 1.5, exclusiveMaximum: 4.5", [2, 3, 4]),
        ("exclusiveMinimum: 2, multipleOf: 0.4", [4, 6]),
    ],
)
@pytest.mark.parametrize(
    "schema", ["{{type: integer, {}}}", "{{allOf: [{{type: integer}}, {{type: number, {}}}]}}"]
)
def test_an_integer_within_fractions(schema: str, limits: str, fitting: list[int]) -> None:
    echo = Echo(schema.format(limits))
    assert not echo.losses
    assert [value for value in range(7) if not echo.refused(value)] == fitting
    assert all(map(echo.passes, fitting))
