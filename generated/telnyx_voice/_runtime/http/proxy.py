"""Which proxy leads to an origin.

The usual environment variables mean what they mean to curl and the standard library; where none is
set, nothing is imported for them.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError

if TYPE_CHECKING:
    from .transport import Origin


def proxy_of_environment(origin: Origin) -> str | None:
    """What HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY say.

    On macOS and Windows also the system's settings, where no variable is set.
    """
    system = sys.platform in ("darwin", "win32")
    if not system and not any(name.lower().endswith("_proxy") for name in os.environ):
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get(origin.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(f"{origin.host}:{origin.port}"):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def proxy_parts(proxy: str) -> tuple[str, str, tuple[str, str] | None]:
    """The kind of a proxy, its URL without a user, and its user with the password.

    Raises:
        ConfigurationError: it is none that can be used; the message has no password in it.
    """
    from importlib.util import find_spec
    from urllib.parse import unquote, urlsplit

    parts = urlsplit(proxy)
    kinds = {"http": "HTTPProxy", "https": "HTTPProxy", "socks5": "SOCKSProxy"}
    kind = kinds.get(parts.scheme.removesuffix("h"))
    if kind is None or not parts.hostname:
        raise ConfigurationError(
            "a proxy must begin with http://, https:// or socks5://"
        )
    if kind == "SOCKSProxy" and find_spec("socksio") is None:
        raise ConfigurationError(
            f"the proxy {parts.scheme}://{parts.hostname} (from the options, ALL_PROXY or another"
            " variable) needs a package that is not installed; help: pip install 'httpx2[socks]',"
            " or exempt the host with NO_PROXY"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    default = {"http": 80, "https": 443}.get(parts.scheme, 1080)
    url = f"{parts.scheme}://{host}:{parts.port or default}/"
    user = parts.username and (unquote(parts.username), unquote(parts.password or ""))
    return kind, url, user or None
