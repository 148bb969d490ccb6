"""Whether a connection may carry another request (RFC 9112, sections 6.3 and 9.2).

What a server sends after a complete response belongs to no request. The pool looks at the socket;
this looks at what was received from it already: bytes in the parser, in TLS, and in the buffers of
the event loop.
"""

from __future__ import annotations

import ssl
from typing import Any

_INNER = ("_stream", "_connection", "_httpcore_stream")


class Received:
    """What is known of bytes that left the socket of a connection and were not read."""

    __slots__ = ("_full", "_unsure", "rest")

    def __init__(self) -> None:
        self.rest = False
        """Whether there are such bytes: the connection is not to be used again."""
        self._unsure = self._full = False

    def read(self, data: bytes, max_bytes: int) -> bytes:
        """Note what was read."""
        self._unsure, self._full = True, len(data) == max_bytes
        return data

    def is_rest_left(self, stream: Any) -> bool:
        """Whether something is left, once the response was read to its end."""
        if self._unsure:
            # an event loop may have received more than it was asked for, and does not say so
            self.rest = (
                self.rest
                or self._full
                or _holds_more(stream.get_extra_info("ssl_object"))
            )
            self._unsure = False
        return self.rest


def _holds_more(tls: Any) -> bool:
    """Whether TLS has more to give without asking the socket."""
    if tls is None:
        return False
    if not isinstance(tls, ssl.SSLObject):
        return bool(tls.pending())
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:  # it is at its end, or broken
        return True
    return True


def watch(stream: Any) -> Received:
    """Make a stream that another backend opened tell its pool of a rest."""
    received = Received()
    info = stream.get_extra_info

    def get_extra_info(name: str) -> Any:
        return (name == "is_readable" and received.is_rest_left(stream)) or info(name)

    stream.received, stream.get_extra_info = received, get_extra_info
    return received


def note_rest(response: Any, *, foreign: bool = False) -> None:
    """Take a connection out of use if its parser holds more than the response; before closing it.

    Args:
        response: of httpcore2, or of httpx2.
        foreign: whether the pool is the user's: it may speak HTTP/2, or be a mock.
    """
    parser = _parser(response.stream)
    rest = not foreign if parser is None else bool(parser.trailing_data[0])
    if rest and (stream := response.extensions.get("network_stream")):
        stream.received.rest = True


def _parser(stream: Any) -> Any:
    """The parser of HTTP/1.1 behind the content of a response; None: there is none.

    httpcore2 hands what is left in the parser to the next request and has no option against it.
    The parser is found by names that are not public; a pool of our own in which it is not found
    uses no connection twice.
    """
    while stream is not None:
        if parser := getattr(stream, "_h11_state", None):
            return parser
        outer, stream = stream, None
        for name in _INNER:
            if (stream := getattr(outer, name, None)) is not None:
                break
    return None
