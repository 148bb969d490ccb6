# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.model import EXACT, Model, OpenModel, TypedDict

ClientState: TypeAlias = Annotated[
    str,
    Field(pattern="^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"),
]
"""State of your own, in base64, that every later webhook of this call carries."""

CommandId: TypeAlias = str
"""De-duplication key: a retry with the same key for the same call is ignored (the
vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command is
advised.
"""

NoiseSuppressionDirection: TypeAlias = Literal["inbound", "outbound", "both"]
"""Which side of the call is cleaned."""

NoiseSuppressionEngine: TypeAlias = (
    Literal[
        "Denoiser",
        "DeepFilterNet",
        "Krisp",
        "AiCoustics",
        "aic_l_quail",
        "aic_l_rook",
        "aic_s_quail",
        "aic_s_rook",
        "quail_voice_focus_s",
        "quail_voice_focus_xs",
    ]
    | str
)
"""The engine that does the work. The letters `A`, `B`, `C` and `D` still stand for the
first four (`Denoiser`, `DeepFilterNet`, `Krisp`, `AiCoustics`) but are deprecated.
"""

NoiseSuppressionEngineConfigModel: TypeAlias = Literal[
    "krisp-viva-tel-v2.kef",
    "krisp-viva-tel-lite-v1.kef",
    "krisp-viva-pro-v1.kef",
    "krisp-viva-ss-v1.kef",
]
"""The model file that the engine runs. For Krisp only."""

NoiseSuppressionEngineConfigSize: TypeAlias = Literal[
    "s", "l", "xs", "xxs", "vf_l", "vf_1_1_l"
]
"""Model size: `s` and `l` in both families, `xs` and `xxs` in `sparrow` only, `vf_l`
and `vf_1_1_l` in `quail` only. For AiCoustics only.
"""


class ClientStateUpdateRequest(Model):
    """The new client state of a call."""

    client_state: ClientState
    """State of your own, in base64, that every later webhook of this call carries."""


class ReferRequest(Model):
    """Where a SIP REFER sends the far end, and with which headers and credentials."""

    sip_address: str
    """The SIP URI that the far end is asked to contact."""
    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""
    command_id: CommandId | None = None
    """De-duplication key: a retry with the same key for the same call is ignored (the
    vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command
    is advised.
    """
    custom_headers: list[CustomSipHeader] | None = None
    """More SIP headers of any name, sent along with the REFER."""
    sip_auth_username: str | None = None
    """User name for a SIP authentication challenge."""
    sip_auth_password: Annotated[str | None, Field(repr=False)] = None
    """Password for a SIP authentication challenge."""
    sip_headers: list[SipHeader] | None = None
    """Well-known SIP headers, sent along with the REFER."""


class CustomSipHeader(Model):
    """A SIP header of any name."""

    name: str
    """Name of the header."""
    value: str
    """Value of the header."""


class SipHeader(Model):
    """A well-known SIP header."""

    name: Literal["User-to-User"]
    """Name of the header; `User-to-User` is the only one so far."""
    value: str
    """Value of the header."""


class SendDTMFRequest(Model):
    """Tones to play and their length."""

    digits: Annotated[str, Field(pattern="^[0-9A-DwW*#]+$")]
    """The tones in order: `0` to `9`, `A` to `D`, `*` and `#`. A `w` is a pause of half
    a second, a `W` a pause of one second.
    """
    duration_millis: Annotated[int | None, Field(ge=100, le=500)] = None
    """Length of each tone in milliseconds, 100 to 500. Server default: 250."""
    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""
    command_id: CommandId | None = None
    """De-duplication key: a retry with the same key for the same call is ignored (the
    vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command
    is advised.
    """


class StartSiprecRequest(Model):
    """The connector, and how media and signalling reach the recording server."""

    connector_name: str | None = None
    """Name of the configured SIPREC connector to use."""
    sip_transport: Literal["udp", "tcp", "tls"] | None = None
    """Transport of the SIP signalling to the recording server. One of udp, tcp, tls.
    Server default: udp.
    """
    siprec_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = (
        None
    )
    """Which audio of the call is sent to the recording server. One of inbound_track,
    outbound_track, both_tracks. Server default: both_tracks.
    """
    include_metadata_custom_headers: bool | None = None
    """Where custom parameters go: true, into the recording metadata
    (`recording.session.ExtensionParameters`); otherwise, into SIP headers.
    """
    secure: bool | None = None
    """Whether media and signalling to the recording server are encrypted (SRTP and
    TLS). The port of the recording server in the connector must then be 5061.
    """
    session_timeout_secs: (
        Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=90)] | None
    ) = None
    """`Session-Expires` of the INVITE in seconds, 90 or more; 0 switches it off. A
    re-INVITE is sent every half of it, which keeps the session alive. Server default:
    1800.
    """
    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""


class StopSiprecRequest(Model):
    """Options of the command that ends a SIPREC session."""

    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""
    command_id: CommandId | None = None
    """De-duplication key: a retry with the same key for the same call is ignored (the
    vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command
    is advised.
    """


class NoiseSuppressionStart(Model):
    """The side of the call to clean, the engine and its tuning."""

    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""
    command_id: CommandId | None = None
    """De-duplication key: a retry with the same key for the same call is ignored (the
    vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command
    is advised.
    """
    direction: NoiseSuppressionDirection | None = None
    """Which side of the call is cleaned. One of inbound, outbound, both. Server
    default: inbound.
    """
    noise_suppression_engine: NoiseSuppressionEngine | None = None
    """The engine that does the work. The letters `A`, `B`, `C` and `D` still stand for
    the first four (`Denoiser`, `DeepFilterNet`, `Krisp`, `AiCoustics`) but are
    deprecated. One of Denoiser, DeepFilterNet, Krisp, AiCoustics, aic_l_quail,
    aic_l_rook, aic_s_quail, aic_s_rook, quail_voice_focus_s, quail_voice_focus_xs or a
    newer value. Server default: Denoiser.
    """
    noise_suppression_engine_config: NoiseSuppressionEngineConfig | None = None
    """Tuning of the engine. Each key belongs to one engine; the others ignore it."""


class NoiseSuppressionEngineConfig(OpenModel[object]):
    """Tuning of the engine. Each key belongs to one engine; the others ignore it."""

    attenuation_limit: Annotated[int | None, Field(ge=0, le=100)] = None
    """Most that noise is lowered, 0 to 100. For DeepFilterNet only. Server default:
    100.
    """
    mode: Literal["standard", "advanced"] | None = None
    """How the audio is processed. For DeepFilterNet only. One of standard, advanced."""
    model: NoiseSuppressionEngineConfigModel | None = None
    """The model file that the engine runs. For Krisp only. One of
    krisp-viva-tel-v2.kef, krisp-viva-tel-lite-v1.kef, krisp-viva-pro-v1.kef,
    krisp-viva-ss-v1.kef.
    """
    suppression_level: Annotated[float | None, Field(ge=0.0, le=100.0)] = None
    """How strongly noise is lowered, 0.0 to 100.0. For Krisp only."""
    family: Literal["sparrow", "quail"] | None = None
    """Model family: `sparrow` for people talking to people, `quail` for voice AI and
    transcription. For AiCoustics only.
    """
    size: NoiseSuppressionEngineConfigSize | None = None
    """Model size: `s` and `l` in both families, `xs` and `xxs` in `sparrow` only,
    `vf_l` and `vf_1_1_l` in `quail` only. For AiCoustics only.
    """
    enhancement_level: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """How strongly speech is enhanced, 0.0 to 1.0. For AiCoustics only."""
    voice_gain: Annotated[float | None, Field(ge=0.1, le=4.0)] = None
    """Factor by which the voice is amplified, 0.1 to 4.0. For AiCoustics only."""


class NoiseSuppressionStop(Model):
    """Options of the command that ends noise suppression."""

    client_state: ClientState | None = None
    """State of your own, in base64, that every later webhook of this call carries."""
    command_id: CommandId | None = None
    """De-duplication key: a retry with the same key for the same call is ignored (the
    vendor's guide says for 60 seconds). Any text; a fresh UUID (version 4) per command
    is advised.
    """


class SwitchSupervisorRoleRequest(Model):
    """The new role of the supervisor."""

    role: Literal["barge", "whisper", "monitor"]
    """`barge`: both parties hear the supervisor; `whisper`: only the caller does;
    `monitor`: the supervisor just listens.
    """


class CallControlCommandResponse(Model):
    """The answer to an accepted command."""

    data: CallControlCommandResult
    """What became of a command."""


class CallControlCommandResult(Model):
    """What became of a command."""

    result: str
    """`ok`, once the command was accepted."""


class CallControlErrors(Model):
    """Why a command was refused."""

    errors: list[CallControlError] | None = None
    """One entry for each thing that is wrong."""


class CallControlError(Model):
    """One thing that is wrong."""

    code: str
    """Code of the error, five digits as text."""
    title: str
    """What is wrong, in a few words."""
    detail: str | None = None
    """What is wrong with this very request."""
    source: CallControlErrorSource | None = None
    """Which part of the request is meant."""
    meta: dict[str, object] | None = None
    """More about the error; usually `url`, the page that explains it."""


class CallControlErrorSource(Model):
    """Which part of the request is meant."""

    pointer: str | None = None
    """JSON Pointer (RFC 6901) to the part of the body that is wrong."""
    parameter: str | None = None
    """Name of the query parameter that is wrong."""


class CustomSipHeaderParam(TypedDict):
    """`CustomSipHeader` as a plain dict."""

    name: str
    value: str


class SipHeaderParam(TypedDict):
    """`SipHeader` as a plain dict."""

    name: Literal["User-to-User"]
    value: str


class NoiseSuppressionEngineConfigParam(TypedDict):
    """`NoiseSuppressionEngineConfig` as a plain dict."""

    attenuation_limit: NotRequired[int]
    mode: NotRequired[Literal["standard", "advanced"]]
    model: NotRequired[NoiseSuppressionEngineConfigModel]
    suppression_level: NotRequired[float]
    family: NotRequired[Literal["sparrow", "quail"]]
    size: NotRequired[NoiseSuppressionEngineConfigSize]
    enhancement_level: NotRequired[float]
    voice_gain: NotRequired[float]
