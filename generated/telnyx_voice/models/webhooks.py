# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import Base64, DateTime, Model, Nullable, Uuid


class TelnyxWebhookHeaders(HeadersModel):
    """Header fields of a delivery: `headers_as` reads them."""

    telnyx_timestamp: Annotated[int, Field(alias="telnyx-timestamp")]
    """When the delivery was signed, in whole seconds since 1970-01-01T00:00:00Z. The
    signature covers the digits as they were received, so do not format them anew before
    verifying.
    """
    telnyx_signature_ed25519: Annotated[Base64, Field(alias="telnyx-signature-ed25519")]
    """The Ed25519 signature, in standard base64, of the timestamp header, a `|` and the
    raw body.
    """


class WebhookMeta(Model):
    """About the delivery itself."""

    attempt: int | None = None
    """How often this event was sent so far, from 1."""
    delivered_to: str | None = None
    """The URL that this delivery was sent to."""


class CallReferStartedEvent(Model):
    """A SIP REFER was sent to the far end."""

    data: CallReferStarted
    """The event `call.refer.started`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallReferStarted(Model):
    """The event `call.refer.started`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["call.refer.started"]
    """What happened. Always call.refer.started."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallReferPayload
    """The call that a SIP REFER concerns, and how far the REFER came."""


class CallReferCompletedEvent(Model):
    """A SIP REFER succeeded."""

    data: CallReferCompleted
    """The event `call.refer.completed`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallReferCompleted(Model):
    """The event `call.refer.completed`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["call.refer.completed"]
    """What happened. Always call.refer.completed."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallReferPayload
    """The call that a SIP REFER concerns, and how far the REFER came."""


class CallReferFailedEvent(Model):
    """A SIP REFER failed."""

    data: CallReferFailed
    """The event `call.refer.failed`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallReferFailed(Model):
    """The event `call.refer.failed`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["call.refer.failed"]
    """What happened. Always call.refer.failed."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallReferPayload
    """The call that a SIP REFER concerns, and how far the REFER came."""


class CallReferPayload(Model):
    """The call that a SIP REFER concerns, and how far the REFER came."""

    call_control_id: str
    """The token that gives control of the call."""
    call_leg_id: str
    """Names the leg; the same in all its webhooks."""
    call_session_id: str
    """Names the session, the group of legs that make up one telephone call (the inbound
    and the outbound leg of a transfer, for instance).
    """
    connection_id: str
    """Id of the Call Control application (once called connection) of the call."""
    client_state: Nullable[str] = None
    """The state that a command set, in base64; null if none did."""
    from_: Annotated[str | None, Field(alias="from")] = None
    """Number or SIP URI that places the call."""
    to: str | None = None
    """Number or SIP URI that is called."""
    sip_notify_response: int | None = None
    """SIP status of the REFER as the far end last reported it: 100 when it starts, 200
    on success, an error such as 603 on failure.
    """


class CallSiprecStartedEvent(Model):
    """A SIPREC session started."""

    data: CallSiprecStarted
    """The event `siprec.started`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallSiprecStarted(Model):
    """The event `siprec.started`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["siprec.started"]
    """What happened. Always siprec.started."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallSiprecStartedPayload
    """The call that is recorded."""


class CallSiprecStartedPayload(Model):
    """The call that is recorded."""

    call_control_id: str
    """The token that gives control of the call."""
    connection_id: str
    """Id of the Call Control application (once called connection) of the call."""
    call_leg_id: str
    """Names the leg; the same in all its webhooks."""
    call_session_id: str
    """Names the session, the group of legs that make up one telephone call (the inbound
    and the outbound leg of a transfer, for instance).
    """
    client_state: Nullable[str] = None
    """The state that a command set, in base64; null if none did."""


class CallSiprecStoppedEvent(Model):
    """A SIPREC session ended."""

    data: CallSiprecStopped
    """The event `siprec.stopped`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallSiprecStopped(Model):
    """The event `siprec.stopped`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["siprec.stopped"]
    """What happened. Always siprec.stopped."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallSiprecStoppedPayload
    """The call that was recorded, and why the recording ended."""


class CallSiprecStoppedPayload(Model):
    """The call that was recorded, and why the recording ended."""

    call_control_id: str
    """The token that gives control of the call."""
    connection_id: str
    """Id of the Call Control application (once called connection) of the call."""
    call_leg_id: str
    """Names the leg; the same in all its webhooks."""
    call_session_id: str
    """Names the session, the group of legs that make up one telephone call (the inbound
    and the outbound leg of a transfer, for instance).
    """
    client_state: Nullable[str] = None
    """The state that a command set, in base64; null if none did."""
    hangup_cause: str | None = None
    """Why the session ended, in the words of ITU-T Q.850."""


class CallSiprecFailedEvent(Model):
    """A SIPREC session failed."""

    data: CallSiprecFailed
    """The event `siprec.failed`."""
    meta: WebhookMeta | None = None
    """About the delivery itself."""


class CallSiprecFailed(Model):
    """The event `siprec.failed`."""

    record_type: Literal["event"]
    """What kind of record this is. Always event."""
    event_type: Literal["siprec.failed"]
    """What happened. Always siprec.failed."""
    id: Uuid
    """Names the event; keep it to recognise a second delivery."""
    occurred_at: DateTime
    """When it happened, in UTC."""
    payload: CallSiprecFailedPayload
    """The call that should have been recorded, and why it was not."""


class CallSiprecFailedPayload(Model):
    """The call that should have been recorded, and why it was not."""

    call_control_id: str
    """The token that gives control of the call."""
    connection_id: str
    """Id of the Call Control application (once called connection) of the call."""
    call_leg_id: str
    """Names the leg; the same in all its webhooks."""
    call_session_id: str
    """Names the session, the group of legs that make up one telephone call (the inbound
    and the outbound leg of a transfer, for instance).
    """
    client_state: Nullable[str] = None
    """The state that a command set, in base64; null if none did."""
    failure_cause: str | None = None
    """Why the session failed, in the words of ITU-T Q.850."""
