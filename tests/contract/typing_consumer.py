"""A consumer that type checkers read and nobody runs: what downstream code may rely on.

An `assert_type` pins a type; an ignored error proves that a mistake is one, since both checkers
complain about an ignore that is not needed.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, assert_never, assert_type

from telnyx_voice import AsyncTelnyx, RawResponse, Telnyx, TelnyxError, models, omit, webhooks
from telnyx_voice.models import CallControlCommandResponse

if TYPE_CHECKING:
    from telnyx_voice.models import NoiseSuppressionEngineConfigParam


def sync(client: Telnyx) -> None:
    """Calls of the synchronous client."""
    actions = client.calls.actions
    result = actions.send_dtmf("v3:a", digits="1", duration_millis=250, timeout=3.0)
    assert_type(result, CallControlCommandResponse)
    assert_type(result.data.result, str)
    config: NoiseSuppressionEngineConfigParam = {"mode": "advanced", "attenuation_limit": 10}
    actions.start_noise_suppression(
        "v3:a",
        direction="both",
        noise_suppression_engine="an engine of next year",
        noise_suppression_engine_config=config,
    )
    actions.refer(
        call_control_id="v3:a",
        sip_address="sip:a@example.com",
        client_state=omit,
        custom_headers=[{"name": "a", "value": "b"}, models.CustomSipHeader(name="c", value="d")],
        sip_headers=({"name": "User-to-User", "value": "x"},),
        extra_headers={"x-trace": "1"},
        extra_query={"a": [1, 2]},
        extra_body={"new_field": True},
        max_retries=0,
    )
    raw = actions.with_raw_response.stop_siprec("v3:a")
    assert_type(raw, RawResponse[CallControlCommandResponse])
    assert_type(raw.parse(), CallControlCommandResponse)


async def concurrent(client: AsyncTelnyx) -> None:
    """Calls of the asynchronous client."""
    actions = client.calls.actions
    assert_type(await actions.stop_siprec("v3:a"), CallControlCommandResponse)
    task = asyncio.create_task(actions.with_raw_response.switch_supervisor_role("a", role="barge"))
    assert_type(await task, RawResponse[CallControlCommandResponse])


def mistakes(client: Telnyx) -> None:
    """What a type checker finds before anything runs."""
    actions = client.calls.actions
    actions.send_dtmf("a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - digits is required
    actions.send_dtmf("a", digits=1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - digits is text
    actions.switch_supervisor_role("a", role="boss")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a closed enum
    actions.stop_siprec("a", clientstate="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - no such argument


def narrowed(event: webhooks.WebhookEvent) -> str:
    """A match over the events is exhaustive, and each case knows its class."""
    match event:
        case models.CallReferStartedEvent() | models.CallReferCompletedEvent():
            assert_type(event.data.payload.client_state, str | None)
            return event.data.payload.call_control_id
        case models.CallReferFailedEvent():
            return str(event.data.payload.sip_notify_response)
        case models.CallSiprecStartedEvent():
            return event.data.payload.connection_id
        case models.CallSiprecStoppedEvent():
            return event.data.payload.hangup_cause or ""
        case models.CallSiprecFailedEvent():
            return event.data.payload.failure_cause or ""
        case webhooks.UnknownWebhookEvent():
            return event.event_type or ""
        case _:
            assert_never(event)


def caught(client: Telnyx, body: bytes) -> webhooks.WebhookEvent | None:
    """Everything that the package raises has one root."""
    try:
        return client.webhooks.unwrap(body, {})
    except TelnyxError:
        return None
