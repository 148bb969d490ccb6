"""Files of other hosts, where the configuration allows them.

Nothing is asked for that does not lie below an allowed URL, redirects included, and no response may
be endless in size, time or number.
"""

from __future__ import annotations

import time
from http.client import HTTPException
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from ..document.cache import Cache

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from pathlib import Path
    from typing import IO

_SECONDS = 30.0
_TOTAL_SECONDS = 300.0
_MAXIMUM_FILES = 1000
_MAXIMUM_BYTES = 64 * 1024 * 1024


class Remote:
    """Fetches what is allowed.

    Args:
        allowed: URLs; what lies below one of them may be fetched.
        cache: Folder of earlier responses, so that a second run needs no network; None for none.
    """

    def __init__(self, allowed: tuple[str, ...], cache: Path | None) -> None:
        self._allowed = allowed
        self._cache = Cache(cache, "response")
        self._asked = 0
        self._seconds = 0.0

    def __call__(self, url: str) -> bytes | None:
        """What a URL names; None if it is not allowed.

        Raises:
            OSError: no response, another status than 200, or too much.
        """
        if not allows(self._allowed, url):
            return None
        known = self._cache.get(url)
        if known is not None:
            return known
        if self._asked >= _MAXIMUM_FILES:
            raise OSError(f"more than {_MAXIMUM_FILES:,} files of other hosts are named")
        self._asked += 1
        began = time.monotonic()
        try:
            data = self._ask_in_time(url, _TOTAL_SECONDS - self._seconds)
        finally:
            self._seconds += time.monotonic() - began
        self._cache.put([(url, data)])
        return data

    def _ask_in_time(self, url: str, left: float) -> bytes:
        """Ask a host, and wait for so many seconds at the most, however slowly it responds."""
        done: SimpleQueue[bytes | OSError] = SimpleQueue()

        def ask() -> None:
            try:
                done.put(self._ask(url))
            except OSError as error:
                # Without its traceback, whose frames would keep the socket.
                done.put(OSError(str(error)))

        # A time limit of a socket starts again with every byte; a thread can be left behind.
        Thread(target=ask, daemon=True).start()
        try:
            found = done.get(timeout=max(left, 0.0))
        except Empty:
            raise OSError(f"fetching took more than {_TOTAL_SECONDS:.0f} seconds in all") from None
        if isinstance(found, OSError):
            raise found
        return found

    def _ask(self, url: str) -> bytes:
        accept = {"Accept": "application/yaml, application/json, */*"}
        request = Request(url, headers=accept)  # noqa: S310 - `allows` lets http and https through
        try:
            with build_opener(_Redirects(self._allowed)).open(
                request, timeout=_SECONDS
            ) as response:
                data = bytes(response.read(_MAXIMUM_BYTES + 1))
        except HTTPError as error:
            with error:
                raise OSError(f"the host responds with {error.code} {error.reason}") from None
        except URLError as error:
            raise OSError(f"no response: {error.reason}") from None
        except (HTTPException, ValueError) as error:
            raise OSError(f"no HTTP response: {error}") from None
        if len(data) > _MAXIMUM_BYTES:
            raise OSError(f"the response has more than {_MAXIMUM_BYTES:,} bytes")
        return data


class _Redirects(HTTPRedirectHandler):
    """Follows a redirect only to where the first request might have gone."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = allowed

    def redirect_request(  # noqa: PLR0917 - the signature of the standard library
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request; refuses what is not allowed."""
        if not allows(self._allowed, newurl):
            fp.close()
            raise OSError(f"the host redirects to {newurl}, which is not allowed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def allows(allowed: tuple[str, ...], url: str) -> bool:
    """Whether a URL is one of the allowed ones or lies below one."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that are no IPv6 address
        return False
    if parts.scheme not in ("http", "https") or ".." in unquote(parts.path).split("/"):
        return False
    for prefix in map(urlsplit, allowed):
        same_host = (prefix.scheme, prefix.netloc) == (parts.scheme, parts.netloc)
        folder = prefix.path.rstrip("/") + "/"
        if same_host and (parts.path == prefix.path or parts.path.startswith(folder)):
            return True
    return False
