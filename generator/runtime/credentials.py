"""The keys of a client, and how a request shows them.

Comes in: what the caller gave and what the environment holds. Goes out: ready header fields, query
parts and cookies per set of security schemes. The rule of this file: a key that cannot work is
refused before anything is sent, and no message, repr or pickle has a key in it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import NamedTuple, NoReturn

from .encode import header_value_problem, percent
from .errors import ClientError, ConfigurationError
from .spec import ClientSpec, Credential, SecurityKind, SecurityScheme

CredentialValue = str | Sequence[str] | None
_CONTROL = r"[\x00-\x1f\x7f]"


class Authorization(NamedTuple):
    """What a request carries to prove who is calling."""

    headers: tuple[tuple[bytes, bytes], ...] = ()
    query: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()


class Credentials:
    """The keys of one client."""

    __slots__ = ("_spec", "_values")

    def __init__(
        self,
        spec: ClientSpec,
        given: Mapping[str, CredentialValue],
        environ: Mapping[str, str],
    ) -> None:
        self._spec = spec
        self._values: dict[str, str | tuple[str, ...]] = {}
        sources: list[SecurityScheme | Credential] = [*spec.security_schemes, *spec.credentials]
        for source in sources:
            value = given.get(source.option)
            if value is None and source.env:
                value = environ.get(source.env) or None
            if value is not None:
                self._values[source.option] = _checked(source.option, value)
        for scheme in spec.security_schemes:
            if scheme.option in self._values:
                _check_fit(scheme, self._text(scheme))
        if spec.security:
            self.authorize(spec.security)

    def get(self, option: str) -> str | tuple[str, ...] | None:
        """The value of an option, or None."""
        return self._values.get(option)

    def secrets(self) -> list[str]:
        """Every key, to be blotted out of what others wrote."""
        values = self._values.values()
        return [key for value in values for key in ((value,) if isinstance(value, str) else value)]

    def authorize(self, alternatives: Sequence[Sequence[str]]) -> Authorization:
        """What to send for the first alternative of which all keys are there.

        Raises:
            ConfigurationError: there is none; the message names the options that would do.
        """
        if not alternatives:
            return Authorization()
        schemes = {scheme.name: scheme for scheme in self._spec.security_schemes}
        for names in alternatives:
            wanted = [schemes[name] for name in names if name in schemes]
            if len(wanted) == len(names) and all(s.option in self._values for s in wanted):
                return self._show(wanted)
        missing = [schemes[n] for names in alternatives for n in names if n in schemes]
        hints = dict.fromkeys(
            f"{s.option}=…" + (f" or the environment variable {s.env}" if s.env else "")
            for s in missing
        )
        raise ConfigurationError("no credential: give " + ", or ".join(hints))

    def _show(self, schemes: Sequence[SecurityScheme]) -> Authorization:
        headers: list[tuple[bytes, bytes]] = []
        query: list[str] = []
        cookies: list[str] = []
        for scheme in schemes:
            key = self._text(scheme)
            match scheme.kind:
                case SecurityKind.BEARER:
                    headers.append((b"Authorization", f"Bearer {key}".encode()))
                case SecurityKind.BASIC:
                    headers.append((b"Authorization", b"Basic " + b64encode(key.encode())))
                case SecurityKind.HEADER:
                    headers.append((scheme.parameter.encode(), key.encode()))
                case SecurityKind.QUERY:
                    query.append(f"{percent(scheme.parameter)}={percent(key)}")
                case SecurityKind.COOKIE:
                    cookies.append(f"{scheme.parameter}={percent(key)}")
        return Authorization(tuple(headers), tuple(query), tuple(cookies))

    def _text(self, scheme: SecurityScheme) -> str:
        value = self._values[scheme.option]
        if not isinstance(value, str):
            raise ConfigurationError(f"{scheme.option} must be one key, not a list")
        return value

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(self._values)}>"

    def __reduce__(self) -> NoReturn:
        raise ClientError("credentials cannot be pickled or copied")


def _checked(option: str, value: CredentialValue) -> str | tuple[str, ...]:
    if not isinstance(value, Sequence) or isinstance(value, bytes | bytearray):
        raise ConfigurationError(f"{option} must be text, got {type(value).__name__}")
    keys = (value,) if isinstance(value, str) else tuple[object, ...](value)
    if not keys:
        raise ConfigurationError(f"{option} is empty")
    for key in keys:
        if not isinstance(key, str):
            raise ConfigurationError(f"{option} must be text, got {type(key).__name__}")
        if not key.strip():
            raise ConfigurationError(f"{option} is empty")
        found = re.search(_CONTROL, key)
        if found:
            kind = "a line break" if found[0] in "\r\n" else "a control character"
            raise ConfigurationError(f"{option} contains {kind} at position {found.start()}")
    return value if isinstance(value, str) else tuple(value)


def _check_fit(scheme: SecurityScheme, key: str) -> None:
    problem = ""
    match scheme.kind:
        case SecurityKind.BEARER | SecurityKind.HEADER:
            problem = header_value_problem(key)
        case SecurityKind.BASIC if ":" not in key:
            problem = "no colon between user and password"
        case _:
            pass
    if problem:
        raise ConfigurationError(f"{scheme.option} has {problem}")
