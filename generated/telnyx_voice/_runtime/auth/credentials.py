"""The keys of a client, and how a request carries them.

A key that cannot be sent is refused before anything is sent; no message, repr or pickle shows a
key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, cast

from ..core.encode import header_value_problem, percent
from ..core.errors import ClientError, ConfigurationError
from ..core.record import Record
from ..core.security import Credential, SecurityKind, SecurityScheme
from .sources import DynamicCredential, OAuth2Scheme

if TYPE_CHECKING:
    from ..core.operation import Requirement
    from .sources import TokenSource

CredentialValue = str | Sequence[str] | Callable[..., Any] | None
OPEN = b"\x00"
"""Stands in a header field for a key that comes later; no value of a caller's can be this."""
_CONTROL = r"[\x00-\x1f\x7f]"


class _Spec(Protocol):
    """What the document says about credentials."""

    @property
    def security_schemes(self) -> tuple[SecurityScheme, ...]: ...

    @property
    def security(self) -> tuple[tuple[Requirement, ...], ...]: ...

    @property
    def credentials(self) -> tuple[Credential, ...]: ...


class Authorization(Record):
    """What a request carries to prove who is calling."""

    headers: tuple[tuple[bytes, bytes], ...] = ()
    query: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    dynamic: tuple[DynamicCredential, ...] = ()
    """Credentials whose keys are asked for when a request is about to leave."""


class Credentials:
    """The keys of one client."""

    __slots__ = ("_schemes", "_sources", "_values")

    def __init__(
        self,
        spec: _Spec,
        given: Mapping[str, CredentialValue],
        environ: Mapping[str, str],
    ) -> None:
        self._schemes = {scheme.name: scheme for scheme in spec.security_schemes}
        self._values: dict[str, str | tuple[str, ...]] = {}
        self._sources: dict[str, Callable[..., Any] | TokenSource] = {}
        flows = {
            s.option: s.flow
            for s in spec.security_schemes
            if isinstance(s, OAuth2Scheme)
        }
        told = [each for flow in flows.values() for each in flow.credentials]
        shown = {scheme.option for scheme in spec.security_schemes}
        received = {key.option for key in spec.credentials}
        held: list[SecurityScheme | Credential]
        held = [*spec.security_schemes, *told, *spec.credentials]
        for each in held:
            value = given.get(each.option)
            if value is None and each.env:
                value = environ.get(each.env) or None
            if isinstance(each, SecurityScheme) and each.kind is SecurityKind.BASIC:
                value = _joined(each.option, value)
            if callable(value) and each.option in shown:
                self._sources[each.option] = value
            elif value is not None:
                check = _stripped if each.option in received else _checked
                self._values[each.option] = check(each.option, value)
        for scheme in spec.security_schemes:
            if scheme.option in self._values:
                check_key(scheme, self._text(scheme.option))
        for option, flow in flows.items():
            needed = [each.option for each in flow.credentials]
            if option not in self._values and all(
                name in self._values for name in needed
            ):
                self._sources.setdefault(option, flow.open(*map(self._text, needed)))
        if spec.security:
            try:
                self.authorize(spec.security)
            # a client that only reads webhooks: the first call says so
            except ConfigurationError:
                if not any(key.option in self._values for key in spec.credentials):
                    raise

    def get(self, option: str) -> str | tuple[str, ...] | None:
        """The value of an option, or None, also where a function gives it."""
        return self._values.get(option)

    def secrets(self) -> list[str]:
        """Every key, to be redacted in what others wrote."""
        values = self._values.values()
        return [
            key
            for value in values
            for key in ((value,) if isinstance(value, str) else value)
        ]

    def authorize(self, alternatives: Sequence[Sequence[Requirement]]) -> Authorization:
        """What to send for the first alternative of which all keys are there.

        An empty one (OpenAPI 3.2, section 4.30) counts as the last, so that a key that was given
        is used.

        Raises:
            ConfigurationError: there is none; the message names the options that would do.
        """
        if not alternatives:
            return Authorization()
        missing: list[SecurityScheme] = []
        for requirements in sorted(alternatives, key=lambda found: not found):
            named = dict(map(_parts, requirements))
            wanted = [
                (self._schemes[name], named[name])
                for name in named
                if name in self._schemes
            ]
            found = [
                s
                for s, _ in wanted
                if s.option in self._values or s.option in self._sources
            ]
            if len(found) == len(named):
                return self._show(wanted)
            missing += [scheme for scheme, _ in wanted]
        hints = dict.fromkeys(hint for scheme in missing for hint in _hints(scheme))
        raise ConfigurationError("no credential: give " + ", or ".join(hints))

    def _show(
        self, schemes: Sequence[tuple[SecurityScheme, tuple[str, ...]]]
    ) -> Authorization:
        parts: list[Authorization] = []
        for scheme, scopes in schemes:
            if scheme.option in self._values:
                parts.append(show(scheme, self._text(scheme.option)))
            else:
                fields = tuple((name, OPEN) for name, _ in show(scheme, "").headers)
                dynamic = DynamicCredential(
                    scheme, self._sources[scheme.option], scopes
                )
                parts.append(Authorization(headers=fields, dynamic=(dynamic,)))
        return Authorization(
            headers=tuple(field for part in parts for field in part.headers),
            query=tuple(text for part in parts for text in part.query),
            cookies=tuple(text for part in parts for text in part.cookies),
            dynamic=tuple(each for part in parts for each in part.dynamic),
        )

    def _text(self, option: str) -> str:
        value = self._values[option]
        if not isinstance(value, str):
            raise ConfigurationError(f"{option} must be one key, not a list")
        return value

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join([*self._values, *self._sources])}>"

    def __reduce__(self) -> NoReturn:
        raise ClientError("credentials cannot be pickled or copied")


def show(scheme: SecurityScheme, key: str) -> Authorization:
    """A key as a request shows it."""
    match scheme.kind:
        case SecurityKind.BEARER:
            return Authorization(
                headers=((b"Authorization", f"Bearer {key}".encode()),)
            )
        case SecurityKind.BASIC:
            from base64 import b64encode

            text = b"Basic " + b64encode(key.encode())
            return Authorization(headers=((b"Authorization", text),))
        case SecurityKind.HTTP:
            text = f"{scheme.parameter} {key}".encode()
            return Authorization(headers=((b"Authorization", text),))
        case SecurityKind.HEADER:
            return Authorization(headers=((scheme.parameter.encode(), key.encode()),))
        case SecurityKind.QUERY:
            return Authorization(query=(f"{percent(scheme.parameter)}={percent(key)}",))
        case SecurityKind.COOKIE:
            return Authorization(cookies=(f"{scheme.parameter}={percent(key)}",))


def check_key(scheme: SecurityScheme, key: object) -> str:
    """A key that can be sent.

    Raises:
        ConfigurationError: it cannot; the message is without the key.
    """
    text = _checked(scheme.option, key)
    if not isinstance(text, str):
        raise ConfigurationError(f"{scheme.option} must be one key, not a list")
    problem = ""
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.HEADER | SecurityKind.HTTP:
            problem = header_value_problem(text)
        case SecurityKind.BASIC if ":" not in text:
            problem = "no colon between user and password"
        case _:
            pass
    if problem:
        raise ConfigurationError(f"{scheme.option} has {problem}")
    return text


def _parts(requirement: Requirement) -> tuple[str, tuple[str, ...]]:
    """The scheme of a requirement, and the scopes."""
    if isinstance(requirement, str):
        return requirement, ()
    return requirement[0], requirement[1:]


def _joined(option: str, value: CredentialValue) -> CredentialValue:
    """A user and a password as the text that they travel as (RFC 7617, section 2)."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        return value
    parts: list[object] = [*value]
    if len(parts) != 2 or not all(isinstance(part, str) for part in parts):
        raise ConfigurationError(
            f"{option} must be a pair of user and password, or user:password"
        )
    user, password = map(str, parts)
    if ":" in user:
        raise ConfigurationError(f"{option} has a colon in the name of the user")
    return f"{user}:{password}"


def _hints(scheme: SecurityScheme) -> list[str]:
    hints = [_hint(scheme)]
    if isinstance(scheme, OAuth2Scheme):
        hints.append(" with ".join(map(_hint, scheme.flow.credentials)))
    return hints


def _hint(source: SecurityScheme | Credential) -> str:
    return f"{source.option}=…" + (
        f" or the environment variable {source.env}" if source.env else ""
    )


def _stripped(option: str, value: object) -> str | tuple[str, ...]:
    """A key that no request shows; what verifies with it says what else is wrong with it."""
    texts = _texts(option, value)
    return (
        texts.strip()
        if isinstance(texts, str)
        else tuple(text.strip() for text in texts)
    )


def _checked(option: str, value: object) -> str | tuple[str, ...]:
    """A key that a request shows."""
    texts = _texts(option, value)
    for key in (texts,) if isinstance(texts, str) else texts:
        found = re.search(_CONTROL, key)
        if found:
            kind = "a line break" if found[0] in "\r\n" else "a control character"
            raise ConfigurationError(
                f"{option} contains {kind} at position {found.start()}"
            )
    return texts


def _texts(option: str, value: object) -> str | tuple[str, ...]:
    if isinstance(value, bytes | bytearray) or not isinstance(value, Sequence):
        raise ConfigurationError(f"{option} must be text, got {type(value).__name__}")
    keys = (
        (value,) if isinstance(value, str) else tuple(cast("Sequence[object]", value))
    )
    if not keys:
        raise ConfigurationError(f"{option} is empty")
    texts: list[str] = []
    for key in keys:
        if not isinstance(key, str):
            raise ConfigurationError(f"{option} must be text, got {type(key).__name__}")
        if not key.strip():
            raise ConfigurationError(f"{option} is empty")
        texts.append(key)
    return value if isinstance(value, str) else tuple(texts)
