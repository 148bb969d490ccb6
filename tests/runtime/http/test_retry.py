"""When a request is retried: every row is a rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.core.errors import ConfigurationError
from generator.runtime.http.retry import (
    RetryPolicy,
    failure_is_retryable,
    http_date,
    response_is_retryable,
    retry_after_seconds,
    wait_before_retry,
)

POLICY = RetryPolicy()
NOW = 784_111_777.0  # Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110


@pytest.mark.parametrize(
    ("sent", "idempotent", "retried"),
    [
        (False, False, True),  # nothing was sent: nothing can happen twice
        (False, True, True),
        (True, False, False),  # it may have been carried out
        (True, True, True),
    ],
)
def test_after_no_response(sent: bool, idempotent: bool, retried: bool) -> None:
    assert failure_is_retryable(sent=sent, idempotent=idempotent) is retried


RESPONSES = [
    # status, idempotent, x-should-retry, Retry-After, retried
    *[(status, True, None, None, True) for status in (408, 429, 500, 502, 503, 504)],
    *[(status, True, None, None, False) for status in (400, 401, 403, 404, 409, 422, 501, 505)],
    *[(status, False, None, None, False) for status in (408, 409, 500, 502, 503, 504)],
    (429, False, None, None, True),
    (503, False, None, 1.0, True),
    (500, False, None, 1.0, False),
    (500, False, "true", None, True),
    (409, False, "TRUE", None, True),
    (429, True, "false", None, False),
    (429, True, "maybe", None, True),
]


@pytest.mark.parametrize(("status", "idempotent", "should", "after", "retried"), RESPONSES)
def test_after_a_response(
    status: int, idempotent: bool, should: str | None, after: float | None, retried: bool
) -> None:
    found = response_is_retryable(
        POLICY, status, idempotent=idempotent, should_retry=should, retry_after=after
    )
    assert found is retried


WAITS = [
    # taken, allowed, jitter, Retry-After, left, wait
    (0, 2, 1.0, None, None, 0.5),
    (1, 2, 1.0, None, None, 1.0),
    (1, 2, 0.0, None, None, 0.0),
    (3, 9, 0.5, None, None, 2.0),
    (4, 9, 1.0, None, None, 8.0),
    (5_000, 9_999, 1.0, None, None, 8.0),
    (2, 2, 1.0, None, None, None),
    (0, 0, 1.0, None, None, None),
    (0, 2, 1.0, 3.0, None, 3.0),
    (0, 2, 1.0, 0.0, None, 0.0),
    (0, 2, 1.0, 60.0, None, 60.0),
    (0, 2, 1.0, 61.0, None, None),  # more than the policy's cap
    (0, 2, 1.0, 3.0, 2.0, None),  # more than the deadline leaves
    (0, 2, 1.0, None, 0.4, None),
    (0, 2, 1.0, None, 0.6, 0.5),
]


@pytest.mark.parametrize("row", WAITS)
def test_how_long_to_wait(
    row: tuple[int, int, float, float | None, float | None, float | None],
) -> None:
    taken, allowed, jitter, after, left, wait = row
    found = wait_before_retry(
        RetryPolicy(max_retries=allowed),
        retries_taken=taken,
        jitter=jitter,
        retry_after=after,
        left=left,
    )
    assert found == wait


@given(st.floats(0, 1, exclude_max=True), st.integers(0, 100))
def test_jitter_is_full(jitter: float, taken: int) -> None:
    wait = wait_before_retry(RetryPolicy(max_retries=101), retries_taken=taken, jitter=jitter)
    assert wait is not None
    assert wait == pytest.approx(jitter * min(8.0, 0.5 * 2.0**taken))


RETRY_AFTER: list[tuple[dict[str, str], float | None]] = [
    ({}, None),
    ({"retry-after": "120"}, 120.0),  # RFC 9110, section 10.2.3
    ({"retry-after": "0"}, 0.0),
    ({"retry-after": "1.5"}, 1.5),
    ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
    ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
    ({"retry-after": "Sun, 06 Nov 1994 08:49:47 GMT"}, 10.0),
    ({"retry-after": "Sunday, 06-Nov-94 08:49:47 GMT"}, 10.0),
    ({"retry-after": "Sun Nov  6 08:49:47 1994"}, 10.0),
    ({"retry-after": "Sun, 06 Nov 1994 08:49:27 GMT"}, 0.0),
    # relative to the server's clock, whatever ours says
    (
        {
            "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT",
            "date": "Fri, 31 Dec 1999 23:59:29 GMT",
        },
        30.0,
    ),
    ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, 253_402_300_799.0 - NOW),
    ({"retry-after": "Fri, 31 Dec 99999 23:59:59 GMT"}, None),
    ({"retry-after": "-1"}, None),
    ({"retry-after": "nan"}, None),
    ({"retry-after": "inf"}, None),
    ({"retry-after": "1e9"}, None),
    ({"retry-after": "١٢"}, None),
    ({"retry-after": "tomorrow"}, None),
    ({"retry-after": ""}, None),
]


@pytest.mark.parametrize(("headers", "seconds"), RETRY_AFTER)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_seconds(headers.get, NOW) == seconds


@given(st.text())
def test_no_text_is_too_odd_for_a_date(text: str) -> None:
    http_date(text)
    retry_after_seconds({"retry-after": text, "date": text}.get, NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_retries": -1},
        {"max_retries": True},
        {"max_delay": -1.0},
        {"initial_delay": float("nan")},
    ],
)
def test_a_policy_that_cannot_work_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ConfigurationError):
        RetryPolicy(**wrong)  # type: ignore[arg-type] # wrong on purpose
