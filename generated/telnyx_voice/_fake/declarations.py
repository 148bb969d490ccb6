# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal, TypedDict

from pydantic import Field

from .. import models
from .._runtime.models.model import EXACT
from .._runtime.testing.endpoint import BaseEndpoint, Stub
from .._runtime.testing.fake import Node
from .._runtime.testing.received import Arguments

if TYPE_CHECKING:
    CallControlCommandResponseDict = TypedDict(
        "CallControlCommandResponseDict",
        {
            "data": "models.CallControlCommandResult | CallControlCommandResultDict",
        },
    )
    CallControlCommandResultDict = TypedDict(
        "CallControlCommandResultDict",
        {
            "result": "str",
        },
    )

    class CallsActionsUpdateClientStateArguments(Arguments):
        """What `CallsActionsUpdateClientState` was called with; None where it was not given."""

        call_control_id: str
        client_state: models.ClientState

    class CallsActionsUpdateClientState(
        BaseEndpoint[
            CallsActionsUpdateClientStateArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            client_state: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsReferArguments(Arguments):
        """What `CallsActionsRefer` was called with; None where it was not given."""

        call_control_id: str
        sip_address: str
        client_state: models.ClientState | None
        command_id: models.CommandId | None
        custom_headers: list[models.CustomSipHeader] | None
        sip_auth_username: str | None
        sip_auth_password: str | None
        sip_headers: list[models.SipHeader] | None

    class CallsActionsRefer(
        BaseEndpoint[
            CallsActionsReferArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            sip_address: str = ...,
            client_state: str = ...,
            command_id: str = ...,
            custom_headers: Sequence[
                models.CustomSipHeader | models.CustomSipHeaderParam
            ] = ...,
            sip_auth_username: str = ...,
            sip_auth_password: str = ...,
            sip_headers: Sequence[models.SipHeader | models.SipHeaderParam] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsSendDtmfArguments(Arguments):
        """What `CallsActionsSendDtmf` was called with; None where it was not given."""

        call_control_id: str
        digits: str
        duration_millis: int | None
        client_state: models.ClientState | None
        command_id: models.CommandId | None

    class CallsActionsSendDtmf(
        BaseEndpoint[
            CallsActionsSendDtmfArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            digits: str = ...,
            duration_millis: int = ...,
            client_state: str = ...,
            command_id: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsStartSiprecArguments(Arguments):
        """What `CallsActionsStartSiprec` was called with; None where it was not given."""

        call_control_id: str
        connector_name: str | None
        sip_transport: Literal["udp", "tcp", "tls"] | None
        siprec_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None
        include_metadata_custom_headers: bool | None
        secure: bool | None
        session_timeout_secs: (
            Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=90)] | None
        )
        client_state: models.ClientState | None

    class CallsActionsStartSiprec(
        BaseEndpoint[
            CallsActionsStartSiprecArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            connector_name: str = ...,
            sip_transport: Literal["udp", "tcp", "tls"] = ...,
            siprec_track: Literal[
                "inbound_track", "outbound_track", "both_tracks"
            ] = ...,
            include_metadata_custom_headers: bool = ...,
            secure: bool = ...,
            session_timeout_secs: int = ...,
            client_state: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsStopSiprecArguments(Arguments):
        """What `CallsActionsStopSiprec` was called with; None where it was not given."""

        call_control_id: str
        client_state: models.ClientState | None
        command_id: models.CommandId | None

    class CallsActionsStopSiprec(
        BaseEndpoint[
            CallsActionsStopSiprecArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            client_state: str = ...,
            command_id: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsStartNoiseSuppressionArguments(Arguments):
        """What `CallsActionsStartNoiseSuppression` was called with; None where it was not given."""

        call_control_id: str
        client_state: models.ClientState | None
        command_id: models.CommandId | None
        direction: models.NoiseSuppressionDirection | None
        noise_suppression_engine: models.NoiseSuppressionEngine | None
        noise_suppression_engine_config: models.NoiseSuppressionEngineConfig | None

    class CallsActionsStartNoiseSuppression(
        BaseEndpoint[
            CallsActionsStartNoiseSuppressionArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            client_state: str = ...,
            command_id: str = ...,
            direction: models.NoiseSuppressionDirection = ...,
            noise_suppression_engine: models.NoiseSuppressionEngine = ...,
            noise_suppression_engine_config: (
                models.NoiseSuppressionEngineConfig
                | models.NoiseSuppressionEngineConfigParam
                | Mapping[str, object]
            ) = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsStopNoiseSuppressionArguments(Arguments):
        """What `CallsActionsStopNoiseSuppression` was called with; None where it was not given."""

        call_control_id: str
        client_state: models.ClientState | None
        command_id: models.CommandId | None

    class CallsActionsStopNoiseSuppression(
        BaseEndpoint[
            CallsActionsStopNoiseSuppressionArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            client_state: str = ...,
            command_id: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class CallsActionsSwitchSupervisorRoleArguments(Arguments):
        """What `CallsActionsSwitchSupervisorRole` was called with; None where it was not given."""

        call_control_id: str
        role: Literal["barge", "whisper", "monitor"]

    class CallsActionsSwitchSupervisorRole(
        BaseEndpoint[
            CallsActionsSwitchSupervisorRoleArguments,
            models.CallControlCommandResponse | CallControlCommandResponseDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.CallControlCommandResponse
                | CallControlCommandResponseDict
                | None
            ) = None,
            /,
            *,
            data: models.CallControlCommandResult | CallControlCommandResultDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            call_control_id: str = ...,
            role: Literal["barge", "whisper", "monitor"] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Actions(Node):
        """A resource of the fake."""

        update_client_state: CallsActionsUpdateClientState
        refer: CallsActionsRefer
        send_dtmf: CallsActionsSendDtmf
        start_siprec: CallsActionsStartSiprec
        stop_siprec: CallsActionsStopSiprec
        start_noise_suppression: CallsActionsStartNoiseSuppression
        stop_noise_suppression: CallsActionsStopNoiseSuppression
        switch_supervisor_role: CallsActionsSwitchSupervisorRole

    class Calls(Node):
        """A resource of the fake."""

        actions: Actions
