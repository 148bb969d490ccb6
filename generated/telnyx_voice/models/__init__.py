# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .calls_actions import *
    from .webhooks import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "calls_actions": (
                "CallControlCommandResponse",
                "CallControlCommandResult",
                "CallControlError",
                "CallControlErrorSource",
                "CallControlErrors",
                "ClientState",
                "ClientStateUpdateRequest",
                "CommandId",
                "CustomSipHeader",
                "CustomSipHeaderParam",
                "NoiseSuppressionDirection",
                "NoiseSuppressionEngine",
                "NoiseSuppressionEngineConfig",
                "NoiseSuppressionEngineConfigModel",
                "NoiseSuppressionEngineConfigParam",
                "NoiseSuppressionEngineConfigSize",
                "NoiseSuppressionStart",
                "NoiseSuppressionStop",
                "ReferRequest",
                "SendDTMFRequest",
                "SipHeader",
                "SipHeaderParam",
                "StartSiprecRequest",
                "StopSiprecRequest",
                "SwitchSupervisorRoleRequest",
            ),
            "webhooks": (
                "CallReferCompleted",
                "CallReferCompletedEvent",
                "CallReferFailed",
                "CallReferFailedEvent",
                "CallReferPayload",
                "CallReferStarted",
                "CallReferStartedEvent",
                "CallSiprecFailed",
                "CallSiprecFailedEvent",
                "CallSiprecFailedPayload",
                "CallSiprecStarted",
                "CallSiprecStartedEvent",
                "CallSiprecStartedPayload",
                "CallSiprecStopped",
                "CallSiprecStoppedEvent",
                "CallSiprecStoppedPayload",
                "TelnyxWebhookHeaders",
                "WebhookMeta",
            ),
        },
    )
