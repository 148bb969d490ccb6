# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What the fake knows of the document."""

from __future__ import annotations

from typing import Any, Final

from .._operations import calls_actions
from .._runtime.testing.tables import (
    Collection,
    Deliveries,
    Effect,
    FakedCall,
    FakeTables,
    Following,
)
from .._spec import SPEC

_EXAMPLES_1: Final[Any] = [
    {
        "data": {
            "result": "ok",
        },
    },
]

_EXAMPLES_2: Final[Any] = [
    {
        "errors": [
            {
                "code": "10004",
                "title": "Missing required parameter",
                "detail": "The 'to' parameter is required and cannot be blank.",
                "source": {
                    "pointer": "/to",
                },
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90015",
                "title": "Invalid Call Control ID",
                "detail": "The call_control_id provided was not valid.",
                "source": {
                    "pointer": "/call_control_id",
                },
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90018",
                "title": "Call has already ended",
                "detail": "This call is no longer active and can't receive commands.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90034",
                "title": "Call not answered yet",
                "detail": "This call can't receive this command because it has not been answered yet.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90020",
                "title": "Call recording triggered before audio started",
                "detail": "Call recording cannot be started until audio has commenced on the call.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90054",
                "title": "Call transcription is already in progress",
                "detail": "Call transcription can not be started more than once.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90061",
                "title": "AI Assistant is already in progress",
                "detail": "AI Assistant cannot be started more than once.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90019",
                "title": "Conference has already ended",
                "detail": "This conference is no longer active and can't receive commands.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90033",
                "title": "Unable to execute command",
                "detail": "Conference with given name already exists and it's active.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90032",
                "title": "Maximum number of participants reached",
                "detail": "The maximum allowed value of `max_participants` has been reached at 100.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90036",
                "title": "Queue full",
                "detail": "The 'support' queue is full and can't accept more calls.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90038",
                "title": "Call already in queue",
                "detail": "Call can't be added to a queue it's already in.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "10015",
                "title": "Invalid value for connection_id (Call Control App ID)",
                "detail": "The requested connection_id (Call Control App ID) is either invalid or does not exist. Only Call Control Apps with valid webhook URL are accepted.",
                "source": {
                    "pointer": "/connection_id",
                },
            },
        ],
    },
    {
        "errors": [
            {
                "code": "10016",
                "title": "Phone number must be in +E164 format",
                "detail": "The 'to' parameter must be in E164 format.",
                "source": {
                    "pointer": "/to",
                },
            },
        ],
    },
    {
        "errors": [
            {
                "source": {
                    "pointer": "/media_encryption",
                },
                "title": "Media encryption not supported for PSTN calls",
                "detail": "SRTP media encryption is not supported for PSTN calls.",
                "code": "10011",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90031",
                "title": "Call is not currently forked",
                "detail": "Can't stop forking, because the call isn't currently forked.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "90045",
                "title": "Media Streaming is used",
                "detail": "This command can't be issued when media streaming is used.",
            },
        ],
    },
    {
        "errors": [
            {
                "code": "10032",
                "title": "Invalid enumerated value",
                "detail": "The value must be one of: dual, single.",
                "source": {
                    "pointer": "/record_channels",
                },
            },
        ],
    },
    {
        "errors": [
            {
                "code": "10033",
                "title": "Value outside of range",
                "detail": "The value is outside of allowed range 1 to 5000",
                "source": {
                    "pointer": "/max_participants",
                },
            },
        ],
    },
]

TABLES: Final = FakeTables(
    spec=SPEC,
    calls=(
        FakedCall(
            path="calls.actions.update_client_state",
            operation=calls_actions.UPDATE_CLIENT_STATE,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            effect=Effect(
                item="calls",
                keeps=("client_state",),
            ),
        ),
        FakedCall(
            path="calls.actions.refer",
            operation=calls_actions.REFER,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            events=("call.refer.started", "call.refer.completed", "call.refer.failed"),
            effect=Effect(
                item="calls",
                sets={"refer": "in progress"},
                keeps=("client_state",),
                then=(
                    Following(
                        event="call.refer.started",
                        copy=("call_control_id", "client_state"),
                    ),
                    Following(
                        event="call.refer.completed",
                        after=2,
                        copy=("call_control_id", "client_state"),
                        sets={"refer": "completed"},
                    ),
                ),
            ),
        ),
        FakedCall(
            path="calls.actions.send_dtmf",
            operation=calls_actions.SEND_DTMF,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            effect=Effect(
                item="calls",
                keeps=("client_state",),
            ),
        ),
        FakedCall(
            path="calls.actions.start_siprec",
            operation=calls_actions.START_SIPREC,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            events=("siprec.started", "siprec.stopped", "siprec.failed"),
            effect=Effect(
                item="calls",
                requires={"siprec": False},
                status=422,
                code="90045",
                sets={"siprec": True},
                keeps=("client_state",),
                then=(
                    Following(
                        event="siprec.started", copy=("call_control_id", "client_state")
                    ),
                ),
            ),
        ),
        FakedCall(
            path="calls.actions.stop_siprec",
            operation=calls_actions.STOP_SIPREC,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            events=("siprec.stopped",),
            effect=Effect(
                item="calls",
                requires={"siprec": True},
                status=422,
                code="90031",
                sets={"siprec": False},
                keeps=("client_state",),
                then=(
                    Following(
                        event="siprec.stopped",
                        copy=("call_control_id", "client_state"),
                        sets={"siprec": False},
                    ),
                ),
            ),
        ),
        FakedCall(
            path="calls.actions.start_noise_suppression",
            operation=calls_actions.START_NOISE_SUPPRESSION,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            effect=Effect(
                item="calls",
                sets={"suppression": True},
                keeps=("client_state",),
            ),
        ),
        FakedCall(
            path="calls.actions.stop_noise_suppression",
            operation=calls_actions.STOP_NOISE_SUPPRESSION,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            effect=Effect(
                item="calls",
                sets={"suppression": False},
                keeps=("client_state",),
            ),
        ),
        FakedCall(
            path="calls.actions.switch_supervisor_role",
            operation=calls_actions.SWITCH_SUPERVISOR_ROLE,
            examples={
                "200": _EXAMPLES_1,
                "422": _EXAMPLES_2,
            },
            effect=Effect(
                item="calls",
                keeps=("role",),
            ),
        ),
    ),
    examples={
        "CallControlCommandResponse": {
            "data": {
                "result": "ok",
            },
        },
        "CallControlCommandResult": {
            "result": "ok",
        },
        "CallControlError": {
            "code": "90018",
        },
        "CallControlErrorSource": {
            "pointer": "/call_control_id",
        },
    },
    texts={
        "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$": "",
        "^[0-9A-DwW*#]+$": "0",
    },
    collections={
        "calls": Collection(
            key="call_control_id",
            fields={
                "client_state": None,
                "refer": "idle",
                "role": None,
                "siprec": False,
                "suppression": False,
            },
            missing=(422, "90015"),
            removed=(422, "90018"),
        ),
    },
    deliveries=Deliveries(attempts=3, pause=2, attempt=("meta", "attempt")),
    replays=60,
)
