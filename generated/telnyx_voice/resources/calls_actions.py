# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Unpack

from .. import models
from .._operations import calls_actions as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit
from .._runtime.core.secret import concealed


class Actions(SyncResource):
    """Operations under `/calls/{call_control_id}/actions`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.

    Raises:
        UnprocessableEntityError: The request could be read but not carried out: a value
            is not allowed, or the state of the call does not permit the command.
        APIStatusError: Any other error.
    """

    @property
    def with_raw_response(self) -> ActionsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ActionsWithRawResponse(self._client.raw())

    def update_client_state(
        self,
        call_control_id: str,
        *,
        client_state: str,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Replace the client state of a call.

        Sets the state that every later webhook of this call carries. The command has no
        webhook of its own.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.update_client_state(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state}
        return self._call(
            operations.UPDATE_CLIENT_STATE, options, (call_control_id,), body
        )

    def refer(
        self,
        call_control_id: str,
        *,
        sip_address: str,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        custom_headers: (
            Sequence[models.CustomSipHeader | models.CustomSipHeaderParam] | Omit
        ) = omit,
        sip_auth_username: str | Omit = omit,
        sip_auth_password: str | Omit = omit,
        sip_headers: Sequence[models.SipHeader | models.SipHeaderParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Send the far end elsewhere with a SIP REFER.

        Asks the far end of the call to contact another SIP address. Allowed at any time
        while the call exists. Webhooks that follow: `call.refer.started`, then
        `call.refer.completed` or `call.refer.failed`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            sip_address: The SIP URI that the far end is asked to contact.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.
            custom_headers: More SIP headers of any name, sent along with the REFER.
            sip_auth_username: User name for a SIP authentication challenge.
            sip_auth_password: Password for a SIP authentication challenge.
            sip_headers: Well-known SIP headers, sent along with the REFER.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.refer(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                sip_address="sip:username@sip.non-telnyx-address.com",
            )
            print(response.data.result)
        """
        body = concealed(
            {
                "sip_address": sip_address,
                "client_state": client_state,
                "command_id": command_id,
                "custom_headers": custom_headers,
                "sip_auth_username": sip_auth_username,
                "sip_auth_password": sip_auth_password,
                "sip_headers": sip_headers,
            }
        )
        del sip_auth_password  # error reporters collect local variables
        return self._call(operations.REFER, options, (call_control_id,), body)

    def send_dtmf(
        self,
        call_control_id: str,
        *,
        digits: str,
        duration_millis: int | Omit = omit,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Play DTMF tones.

        Plays tones out of this leg, so that the other end of the call hears them. No
        webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            digits: The tones in order: `0` to `9`, `A` to `D`, `*` and `#`. A `w` is a
                pause of half a second, a `W` a pause of one second.
            duration_millis: Length of each tone in milliseconds, 100 to 500. Server
                default: 250.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.send_dtmf(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                digits="1www2WABCDw9",
            )
            print(response.data.result)
        """
        body = {
            "digits": digits,
            "duration_millis": duration_millis,
            "client_state": client_state,
            "command_id": command_id,
        }
        return self._call(operations.SEND_DTMF, options, (call_control_id,), body)

    def start_siprec(
        self,
        call_control_id: str,
        *,
        connector_name: str | Omit = omit,
        sip_transport: Literal["udp", "tcp", "tls"] | Omit = omit,
        siprec_track: (
            Literal["inbound_track", "outbound_track", "both_tracks"] | Omit
        ) = omit,
        include_metadata_custom_headers: bool | Omit = omit,
        secure: bool | Omit = omit,
        session_timeout_secs: int | Omit = omit,
        client_state: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Start a SIPREC session.

        Forks the media of the call to the session recording server (SRS) behind a
        configured SIPREC connector. Webhooks that follow: `siprec.started`, and later
        `siprec.stopped` or `siprec.failed`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            connector_name: Name of the configured SIPREC connector to use.
            sip_transport: Transport of the SIP signalling to the recording server. One
                of udp, tcp, tls. Server default: udp.
            siprec_track: Which audio of the call is sent to the recording server. One
                of inbound_track, outbound_track, both_tracks. Server default:
                both_tracks.
            include_metadata_custom_headers: Where custom parameters go: true, into the
                recording metadata (`recording.session.ExtensionParameters`); otherwise,
                into SIP headers.
            secure: Whether media and signalling to the recording server are encrypted
                (SRTP and TLS). The port of the recording server in the connector must
                then be 5061.
            session_timeout_secs: `Session-Expires` of the INVITE in seconds, 90 or
                more; 0 switches it off. A re-INVITE is sent every half of it, which
                keeps the session alive. Server default: 1800.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.start_siprec(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                connector_name="my-siprec-connector",
                siprec_track="both_tracks",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {
            "connector_name": connector_name,
            "sip_transport": sip_transport,
            "siprec_track": siprec_track,
            "include_metadata_custom_headers": include_metadata_custom_headers,
            "secure": secure,
            "session_timeout_secs": session_timeout_secs,
            "client_state": client_state,
        }
        return self._call(operations.START_SIPREC, options, (call_control_id,), body)

    def stop_siprec(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Stop the SIPREC session.

        Ends the SIPREC session of the call. Webhook that follows: `siprec.stopped`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.stop_siprec(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state, "command_id": command_id}
        return self._call(operations.STOP_SIPREC, options, (call_control_id,), body)

    def start_noise_suppression(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        direction: models.NoiseSuppressionDirection | Omit = omit,
        noise_suppression_engine: models.NoiseSuppressionEngine | Omit = omit,
        noise_suppression_engine_config: (
            models.NoiseSuppressionEngineConfig
            | models.NoiseSuppressionEngineConfigParam
            | Mapping[str, object]
            | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Start noise suppression (beta).

        Cleans the audio of one or both sides of the call with the chosen engine. Each
        direction is charged. A beta feature. No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.
            direction: Which side of the call is cleaned. One of inbound, outbound,
                both. Server default: inbound.
            noise_suppression_engine: The engine that does the work. The letters `A`,
                `B`, `C` and `D` still stand for the first four (`Denoiser`,
                `DeepFilterNet`, `Krisp`, `AiCoustics`) but are deprecated. One of
                Denoiser, DeepFilterNet, Krisp, AiCoustics, aic_l_quail, aic_l_rook,
                aic_s_quail, aic_s_rook, quail_voice_focus_s, quail_voice_focus_xs or a
                newer value. Server default: Denoiser.
            noise_suppression_engine_config: Tuning of the engine. Each key belongs to
                one engine; the others ignore it.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.start_noise_suppression(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
                direction="both",
                noise_suppression_engine="DeepFilterNet",
                noise_suppression_engine_config={"attenuation_limit": 100},
            )
            print(response.data.result)
        """
        body = {
            "client_state": client_state,
            "command_id": command_id,
            "direction": direction,
            "noise_suppression_engine": noise_suppression_engine,
            "noise_suppression_engine_config": noise_suppression_engine_config,
        }
        return self._call(
            operations.START_NOISE_SUPPRESSION, options, (call_control_id,), body
        )

    def stop_noise_suppression(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Stop noise suppression (beta).

        Ends the noise suppression of the call. A beta feature. No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.stop_noise_suppression(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state, "command_id": command_id}
        return self._call(
            operations.STOP_NOISE_SUPPRESSION, options, (call_control_id,), body
        )

    def switch_supervisor_role(
        self,
        call_control_id: str,
        *,
        role: Literal["barge", "whisper", "monitor"],
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Change what a supervisor may do.

        Gives the supervising leg of a bridged call another role while the call goes on.
        No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            role: `barge`: both parties hear the supervisor; `whisper`: only the caller
                does; `monitor`: the supervisor just listens.

        Returns:
            The command was accepted.

        Example:
            response = client.calls.actions.switch_supervisor_role(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==", role="barge"
            )
            print(response.data.result)
        """
        body = {"role": role}
        return self._call(
            operations.SWITCH_SUPERVISOR_ROLE, options, (call_control_id,), body
        )


class AsyncActions(AsyncResource):
    """Operations under `/calls/{call_control_id}/actions`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.

    Raises:
        UnprocessableEntityError: The request could be read but not carried out: a value
            is not allowed, or the state of the call does not permit the command.
        APIStatusError: Any other error.
    """

    @property
    def with_raw_response(self) -> AsyncActionsWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncActionsWithRawResponse(self._client.raw())

    async def update_client_state(
        self,
        call_control_id: str,
        *,
        client_state: str,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Replace the client state of a call.

        Sets the state that every later webhook of this call carries. The command has no
        webhook of its own.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.update_client_state(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state}
        return await self._call(
            operations.UPDATE_CLIENT_STATE, options, (call_control_id,), body
        )

    async def refer(
        self,
        call_control_id: str,
        *,
        sip_address: str,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        custom_headers: (
            Sequence[models.CustomSipHeader | models.CustomSipHeaderParam] | Omit
        ) = omit,
        sip_auth_username: str | Omit = omit,
        sip_auth_password: str | Omit = omit,
        sip_headers: Sequence[models.SipHeader | models.SipHeaderParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Send the far end elsewhere with a SIP REFER.

        Asks the far end of the call to contact another SIP address. Allowed at any time
        while the call exists. Webhooks that follow: `call.refer.started`, then
        `call.refer.completed` or `call.refer.failed`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            sip_address: The SIP URI that the far end is asked to contact.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.
            custom_headers: More SIP headers of any name, sent along with the REFER.
            sip_auth_username: User name for a SIP authentication challenge.
            sip_auth_password: Password for a SIP authentication challenge.
            sip_headers: Well-known SIP headers, sent along with the REFER.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.refer(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                sip_address="sip:username@sip.non-telnyx-address.com",
            )
            print(response.data.result)
        """
        body = concealed(
            {
                "sip_address": sip_address,
                "client_state": client_state,
                "command_id": command_id,
                "custom_headers": custom_headers,
                "sip_auth_username": sip_auth_username,
                "sip_auth_password": sip_auth_password,
                "sip_headers": sip_headers,
            }
        )
        del sip_auth_password  # error reporters collect local variables
        return await self._call(operations.REFER, options, (call_control_id,), body)

    async def send_dtmf(
        self,
        call_control_id: str,
        *,
        digits: str,
        duration_millis: int | Omit = omit,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Play DTMF tones.

        Plays tones out of this leg, so that the other end of the call hears them. No
        webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            digits: The tones in order: `0` to `9`, `A` to `D`, `*` and `#`. A `w` is a
                pause of half a second, a `W` a pause of one second.
            duration_millis: Length of each tone in milliseconds, 100 to 500. Server
                default: 250.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.send_dtmf(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                digits="1www2WABCDw9",
            )
            print(response.data.result)
        """
        body = {
            "digits": digits,
            "duration_millis": duration_millis,
            "client_state": client_state,
            "command_id": command_id,
        }
        return await self._call(operations.SEND_DTMF, options, (call_control_id,), body)

    async def start_siprec(
        self,
        call_control_id: str,
        *,
        connector_name: str | Omit = omit,
        sip_transport: Literal["udp", "tcp", "tls"] | Omit = omit,
        siprec_track: (
            Literal["inbound_track", "outbound_track", "both_tracks"] | Omit
        ) = omit,
        include_metadata_custom_headers: bool | Omit = omit,
        secure: bool | Omit = omit,
        session_timeout_secs: int | Omit = omit,
        client_state: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Start a SIPREC session.

        Forks the media of the call to the session recording server (SRS) behind a
        configured SIPREC connector. Webhooks that follow: `siprec.started`, and later
        `siprec.stopped` or `siprec.failed`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            connector_name: Name of the configured SIPREC connector to use.
            sip_transport: Transport of the SIP signalling to the recording server. One
                of udp, tcp, tls. Server default: udp.
            siprec_track: Which audio of the call is sent to the recording server. One
                of inbound_track, outbound_track, both_tracks. Server default:
                both_tracks.
            include_metadata_custom_headers: Where custom parameters go: true, into the
                recording metadata (`recording.session.ExtensionParameters`); otherwise,
                into SIP headers.
            secure: Whether media and signalling to the recording server are encrypted
                (SRTP and TLS). The port of the recording server in the connector must
                then be 5061.
            session_timeout_secs: `Session-Expires` of the INVITE in seconds, 90 or
                more; 0 switches it off. A re-INVITE is sent every half of it, which
                keeps the session alive. Server default: 1800.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.start_siprec(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                connector_name="my-siprec-connector",
                siprec_track="both_tracks",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {
            "connector_name": connector_name,
            "sip_transport": sip_transport,
            "siprec_track": siprec_track,
            "include_metadata_custom_headers": include_metadata_custom_headers,
            "secure": secure,
            "session_timeout_secs": session_timeout_secs,
            "client_state": client_state,
        }
        return await self._call(
            operations.START_SIPREC, options, (call_control_id,), body
        )

    async def stop_siprec(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Stop the SIPREC session.

        Ends the SIPREC session of the call. Webhook that follows: `siprec.stopped`.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.stop_siprec(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state, "command_id": command_id}
        return await self._call(
            operations.STOP_SIPREC, options, (call_control_id,), body
        )

    async def start_noise_suppression(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        direction: models.NoiseSuppressionDirection | Omit = omit,
        noise_suppression_engine: models.NoiseSuppressionEngine | Omit = omit,
        noise_suppression_engine_config: (
            models.NoiseSuppressionEngineConfig
            | models.NoiseSuppressionEngineConfigParam
            | Mapping[str, object]
            | Omit
        ) = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Start noise suppression (beta).

        Cleans the audio of one or both sides of the call with the chosen engine. Each
        direction is charged. A beta feature. No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.
            direction: Which side of the call is cleaned. One of inbound, outbound,
                both. Server default: inbound.
            noise_suppression_engine: The engine that does the work. The letters `A`,
                `B`, `C` and `D` still stand for the first four (`Denoiser`,
                `DeepFilterNet`, `Krisp`, `AiCoustics`) but are deprecated. One of
                Denoiser, DeepFilterNet, Krisp, AiCoustics, aic_l_quail, aic_l_rook,
                aic_s_quail, aic_s_rook, quail_voice_focus_s, quail_voice_focus_xs or a
                newer value. Server default: Denoiser.
            noise_suppression_engine_config: Tuning of the engine. Each key belongs to
                one engine; the others ignore it.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.start_noise_suppression(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
                direction="both",
                noise_suppression_engine="DeepFilterNet",
                noise_suppression_engine_config={"attenuation_limit": 100},
            )
            print(response.data.result)
        """
        body = {
            "client_state": client_state,
            "command_id": command_id,
            "direction": direction,
            "noise_suppression_engine": noise_suppression_engine,
            "noise_suppression_engine_config": noise_suppression_engine_config,
        }
        return await self._call(
            operations.START_NOISE_SUPPRESSION, options, (call_control_id,), body
        )

    async def stop_noise_suppression(
        self,
        call_control_id: str,
        *,
        client_state: str | Omit = omit,
        command_id: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Stop noise suppression (beta).

        Ends the noise suppression of the call. A beta feature. No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            client_state: State of your own, in base64, that every later webhook of this
                call carries.
            command_id: De-duplication key: a retry with the same key for the same call
                is ignored (the vendor's guide says for 60 seconds). Any text; a fresh
                UUID (version 4) per command is advised.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.stop_noise_suppression(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
                client_state="aGF2ZSBhIG5pY2UgZGF5ID1d",
            )
            print(response.data.result)
        """
        body = {"client_state": client_state, "command_id": command_id}
        return await self._call(
            operations.STOP_NOISE_SUPPRESSION, options, (call_control_id,), body
        )

    async def switch_supervisor_role(
        self,
        call_control_id: str,
        *,
        role: Literal["barge", "whisper", "monitor"],
        **options: Unpack[RequestOptions],
    ) -> models.CallControlCommandResponse:
        """Change what a supervisor may do.

        Gives the supervising leg of a bridged call another role while the call goes on.
        No webhook follows.

        Args:
            call_control_id: The token that names the call and gives control of it, as
                it came in a webhook or in the response to a dial command. Opaque; it
                may hold characters that a URL reserves.
            role: `barge`: both parties hear the supervisor; `whisper`: only the caller
                does; `monitor`: the supervisor just listens.

        Returns:
            The command was accepted.

        Example:
            response = await client.calls.actions.switch_supervisor_role(
                "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==", role="barge"
            )
            print(response.data.result)
        """
        body = {"role": role}
        return await self._call(
            operations.SWITCH_SUPERVISOR_ROLE, options, (call_control_id,), body
        )


class ActionsWithRawResponse(SyncResource):
    """`Actions`, returning a `RawResponse`."""

    update_client_state = raw(Actions.update_client_state)
    refer = raw(Actions.refer)
    send_dtmf = raw(Actions.send_dtmf)
    start_siprec = raw(Actions.start_siprec)
    stop_siprec = raw(Actions.stop_siprec)
    start_noise_suppression = raw(Actions.start_noise_suppression)
    stop_noise_suppression = raw(Actions.stop_noise_suppression)
    switch_supervisor_role = raw(Actions.switch_supervisor_role)


class AsyncActionsWithRawResponse(AsyncResource):
    """`AsyncActions`, returning a `RawResponse`."""

    update_client_state = asynchronous_raw(AsyncActions.update_client_state)
    refer = asynchronous_raw(AsyncActions.refer)
    send_dtmf = asynchronous_raw(AsyncActions.send_dtmf)
    start_siprec = asynchronous_raw(AsyncActions.start_siprec)
    stop_siprec = asynchronous_raw(AsyncActions.stop_siprec)
    start_noise_suppression = asynchronous_raw(AsyncActions.start_noise_suppression)
    stop_noise_suppression = asynchronous_raw(AsyncActions.stop_noise_suppression)
    switch_supervisor_role = asynchronous_raw(AsyncActions.switch_supervisor_role)
