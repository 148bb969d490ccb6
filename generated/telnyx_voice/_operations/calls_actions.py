# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_CALL_CONTROL_ID = Param(name="call_control_id", location=In.PATH, required=True)

_ERRORS = (
    Response("422", JSON, lambda: models.CallControlErrors),
    Response("default", JSON, lambda: models.CallControlErrors),
)

UPDATE_CLIENT_STATE: Operation[models.CallControlCommandResponse] = Operation(
    id="UpdateClientState",
    method="PUT",
    path="/calls/{call_control_id}/actions/client_state_update",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.ClientStateUpdateRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
)

REFER: Operation[models.CallControlCommandResponse] = Operation(
    id="ReferCall",
    method="POST",
    path="/calls/{call_control_id}/actions/refer",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.ReferRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
    idempotency_field="command_id",
)

SEND_DTMF: Operation[models.CallControlCommandResponse] = Operation(
    id="SendDTMF",
    method="POST",
    path="/calls/{call_control_id}/actions/send_dtmf",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.SendDTMFRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
    idempotency_field="command_id",
)

START_SIPREC: Operation[models.CallControlCommandResponse] = Operation(
    id="StartSiprecSession",
    method="POST",
    path="/calls/{call_control_id}/actions/siprec_start",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.StartSiprecRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
)

STOP_SIPREC: Operation[models.CallControlCommandResponse] = Operation(
    id="StopSiprecSession",
    method="POST",
    path="/calls/{call_control_id}/actions/siprec_stop",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.StopSiprecRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
    idempotency_field="command_id",
)

START_NOISE_SUPPRESSION: Operation[models.CallControlCommandResponse] = Operation(
    id="noiseSuppressionStart",
    method="POST",
    path="/calls/{call_control_id}/actions/suppression_start",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.NoiseSuppressionStart, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
    idempotency_field="command_id",
)

STOP_NOISE_SUPPRESSION: Operation[models.CallControlCommandResponse] = Operation(
    id="noiseSuppressionStop",
    method="POST",
    path="/calls/{call_control_id}/actions/suppression_stop",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.NoiseSuppressionStop, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
    idempotency_field="command_id",
)

SWITCH_SUPERVISOR_ROLE: Operation[models.CallControlCommandResponse] = Operation(
    id="SwitchSupervisorRole",
    method="POST",
    path="/calls/{call_control_id}/actions/switch_supervisor_role",
    params=(_CALL_CONTROL_ID,),
    body=Body(JSON, lambda: models.SwitchSupervisorRoleRequest, required=True),
    success=(Response("200", JSON, lambda: models.CallControlCommandResponse),),
    errors=_ERRORS,
)
