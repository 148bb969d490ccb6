# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo(
        "UpdateClientState",
        "PUT",
        "/calls/{call_control_id}/actions/client_state_update",
        "calls.actions.update_client_state",
    ),
    OperationInfo(
        "ReferCall",
        "POST",
        "/calls/{call_control_id}/actions/refer",
        "calls.actions.refer",
    ),
    OperationInfo(
        "SendDTMF",
        "POST",
        "/calls/{call_control_id}/actions/send_dtmf",
        "calls.actions.send_dtmf",
    ),
    OperationInfo(
        "StartSiprecSession",
        "POST",
        "/calls/{call_control_id}/actions/siprec_start",
        "calls.actions.start_siprec",
    ),
    OperationInfo(
        "StopSiprecSession",
        "POST",
        "/calls/{call_control_id}/actions/siprec_stop",
        "calls.actions.stop_siprec",
    ),
    OperationInfo(
        "noiseSuppressionStart",
        "POST",
        "/calls/{call_control_id}/actions/suppression_start",
        "calls.actions.start_noise_suppression",
    ),
    OperationInfo(
        "noiseSuppressionStop",
        "POST",
        "/calls/{call_control_id}/actions/suppression_stop",
        "calls.actions.stop_noise_suppression",
    ),
    OperationInfo(
        "SwitchSupervisorRole",
        "POST",
        "/calls/{call_control_id}/actions/switch_supervisor_role",
        "calls.actions.switch_supervisor_role",
    ),
)
