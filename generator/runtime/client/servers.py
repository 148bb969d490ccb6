"""The URLs of an API's servers.

A value that the document does not allow is refused before any request is made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..core.errors import ConfigurationError

_TEXT = r"[A-Za-z0-9._~:/!$&'()*+,;=%\[\]-]+"
"""No `@`, `?` or `#`, after which a URL leads elsewhere (RFC 3986, section 3)."""


def filled(
    template: str,
    values: Mapping[str, object],
    allowed: Mapping[str, tuple[str, ...]],
    origin: str = "",
) -> str:
    """A base URL (OpenAPI 3.2, section 4.6).

    Args:
        template: with `{name}` for each variable.
        values: of the variables, by name.
        allowed: all values that a variable may have, where the document lists them.
        origin: scheme and host, for a template that has none.

    Raises:
        ConfigurationError: a value is not allowed or no part of a URL, or the URL has no host.
    """
    for name, value in values.items():
        choice = allowed.get(name, ())
        if choice and value not in choice:
            raise ConfigurationError(
                f"{name} must be one of {', '.join(choice)}, got {value!r}"
            )
        if not isinstance(value, str) or not re.fullmatch(f"({_TEXT})?", value):
            raise ConfigurationError(f"{name} must be text for a URL, got {value!r}")
    url = re.sub(r"\{([^{}]*)\}", lambda found: str(values[found[1]]), template)
    host = re.match(r"[A-Za-z][^/]*//([^/:]*)", url)
    if not origin and (host is None or "" in host[1].removesuffix(".").split(".")):
        empty = ", ".join(name for name, value in values.items() if not value)
        because = f": {empty} is empty" if empty else ""
        raise ConfigurationError(
            f"a base URL has a scheme and a host, got {url!r}{because}"
        )
    return origin.rstrip("/") + url.rstrip("/")
