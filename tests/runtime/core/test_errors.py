"""The tree of errors: names of the official SDK, and errors that survive a journey."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

from generator.runtime.core import errors
from generator.runtime.core.error_body import ErrorItem, ProblemDetails
from generator.runtime.core.response import Headers, RawResponse, RequestInfo

REQUEST = RequestInfo(
    operation="SendCommand",
    method="POST",
    path="/calls/{id}",
    url="https://api.example.com/v2/calls/c1",
    idempotency_key="k1",
    retries_taken=2,
)
RESPONSE: RawResponse[Any] = RawResponse(
    status_code=422,
    headers=Headers([(b"X-Request-Id", b"r1"), (b"Set-Cookie", b"s=hunter2")]),
    content=b"{}",
    request=REQUEST,
    seconds=0.25,
    parse=lambda: 1,
)
ALL: list[errors.ClientError] = [
    errors.ClientError("a"),
    errors.ConfigurationError("a"),
    errors.InvalidRequestError(errors.Problem("a.b", "text", "3"), errors.Problem("c", "1", "2")),
    errors.WebhookVerificationError("a", reason="expired"),
    errors.APIError("a", REQUEST, body={"a": 1}),
    errors.APIConnectionError(message="a", request=REQUEST),
    errors.APITimeoutError(REQUEST),
    errors.NoResponseError(message="a", request=REQUEST),
    errors.ResponseTimeoutError(REQUEST),
    errors.APIResponseValidationError("a", response=RESPONSE, reason="empty", json_path="$.a"),
    *(
        kind(
            "a",
            response=RESPONSE,
            body={"errors": []},
            errors=(ErrorItem(code="1", meta={"a": [1]}),),
            problem=ProblemDetails(title="t", extensions={"x": 1}),
            retry_after=3.0,
        )
        for kind in map(errors.status_error_class, (418, 500, *errors.STATUS_ERRORS))
    ),
]


def pickled(error: errors.ClientError) -> Any:
    return pickle.loads(pickle.dumps(error))


def state(error: BaseException) -> dict[str, Any]:
    fields = dict(vars(error))
    if "response" in fields:
        fields["response"] = fields["response"].__getstate__() | {"headers": None}
    return fields


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("journey", [copy.copy, copy.deepcopy, pickled])
def test_an_error_survives_a_journey(error: errors.ClientError, journey: Any) -> None:
    arrived = journey(error)
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert state(arrived) == state(error)


def raise_one(index: int) -> None:
    raise ALL[index]


@pytest.mark.slow
def test_errors_survive_a_pool_of_processes() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        for index, error in enumerate(ALL):
            with pytest.raises(type(error)) as raised:
                pool.submit(raise_one, index).result(60)
            assert state(raised.value) == state(error)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (418, errors.APIStatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.InternalServerError),
        (503, errors.InternalServerError),
        (302, errors.APIStatusError),
    ],
)
def test_one_class_per_usual_status(status: int, kind: type[errors.APIStatusError]) -> None:
    assert errors.status_error_class(status) is kind


def test_what_was_sent_is_told_by_the_class() -> None:
    sent = {type(error).__name__: getattr(error, "sent", None) for error in ALL}
    assert sent["APIConnectionError"] is False
    assert sent["APITimeoutError"] is False
    assert sent["NoResponseError"] is True
    assert sent["ResponseTimeoutError"] is True


def test_except_clauses_of_the_official_sdk_keep_working() -> None:
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert issubclass(errors.ResponseTimeoutError, errors.APITimeoutError)
    assert issubclass(errors.NoResponseError, errors.APIConnectionError)
    assert all(issubclass(type(error), errors.ClientError) for error in ALL)
    for kind in (
        errors.ConfigurationError,
        errors.InvalidRequestError,
        errors.WebhookVerificationError,
    ):
        assert issubclass(kind, ValueError)


def test_an_invalid_request_names_every_problem() -> None:
    assert str(ALL[2]) == "a.b: expected text, got 3\nc: expected 1, got 2"


def test_an_error_knows_its_request() -> None:
    error = next(each for each in ALL if isinstance(each, errors.RateLimitError))
    assert (error.request_id, error.retries_taken, error.idempotency_key) == ("r1", 2, "k1")
    assert error.response.elapsed.total_seconds() == 0.25
    assert errors.APIError("a").retries_taken == 0


def test_a_response_shows_no_header_values() -> None:
    assert "hunter2" not in repr(RESPONSE) + repr(RESPONSE.headers)
    assert RESPONSE.headers["SET-COOKIE"] == "s=hunter2"
    assert RESPONSE.headers.get_list("set-cookie") == ["s=hunter2"]
    assert RESPONSE.parse() == 1
    with pytest.raises(errors.ClientError, match="pickled"):
        copy.copy(RESPONSE).parse()
