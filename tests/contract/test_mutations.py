"""The contract tests can fail: each small edit of the contract fails on the same client."""

from __future__ import annotations

import pytest

from .checks import CHECKS, Check
from .mutations import MUTATIONS
from .spec_reader import Spec, load

SPEC = load()


def run(checks: tuple[Check, ...], spec: Spec) -> None:
    for check in checks:
        check(spec)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_unedited_contract_passes(check: Check) -> None:
    check(SPEC)


@pytest.mark.slow
@pytest.mark.parametrize("name", MUTATIONS)
def test_an_edited_contract_is_noticed(name: str) -> None:
    edited = SPEC.copy()
    MUTATIONS[name](edited.data)
    assert edited.data != SPEC.data, "the edit changes nothing"
    with pytest.raises(AssertionError):
        run(CHECKS, edited)
