"""The contract tests can fail: an edit of a document or of its client is caught by an assertion."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from .checks import CHECKS
from .harmless import DOCUMENT, remarks
from .mutants import MUTANTS, Mutant
from .mutations import MUTATIONS
from .spec_reader import Spec, load
from .verdict import Verdict, mutated, verdict

if TYPE_CHECKING:
    from .edits import Files

SPEC = load()
KINDS = {kind: list(group) for kind, group in groupby(MUTANTS, key=lambda mutant: mutant.kind)}


@pytest.mark.parametrize("check", CHECKS)
def test_the_unedited_contract_passes(check: str, spec: Spec) -> None:
    CHECKS[check](spec)


def problem(found: Verdict) -> str:
    """Why an edit counts as unnoticed; "" if it was caught."""
    if found.crashed is not None:
        return f"a check broke: {found.crashed!r}"
    return "" if found.caught else "unnoticed"


@pytest.mark.slow
@pytest.mark.parametrize("check", MUTATIONS)
def test_an_edited_document_is_caught_by_its_check(check: str) -> None:
    bad: list[str] = []
    for name, edit in MUTATIONS[check].items():
        spec = SPEC.copy()
        edit(spec.data)
        assert spec.data != SPEC.data, f"{name}: changes nothing"
        if found := problem(verdict(spec, [CHECKS[check]])):
            bad.append(f"{name}: {found}")
    assert not bad, bad


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_mistake_is_caught_by_its_check(kind: str, lending: Spec) -> None:
    bad: list[str] = []
    for mutant in KINDS[kind]:
        with mutated(lending if mutant.contract == "lending" else SPEC, mutant) as spec:
            if found := problem(verdict(spec, [CHECKS[mutant.check]])):
                bad.append(f"{mutant.check}: {mutant.edit}: {found}")
    assert not bad, bad


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_three_mutants(kind: str) -> None:
    assert len({(mutant.contract, mutant.edit) for mutant in KINDS[kind]}) >= 3
    assert len(KINDS) == len({mutant.kind for mutant in MUTANTS}), "a kind stands in two places"


@pytest.mark.slow
def test_an_edit_that_changes_nothing_for_callers_is_none(spec: Spec) -> None:
    name = spec.client.package
    mutant = Mutant("harmless", "", "lending", name, document=DOCUMENT[name], client=remarks)
    with mutated(spec, mutant) as edited:
        found = verdict(edited, CHECKS.values())
    assert found == Verdict(), found


def test_a_check_that_breaks_has_caught_nothing() -> None:
    def breaks(spec: Spec) -> None:
        spec.data["no such key"]

    def says_nothing(spec: Spec) -> None:
        raise AssertionError

    def passes(spec: Spec) -> None:
        if spec is not SPEC:
            raise AssertionError("another contract")

    assert isinstance(verdict(SPEC, [passes, breaks]).crashed, KeyError)
    assert isinstance(verdict(SPEC, [says_nothing]).crashed, AssertionError)
    assert verdict(SPEC, [passes]) == Verdict()
    assert verdict(SPEC.copy(), [passes]).caught == "another contract"


def test_an_edited_client_is_gone_afterwards() -> None:
    def rename(files: Files) -> None:
        files["client.py"] = files["client.py"].replace("class Telnyx(", "class Telnix(")

    mutant = Mutant("", "", "telnyx", "renamed", client=rename)
    with mutated(SPEC, mutant) as spec:
        assert "has no" in verdict(spec, [CHECKS["methods"]]).caught
    assert verdict(SPEC, [CHECKS["methods"]]) == Verdict()
