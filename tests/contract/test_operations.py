"""Every operation, sync and async, called with everything that the contract allows and forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from . import checks_calls as calls
from . import checks_responses as responses
from .call import Call, least
from .probe import MODES, STATUS_ERRORS, Probe, ServerResponse
from .spec_reader import Spec, load
from .values import strategy

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

    from .spec_reader import Operation

SPEC = load()
SEGMENTS = (st.text(min_size=1) | st.text("/%?#;&+. é", min_size=1)).filter(
    lambda text: text not in {".", ".."}
)

each_mode = pytest.mark.parametrize("mode", MODES)
each_operation = pytest.mark.parametrize("operation", SPEC.operations, ids=lambda found: found.id)


@pytest.fixture
def only(operation: Operation, monkeypatch: pytest.MonkeyPatch) -> Spec:
    """The contract with one operation left; what is known of its schemas is shared."""
    monkeypatch.setattr(SPEC, "operations", (operation,))
    return SPEC


@each_operation
@each_mode
def test_every_kind_of_value_is_sent_as_given(only: Spec, mode: str) -> None:
    calls.check_requests(only, mode)
    calls.check_idempotency(only, mode)
    calls.check_models_as_arguments(only, mode)


@each_operation
@each_mode
def test_what_the_contract_forbids_is_not_sent(only: Spec, mode: str) -> None:
    calls.check_refusals(only, mode)
    calls.check_secrets(only, mode)


@each_operation
@each_mode
def test_responses_become_models(only: Spec, mode: str) -> None:
    responses.check_responses(only, mode)


@each_operation
@each_mode
def test_errors_become_exceptions(only: Spec, mode: str) -> None:
    responses.check_errors(only, mode)


@pytest.mark.slow
def test_the_async_client_keeps_the_small_contract(lending: Spec) -> None:
    for check in (calls.check_requests, calls.check_refusals, calls.check_credentials):
        check(lending, "async")
    for check in (
        responses.check_responses,
        responses.check_errors,
        responses.check_response_headers,
    ):
        check(lending, "async")


@pytest.mark.slow
@each_operation
@given(data=st.data())
@settings(max_examples=min(40, settings().max_examples))
def test_random_values_arrive_and_responses_come_back(
    operation: Operation, data: DataObject
) -> None:
    """What is drawn goes through both clients: to draw it takes longer than a call."""
    assert operation.body is not None
    status, schema = operation.success[0]
    assert schema is not None
    response = data.draw(strategy(schema), label="response")
    body = data.draw(strategy(operation.body), label="body")
    segment = data.draw(SEGMENTS, label="id")
    call = Call(operation, {"call_control_id": segment}, body)
    for mode in MODES:
        with Probe(SPEC, mode, ServerResponse(status, response)) as probe:
            result = calls.call_and_compare(probe, call)
        responses.assert_parsed(schema, result, response)


@pytest.mark.slow
@given(operation=st.sampled_from(SPEC.operations), data=st.data())
@settings(max_examples=2 * settings().max_examples)
def test_random_errors_are_typed(operation: Operation, data: DataObject) -> None:
    """All operations have the same errors."""
    status = data.draw(st.sampled_from(sorted(STATUS_ERRORS)), label="status")
    documented = dict(operation.errors)
    response = documented.get(str(status)) or documented["default"]
    body = data.draw(strategy(response / "content" / "application/json" / "schema"), label="body")
    sent, call = ServerResponse(status, body), least(operation)
    for mode in MODES:
        with Probe(SPEC, mode, sent) as probe:
            responses.assert_error(probe, call, response, sent, STATUS_ERRORS[status])
