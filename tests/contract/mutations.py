"""Small edits to the shipped document, each of which the unchanged client must fail.

An edit changes one thing, as a maintainer could in the document or in the overlay.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from .edits import step_into
from .spec_reader import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable

Step = str | int

ACTIONS = "/calls/{call_control_id}/actions"
REFER = ("paths", f"{ACTIONS}/refer", "post")
DTMF = ("paths", f"{ACTIONS}/send_dtmf", "post")
STATE = ("paths", f"{ACTIONS}/client_state_update")
SIGNATURE = ("x-client-webhooks", "signatures", "telnyx")
STANDARD = ("x-client-webhooks", "signatures", "standard-webhooks")


def schema(*steps: Step) -> tuple[Step, ...]:
    return ("components", "schemas", *steps)


def field(name: str, *steps: Step) -> tuple[Step, ...]:
    """A property, written `Schema.property`."""
    owner, _, inner = name.partition(".")
    return schema(owner, "properties", inner, *steps)


def put(path: tuple[Step, ...], value: object) -> Callable[[Any], None]:
    """Set or add a value."""

    def edit(data: Any) -> None:
        step_into(data, path[:-1])[path[-1]] = copy.deepcopy(value)

    return edit


def drop(path: tuple[Step, ...]) -> Callable[[Any], None]:
    """Remove an entry."""

    def edit(data: Any) -> None:
        del step_into(data, path[:-1])[path[-1]]

    return edit


def rename(path: tuple[Step, ...], new: str) -> Callable[[Any], None]:
    """Give a key another name, in its place, and in `required` beside it."""

    def edit(data: Any) -> None:
        holder = step_into(data, path[:-1])
        entries = [(new if key == path[-1] else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(entries)
        if path[-2] == "properties":
            owner = step_into(data, path[:-2])
            required = owner.get("required", [])
            owner["required"] = [new if name == path[-1] else name for name in required]

    return edit


def add(path: tuple[Step, ...], value: object) -> Callable[[Any], None]:
    """Append to a list."""

    def edit(data: Any) -> None:
        step_into(data, path).append(copy.deepcopy(value))

    return edit


def remove(path: tuple[Step, ...], value: object) -> Callable[[Any], None]:
    """Take a value out of a list."""

    def edit(data: Any) -> None:
        step_into(data, path).remove(value)

    return edit


def clone(path: tuple[Step, ...], new: str, *edits: Callable[[Any], None]) -> Callable[[Any], None]:
    """Add a copy of an entry under another name, then edit the copy."""

    def edit(data: Any) -> None:
        holder = step_into(data, path[:-1])
        holder[new] = copy.deepcopy(holder[path[-1]])
        for change in edits:
            change(holder[new])

    return edit


def everywhere(old: object, new: object) -> Callable[[Any], None]:
    """Replace a value wherever it stands, as a maintainer would who changes it for good."""

    def edit(data: Any) -> None:
        entries = data.items() if hasattr(data, "items") else enumerate(data)
        for key, value in list(entries):
            if value == old:
                data[key] = new
            elif is_mapping(value) or is_list(value):
                edit(value)

    return edit


def _add_webhook(data: Any) -> None:
    for name in ("CallReferFailed", "CallReferFailedEvent"):
        text = json.dumps(data["components"]["schemas"][name])
        new = text.replace("ReferFailed", "ReferExpired").replace("refer.failed", "refer.expired")
        data["components"]["schemas"][name.replace("Failed", "Expired")] = json.loads(new)
    text = json.dumps(data["webhooks"]["callReferFailed"])
    new = text.replace("ReferFailed", "ReferExpired").replace("refer.failed", "refer.expired")
    data["webhooks"]["callReferExpired"] = json.loads(new)


QUERY = {"name": "dry_run", "in": "query", "schema": {"type": "boolean"}}
HEADER = {"name": "X-Tenant", "in": "header", "required": True, "schema": {"type": "string"}}
PLAIN = {"type": "string"}
EVENTS = ("webhooks", "callReferFailed")

MUTATIONS: dict[str, dict[str, Callable[[Any], None]]] = {
    "signatures": {
        "rename a required body field": rename(field("SendDTMFRequest.digits"), "tones"),
        "rename an optional body field": rename(
            field("SendDTMFRequest.duration_millis"), "duration"
        ),
        "add a body field": put(field("ReferRequest.reason"), PLAIN),
        "remove a body field": drop(field("StartSiprecRequest.secure")),
        "a required field becomes optional": drop(schema("SendDTMFRequest", "required")),
        "an optional field becomes required": put(
            schema("StartSiprecRequest", "required"), ["connector_name"]
        ),
        "rename a path parameter": put(("components", "parameters", "CallControlId", "name"), "id"),
        "add a query parameter": add((*DTMF, "parameters"), QUERY),
        "add a header parameter": add((*DTMF, "parameters"), HEADER),
    },
    "fields": {
        "remove a pattern": drop(field("SendDTMFRequest.digits", "pattern")),
        "rename a nested field": rename(field("CustomSipHeader.value"), "content"),
        "rename a field of the response": rename(
            field("CallControlCommandResult.result"), "status"
        ),
        "rename a field of an error": rename(field("CallControlError.detail"), "message"),
        "rename a field of a webhook": rename(field("CallReferPayload.from"), "caller"),
        "add a nested field": put(field("SipHeader.comment"), PLAIN),
        "add a field to the response": put(field("CallControlCommandResult.eta"), PLAIN),
        "add a field to a webhook": put(field("CallSiprecStartedPayload.from"), PLAIN),
        "remove a field of a webhook": drop(field("CallSiprecStoppedPayload.hangup_cause")),
        "remove a field of an error": drop(field("CallControlErrorSource.parameter")),
        "a nested field becomes optional": remove(schema("SipHeader", "required"), "value"),
        "a field of a webhook becomes optional": remove(
            schema("CallSiprecFailedPayload", "required"), "connection_id"
        ),
        "a field of a webhook becomes required": add(
            schema("CallReferPayload", "required"), "from"
        ),
        "a field of the response becomes optional": drop(
            schema("CallControlCommandResponse", "required")
        ),
        "drop a nested enum value": remove(
            field("NoiseSuppressionEngineConfig.family", "enum"), "quail"
        ),
        "add a nested enum value": add(field("NoiseSuppressionEngineConfig.size", "enum"), "xl"),
        "raise a maximum": put(field("SendDTMFRequest.duration_millis", "maximum"), 600),
        "lower a maximum": put(field("SendDTMFRequest.duration_millis", "maximum"), 400),
        "lower a minimum": put(field("SendDTMFRequest.duration_millis", "minimum"), 50),
        "remove a range": drop(field("NoiseSuppressionEngineConfig.voice_gain", "maximum")),
        "add a range": put(field("CallReferPayload.sip_notify_response", "maximum"), 699),
        "widen a pattern": put(field("SendDTMFRequest.digits", "pattern"), "^[0-9A-FwW*#]+$"),
        "narrow a pattern": put(field("SendDTMFRequest.digits", "pattern"), "^[0-9A-DW*#]+$"),
        "an integer becomes a number": put(
            field("NoiseSuppressionEngineConfig.attenuation_limit", "type"), "number"
        ),
        "text of the response becomes a number": put(
            field("CallControlCommandResult.result"), {"type": "integer"}
        ),
        "text of an error becomes an integer": put(
            field("CallControlError.code"), {"type": "integer", "format": "int32"}
        ),
        "an integer of a webhook becomes text": put(
            field("CallReferPayload.sip_notify_response"), PLAIN
        ),
        "a date-time becomes text": drop(field("CallReferFailed.occurred_at", "format")),
        "swap the constant of a record": put(
            field("CallReferFailed.record_type", "const"), "notice"
        ),
    },
    "raw responses": {
        "change a path": rename(("paths", f"{ACTIONS}/refer"), f"{ACTIONS}/transfer"),
        "move a path": rename(("paths", f"{ACTIONS}/refer"), "/v3/calls/{call_control_id}/refer"),
        "change PUT to POST": rename((*STATE, "put"), "post"),
        "change POST to PATCH": rename(("paths", f"{ACTIONS}/refer", "post"), "patch"),
        "change the server": put(("servers", 0, "url"), "https://api.telnyx.com/v3"),
        "no idempotency field": drop((*REFER, "x-client-idempotency")),
        "another credential": put(
            ("components", "securitySchemes", "bearerAuth"),
            {
                "type": "apiKey",
                "in": "header",
                "name": "X-Api-Key",
                "x-client-credential": {"option": "api_key", "env": "TELNYX_API_KEY"},
            },
        ),
    },
    "methods": {
        "add an operation": clone(
            ("paths", f"{ACTIONS}/refer"),
            f"{ACTIONS}/ping",
            put(("post", "x-client-method"), "ping"),
        ),
        "remove an operation": drop(("paths", f"{ACTIONS}/siprec_stop")),
        "rename a method": put((*REFER, "x-client-method"), "refer_call"),
        "move a method": put((*REFER, "x-client-resource"), "calls"),
    },
    "docstrings": {
        "change the summary": put((*DTMF, "summary"), "Beep"),
        "change a default": put(field("SendDTMFRequest.duration_millis", "default"), 300),
        "change an event type": everywhere("call.refer.failed", "call.refer.refused"),
        "remove a webhook": drop(("webhooks", "callSiprecStopped")),
        "a command sends a webhook": put((*DTMF, "x-client-webhooks-sent"), ["callReferFailed"]),
        "route by another field": put(("x-client-webhooks", "eventType"), "data.record_type"),
    },
    "argument types": {
        "drop an enum value": remove(field("SwitchSupervisorRoleRequest.role", "enum"), "whisper"),
        "add an enum value": add(field("StartSiprecRequest.sip_transport", "enum"), "ws"),
        "drop a value of an open enum": remove(schema("NoiseSuppressionEngine", "enum"), "Krisp"),
        "add a value to an open enum": add(schema("NoiseSuppressionEngine", "enum"), "Hush"),
        "close an open enum": drop(schema("NoiseSuppressionEngine", "x-client-open")),
        "open a closed enum": put(schema("NoiseSuppressionDirection", "x-client-open"), True),
        "forbid unknown keys": drop(schema("NoiseSuppressionEngineConfig", "additionalProperties")),
        "an integer becomes text": put(field("StartSiprecRequest.session_timeout_secs"), PLAIN),
        "a boolean becomes text": put(field("StartSiprecRequest.secure"), PLAIN),
        "an array has other items": put(
            field("ReferRequest.custom_headers", "items", "$ref"), "#/components/schemas/SipHeader"
        ),
        "a body field may be null": put(
            field("ReferRequest.sip_auth_username"), {"type": ["string", "null"]}
        ),
        "the response is another schema": put(
            (
                "components",
                "responses",
                "CallControlCommandResponse",
                "content",
                "application/json",
            ),
            {"schema": {"$ref": "#/components/schemas/CallControlCommandResult"}},
        ),
    },
    "requests": {
        "change one of two ranges": put(
            field("StartSiprecRequest.session_timeout_secs", "anyOf", 1, "minimum"), 60
        ),
    },
    "refusals": {
        "remove the other of two ranges": drop(
            field("StartSiprecRequest.session_timeout_secs", "anyOf", 0)
        ),
    },
    "models as arguments": {
        "allow unknown keys": put(schema("SipHeader", "additionalProperties"), True),
    },
    "drift of deliveries": {
        "a field of a webhook may not be null": put(
            field("CallSiprecStartedPayload.client_state"), PLAIN
        ),
    },
    "models": {
        "add a schema": put(schema("CallPark"), {"type": "object", "properties": {"slot": PLAIN}}),
        "add a webhook": _add_webhook,
        "rename a webhook header": put(
            ("components", "parameters", "TelnyxTimestamp", "name"), "x-sent-at"
        ),
    },
    "header models": {
        "add a webhook header": add((*EVENTS, "post", "parameters"), HEADER),
    },
    "event ids": {
        "sign other content": put((*SIGNATURE, "signedContent"), "{timestamp}.{body}"),
    },
    "signature schemes": {
        "prefix signatures otherwise": put((*STANDARD, "signaturePrefix"), "v1b,"),
        "prefix keys otherwise": put((*STANDARD, "keyPrefix"), "whpub_"),
        "add a signature scheme": clone(STANDARD, "gateway"),
        "change the tolerance": put((*SIGNATURE, "toleranceSeconds"), 900),
    },
    "client options": {
        "take the key from another option": put((*SIGNATURE, "key", "option"), "webhook_key"),
        "another variable for the credential": put(
            ("components", "securitySchemes", "bearerAuth", "x-client-credential", "env"),
            "TELNYX_KEY",
        ),
    },
    "secrets in repr": {
        "a field becomes a secret": put(
            field("ReferRequest.sip_auth_username", "x-client-secret"), True
        ),
        "a field is no secret": drop(field("ReferRequest.sip_auth_password", "x-client-secret")),
    },
    "environment": {
        "another variable for the base URL": put(("x-client-base-url", "env"), "TELNYX_URL"),
    },
    "errors": {
        "the error code stands elsewhere": put(("x-client-errors", "code"), "/title"),
    },
}
"""By the name of the check that must catch them."""
