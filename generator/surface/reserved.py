"""Names that generated code uses itself, so that no part of a document may have them.

A test compares each table with what the runtime really has and with what generated modules really
import.
"""

from __future__ import annotations

import builtins

from ..runtime.testing.names import free as free

MODULE_NAMES = frozenset(
    {
        "AS_JSON",
        "Annotated",
        "BEST",
        "Base64",
        "CheckedModel",
        "Date",
        "DateTime",
        "Discriminator",  # as `Tag`: generated code has imported it, so a schema has another name
        "EXACT",
        "EXPLODED",
        "Field",
        "HeadersModel",
        "Literal",
        "Mapping",
        "Model",
        "NotRequired",
        "Nullable",
        "OpenModel",
        "READ_ONLY",
        "REQUIRED_IN_REQUESTS",
        "REQUIRED_IN_RESPONSES",
        "Satisfies",
        "Sequence",
        "TYPE_CHECKING",
        "Tag",
        "TagOf",
        "TypeAlias",
        "TypeAliasType",
        "TypedDict",
        "UNIQUE",
        "UnknownVariant",
        "UnknownWebhookEvent",
        "Uuid",
        "TAG",
        "WHOLE",
        "WRITTEN",
        "WebhookEvent",
        *(name for name in dir(builtins) if name[0].isupper()),
    }
)
"""Names that a module of models uses itself, and exceptions that nobody wants hidden."""

RESOURCE_MODULE_NAMES = frozenset(
    {
        "AsyncClient",
        "AsyncClientOptions",
        "AsyncDownload",
        "AsyncKeySource",
        "AsyncPages",
        "AsyncResource",
        "AsyncSchemeSource",
        "AsyncStream",
        "Body",
        "ClientError",
        "ClientOptions",
        "Decimal",
        "Download",
        "Encoding",
        "FileContent",
        "EventData",
        "EventStream",
        "In",
        "Iterable",
        "KeySource",
        "Literal",
        "Mapping",
        "NextPage",
        "Omit",
        "Operation",
        "Pages",
        "Paging",
        "Param",
        "RawResponse",
        "RequestOptions",
        "Response",
        "SPEC",
        "SchemeSource",
        "Sequence",
        "Stream",
        "Style",
        "SyncClient",
        "SyncResource",
        "TYPE_CHECKING",
        "UUID",
        "Unpack",
        "Webhooks",
        *(name for name in dir(builtins) if name[0].isupper()),
    }
)
"""Names that the modules of resources and of the clients use themselves."""

RECORD_NAMES = frozenset({"EVENTS", "SCHEMES", "STANDARD_WEBHOOKS", "TYPE_CHECKING", "WEBHOOKS"})
"""Names in capitals that the modules of webhooks and callbacks use themselves."""

RESOURCE_ATTRIBUTES = frozenset(
    {
        "asynchronous_raw",
        "asynchronous_streamed",
        "date",
        "datetime",
        "deprecated",
        "either",
        "models",
        "omit",
        "overload",
        "raw",
        "streamed",
        "time",
        "timedelta",
        "with_raw_response",
        "with_streaming_response",
    }
)
"""Names that a resource has, or that its class body uses."""

CALL_OPTIONS = frozenset(
    {
        "check_requests",
        "extra_body",
        "extra_headers",
        "extra_query",
        "idempotency_key",
        "max_reconnects",
        "max_retries",
        "options",
        "self",
        "timeout",
    }
)
"""What every method takes beside the arguments of its operation."""

CALLED = frozenset(
    {
        *("concealed", "open_async_stream", "open_stream", "operations"),
        *("take_former", "warn_of_arguments"),
    }
)
"""Names of the module that the bodies of methods use."""

CLIENT_ATTRIBUTES = frozenset(
    {
        "base_url",
        "call",
        "close",
        "close_connections",
        "credential",
        "delete",
        "get",
        "is_asynchronous",
        "is_closed",
        "open_response",
        "patch",
        "post",
        "put",
        "raw",
        "with_options",
        "with_raw_response",
    }
)
"""Names that a client has of its own."""

CLIENT_OPTIONS = frozenset(
    {
        "after_response",
        "allow_http",
        "base_url",
        "before_request",
        "certificate",
        "check_requests",
        "default_headers",
        "default_query",
        "http_client",
        "max_reconnects",
        "max_response_bytes",
        "max_retries",
        "on_drift",
        "options",
        "retry_policy",
        "self",
        "strict",
        "timeout",
        "token_url",
        "transport",
        "webhook_scheme",
    }
)
"""What a client takes beside its credentials."""

SERVER_NAMES = frozenset({"Literal", "annotations", "filled", "origin", "str"})
"""Names that the functions for servers, and their arguments, must leave alone."""

WEBHOOKS = "webhooks"
"""Where a client keeps what reads deliveries."""

DEVICES = frozenset(
    ("aux", "con", "nul", "prn", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10)))
)
"""Devices of Windows, where no file can have such a name, whatever its ending."""
