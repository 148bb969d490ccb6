"""The options of a client and of a call, checked.

An option that cannot work fails at construction, and the message says what to do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ..core.drift import DriftReporter
from ..core.errors import (
    ClientError,
    ConfigurationError,
    UnreadableBody,
    unreadable_error,
)
from ..core.record import Record, replace
from ..http.deadline import DEFAULT_TIMEOUT, to_timeout
from ..http.headers import headers_problem
from ..http.retry import RetryPolicy, is_count
from ..http.transport import Origin, split_base_url

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from ..core.drift import DriftEvent
    from ..core.response import RawResponse
    from ..core.spec import ClientSpec
    from ..http.deadline import Timeout
    from .hooks import Attempt
    from .keywords import AsyncClientOptions, ClientOptions, HeaderOverrides

MAX_RESPONSE_BYTES = 64 * 1024 * 1024
_NOTHING: Final[Mapping[str, Any]] = {}


class Config(Record, kw_only=True):
    """The options of a client, checked."""

    origin: Origin
    base_path: str
    """The path of the base URL, without a slash at its end."""
    moved: bool
    """Whether the base URL is none of the document's."""
    allow_http: bool = False
    token_url: str | None = None
    timeout: Timeout = DEFAULT_TIMEOUT
    retry_policy: RetryPolicy = RetryPolicy()
    max_reconnects: int = 0
    default_headers: HeaderOverrides = _NOTHING
    default_query: Mapping[str, object] = _NOTHING
    check_requests: bool = True
    strict: bool = False
    on_drift: Callable[[DriftEvent], None] | None = None
    max_response_bytes: int = MAX_RESPONSE_BYTES
    webhook_scheme: str | None = None
    before_request: Callable[[Attempt], Any] | None = None
    after_response: Callable[[Attempt], Any] | None = None

    def unreadable(
        self, problem: UnreadableBody, response: RawResponse[Any]
    ) -> ClientError:
        """The error for a response that cannot be read as documented."""
        return unreadable_error(problem, response, problem.detail)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.origin}{self.base_path}>"


_APART = frozenset(
    {"base_url", "certificate", "http_client", "max_retries", "transport"}
)
CLIENT_OPTIONS = (
    frozenset(Config.field_names) - {"origin", "base_path", "moved"} | _APART
)
"""The keywords of `ClientOptions`."""
REQUEST_OPTIONS = frozenset(
    {
        *("check_requests", "extra_body", "extra_headers", "extra_query"),
        *("idempotency_key", "max_reconnects", "max_retries", "timeout"),
    }
)
"""The keywords of `RequestOptions`."""


def first_config(
    spec: ClientSpec,
    options: ClientOptions | AsyncClientOptions,
    environ: Mapping[str, str],
) -> Config:
    """The configuration of a new client: the option, else the environment, else the document."""
    variable, source = spec.base_url_env, "base_url"
    url = options.get("base_url")
    if url is None and variable is not None and variable in environ:
        url, source = environ[variable], f"the environment variable {variable}"
    if url is None:
        url = spec.server_url
    if url is spec.server_url and not spec.names_host:
        hint = f" or the environment variable {variable}" if variable else ""
        example = (
            f"https://host.example{url}".rstrip("/") if url.startswith("/") else url
        )
        raise ConfigurationError(
            f"the document names no host: give base_url{hint}, such as {example}"
        )
    allow_http = options.get("allow_http", not spec.security_schemes)
    origin, path = split_base_url(url, source, allow_http=allow_http)
    moved = leads_away(spec, url)
    config = Config(origin=origin, base_path=path, moved=moved, allow_http=allow_http)
    return changed(spec, config, {**options, "base_url": None})


def leads_away(spec: ClientSpec, url: str) -> bool:
    """Whether a base URL is none of the document's servers."""
    url = url.rstrip("/")
    known = (re.fullmatch(pattern, url) for pattern in spec.server_patterns)
    return url != spec.server_url and not any(known)


def changed(spec: ClientSpec, config: Config, options: Mapping[str, Any]) -> Config:
    """The configuration with some options replaced; headers and query are added to.

    Raises:
        ConfigurationError: an option cannot work.
    """
    new = {name: value for name, value in options.items() if name not in _APART}
    if unknown := options.keys() - CLIENT_OPTIONS:
        name = min(unknown)
        credentials = {each.option for each in spec.security_schemes}
        credentials |= {each.option for each in spec.credentials}
        if name in credentials:
            raise ConfigurationError(
                f"{name} is a credential; help: make a new client with it"
            )
        hint = did_you_mean(name, CLIENT_OPTIONS | credentials)
        raise ConfigurationError(f"unknown option {name!r}{hint}")
    allow_http = new.get("allow_http", config.allow_http)
    if (url := options.get("base_url")) is not None:
        new["origin"], new["base_path"] = split_base_url(url, allow_http=allow_http)
        new["moved"] = leads_away(spec, url)
    if new.get("token_url") is not None:
        split_base_url(
            new["token_url"].partition("?")[0], "token_url", allow_http=allow_http
        )
    if "timeout" in new:
        new["timeout"] = to_timeout(new["timeout"])
    if "max_retries" in options:
        policy = new.get("retry_policy", config.retry_policy)
        new["retry_policy"] = replace(policy, max_retries=options["max_retries"])
    if problem := headers_problem(new.get("default_headers") or {}):
        raise ConfigurationError(f"default_headers: {problem}")
    for name in new.keys() & {"default_headers", "default_query"}:
        new[name] = {**getattr(config, name), **(new[name] or {})}
    if new.get("on_drift"):
        new["on_drift"] = DriftReporter(new["on_drift"])
    for name, least in (("max_reconnects", 0), ("max_response_bytes", 1)):
        value = new.get(name, least)
        if not is_count(value) or value < least:
            raise ConfigurationError(
                f"{name} must be a whole number of {least} or more, got {value!r}"
            )
    return replace(config, **new)


def did_you_mean(name: str, known: Collection[str]) -> str:
    """A hint for the end of a message about a name that there is not; empty if none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
