"""What the synchronous and the asynchronous client have in common.

A client is immutable except for being closed; every variant of it (`with_options`, `raw`) is a new
object that shares the connections of the first.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast

from ..auth.credentials import Credentials, CredentialValue
from ..core.errors import ClientError, ConfigurationError
from ..core.omit import omit
from ..core.operation import Body, Operation, Response
from ..core.secret import clear_traceback, opened
from ..core.spec import ClientSpec
from .keywords import AsyncClientOptions, ClientOptions
from .options import changed, first_config
from .request import Plan

if TYPE_CHECKING:
    from collections.abc import Hashable

    from ..core.operation import LazyType
    from ..http.transport import Certificate
    from .options import Config

T = TypeVar("T")
TransportT = TypeVar("TransportT")

_PATH = r"/[A-Za-z0-9._~:@!$&'()*+,;=%/-]*"
_QUERY = r"[A-Za-z0-9._~:@!$&'()*+,;=%/?-]*"
_TRANSPORT_OPTIONS = ("http_client", "transport", "certificate")
"""Options that decide how requests are sent."""
_INTERNAL = frozenset({"call", "is_asynchronous", "open_response", "raw"})
"""What generated code calls, and nobody else needs."""


class Core:
    """All of a client but its connections."""

    def __init__(
        self,
        spec: ClientSpec,
        config: Config,
        credentials: Credentials,
        *,
        raw: bool = False,
        plans: dict[int, Plan] | None = None,
    ) -> None:
        import logging

        self.spec = spec
        self.config = config
        self.credentials = credentials
        self.raw = raw
        """Whether calls return the response instead of the value in it."""
        self.plans: dict[int, Plan] = {} if plans is None else plans
        """By the identity of the operation, which the plan keeps alive."""
        self.logger = logging.getLogger(spec.logger)

    def plan(self, operation: Operation[Any]) -> Plan:
        """The plan of an operation, made at its first call."""
        plan = self.plans.get(id(operation))
        if plan is None:
            plan = self.plans[id(operation)] = self.new_plan(operation)
        return plan

    def new_plan(self, operation: Operation[Any]) -> Plan:
        """A plan for an operation that is not kept."""
        return Plan(operation, self.spec, self.config, self.credentials)


def jitter() -> float:
    """A number from 0 up to 1; from the system, so that forked processes differ."""
    return int.from_bytes(os.urandom(6), "big") / 2**48


class Client(Generic[TransportT]):
    """The base of both clients."""

    is_asynchronous: ClassVar[bool]
    """Whether its calls are awaited."""
    _core: Core
    _transport: TransportT
    _owner: bool
    """Whether closing this client closes the connections."""
    _closed: bool

    def __init__(
        self,
        spec: ClientSpec,
        credentials: Mapping[str, CredentialValue],
        options: ClientOptions | AsyncClientOptions,
    ) -> None:
        try:
            config = first_config(spec, options, os.environ)
            keys = Credentials(spec, opened(credentials), os.environ)
            self._core = Core(spec, config, keys)
            self._check_webhooks()
            self._transport, self._owner = self._choose_transport(options)
        except BaseException as error:
            clear_traceback(error, options)
            raise
        self._closed = False

    def _choose_transport(self, options: Mapping[str, Any]) -> tuple[TransportT, bool]:
        """The transport that the options ask for, and whether it is the client's to close."""
        given = [name for name in _TRANSPORT_OPTIONS if options.get(name) is not None]
        if len(given) > 1:
            raise ConfigurationError(f"give only one of {', '.join(given)}")
        match given:
            case ["http_client"]:
                return (
                    _adapted(options["http_client"], is_async=self.is_asynchronous),
                    False,
                )
            case ["transport"]:
                return (
                    _checked(options["transport"], is_async=self.is_asynchronous),
                    True,
                )
            case _:
                return self._default_transport(options.get("certificate")), True

    def _check_webhooks(self) -> None:
        """Make what verifies deliveries, if there is a key or a scheme for it: both are checked.

        Raises:
            ConfigurationError: there is no such scheme.
            WebhookVerificationError: with the reason `wrong_key`.
        """
        core = self._core
        if core.config.webhook_scheme is not None or any(
            core.credentials.get(key.option) for key in core.spec.credentials
        ):
            getattr(self, "webhooks", None)

    if TYPE_CHECKING:  # each client has its own

        def _default_transport(self, certificate: Certificate | None) -> TransportT: ...

    @property
    def base_url(self) -> str:
        """Where requests go."""
        return f"{self._core.config.origin}{self._core.config.base_path}"

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    def credential(self, option: str) -> str | tuple[str, ...] | None:
        """The value of a credential option, from the arguments or the environment."""
        return self._core.credentials.get(option)

    def raw(self) -> Self:
        """The same client, but its calls return a `RawResponse`: what resources are made with.

        Its own methods do so too, which their types do not say: see `with_raw_response`.
        """
        core = self._core
        return self._variant(
            Core(core.spec, core.config, core.credentials, raw=True, plans=core.plans)
        )

    def _changed(self, options: Mapping[str, Any]) -> Self:
        core = self._core
        try:
            config = changed(core.spec, core.config, options)
            variant = self._variant(
                Core(core.spec, config, core.credentials, raw=core.raw)
            )
            if options.get("webhook_scheme") is not None:
                variant._check_webhooks()
            if any(options.get(name) is not None for name in _TRANSPORT_OPTIONS):
                variant._transport, variant._owner = self._choose_transport(options)
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return variant

    def _variant(self, core: Core) -> Self:
        variant = object.__new__(type(self))
        variant._core = core
        variant._transport = self._transport
        variant._owner = False
        variant._closed = self._closed
        return variant

    def _check_open(self) -> None:
        if self._closed:
            raise ClientError("this client is closed; help: make a new one")

    def __repr__(self) -> str:
        half_built = not hasattr(self, "_core")
        return f"<{type(self).__name__} {'not built' if half_built else self.base_url}>"

    def __dir__(self) -> list[str]:
        return [name for name in super().__dir__() if name not in _INTERNAL]

    def __reduce__(self) -> NoReturn:
        raise ClientError(
            "a client holds connections and credentials: it cannot be pickled or copied; "
            "make one in each process, or use with_options()"
        )


def _checked(transport: Any, *, is_async: bool) -> Any:
    """A transport that this kind of client can use.

    Raises:
        ConfigurationError: it has not the method to send with.
    """
    method = "asend" if is_async else "send"
    if not callable(getattr(transport, method, None)):
        kind = "an asynchronous" if is_async else "a synchronous"
        found = type(transport).__name__
        raise ConfigurationError(
            f"transport: {kind} client needs one with the method `{method}`, got {found}"
        )
    return transport


def _adapted(http_client: object, *, is_async: bool) -> Any:
    """A transport over an HTTP client of the user's own, in a package that has one.

    Raises:
        ConfigurationError: it has none, or this is no such client.
    """
    try:
        httpx2 = import_module("..http.httpx2", __package__)
    except ModuleNotFoundError as missing:
        if str(missing.name).endswith(".http.httpx2"):
            raise ConfigurationError(
                "http_client: this package was generated without it; help: generate it with the"
                " feature httpx2, or give a transport"
            ) from None
        raise
    kind = httpx2.AsyncHTTPX2Transport if is_async else httpx2.HTTPX2Transport
    return kind(http_client)


def undocumented(
    method: str, path: str, cast_to: type[T], body: object
) -> tuple[Operation[T], str]:
    """An operation that the document does not describe, and the query of its path."""
    path, _, query = path.partition("?")
    if not re.fullmatch(_PATH, path) or not re.fullmatch(_QUERY, query):
        raise ConfigurationError(
            "path must begin with a slash and be percent-encoded, also in its query;"
            " help: pass the query as extra_query, which is encoded for you"
        )
    success: tuple[Response, ...]
    if cast_to is bytes:
        success = (Response("2XX", "application/octet-stream"), Response("2XX", "*/*"))
    else:
        success = (
            Response("2XX", "application/json", _type_of(cast("Hashable", cast_to))),
        )
    operation: Operation[T] = Operation(
        id=f"{method} {path}",
        method=method,
        path=path,
        body=None if opened(body) is omit else Body("application/json", required=True),
        success=success,
    )
    return operation, query


@lru_cache(maxsize=256)
def _type_of(cast_to: Hashable) -> LazyType:
    """A function that is the same for the same type, so that its reader is made once."""
    return lambda: cast_to
