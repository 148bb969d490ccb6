"""Putting the content of a response together.

It never holds more than the limit, whatever a small response unpacks to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..core.errors import UnreadableBody

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .transport import HeaderFields

ACCEPT_ENCODING = b"gzip, deflate"
_AUTOMATIC = 47  # zlib's window size for "gzip or zlib, as its header says"
_RAW = -15
_PIECE = 256 * 1024


class HTTPResponse(NamedTuple):
    """A complete response, its content decompressed."""

    status: int
    headers: HeaderFields
    content: bytes
    problem: UnreadableBody | None
    """Why the content is not complete."""
    seconds: float
    """How long the attempt took."""
    incoming: Any = None
    """What reads the content, where that is done while it comes."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status}>"


def header_of(fields: HeaderFields, name: bytes) -> str:
    """The first value of a header field, by its name in lower case; empty if it is not there."""
    for key, value in fields:
        if key.lower() == name:
            return value.decode("latin-1")
    return ""


class Unpacker:
    """Decompresses one content as it comes.

    Args:
        encoding: the Content-Encoding header (RFC 9110, section 8.4), or an empty string.

    Raises:
        UnreadableBody: it is an encoding that was not asked for.
    """

    __slots__ = ("_begun", "_inflate", "_unpacked")

    def __init__(self, encoding: str) -> None:
        self._begun = False
        self._unpacked = False
        self._inflate: Any = None
        if not encoding or encoding == "identity":
            return
        if encoding.lower() not in ("gzip", "x-gzip", "deflate"):
            raise UnreadableBody("content_encoding", detail="it was not asked for")
        import zlib

        self._inflate = zlib.decompressobj(_AUTOMATIC)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """What a piece unpacks to, in pieces of at most 256 KiB.

        Raises:
            UnreadableBody: it is not what its encoding says.
        """
        if self._inflate is None:
            yield chunk
            return
        import zlib

        self._begun = True
        while chunk:
            # a gzip file may have several members (RFC 1952, section 2.2)
            if self._inflate.eof:
                self._inflate = zlib.decompressobj(_AUTOMATIC)
            try:
                part = self._inflate.decompress(chunk, _PIECE)
            except zlib.error:
                if self._unpacked:
                    raise _corrupt() from None
                try:  # "deflate" without its zlib header, as old servers send it
                    self._inflate = zlib.decompressobj(_RAW)
                    part = self._inflate.decompress(chunk, _PIECE)
                except zlib.error:
                    raise _corrupt() from None
            if part:
                self._unpacked = True
                yield part
            chunk = self._inflate.unused_data or self._inflate.unconsumed_tail

    def finish(self) -> None:
        """Note that no piece follows.

        Raises:
            UnreadableBody: the content ended before its time.
        """
        if self._begun and self._inflate is not None and not self._inflate.eof:
            raise UnreadableBody("content_encoding", detail="it ends too early")


class ContentReader:
    """Collects one content.

    Args:
        encoding: the Content-Encoding header (RFC 9110, section 8.4), or an empty string.
        limit: the greatest size in bytes, after decompression.
    """

    __slots__ = ("_limit", "_parts", "_size", "_unpacker", "problem")

    def __init__(self, encoding: str, limit: int) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._limit = limit
        self._unpacker: Unpacker | None = None
        self.problem: UnreadableBody | None = None
        """Why reading stopped early."""
        if encoding and encoding != "identity":
            try:
                self._unpacker = Unpacker(encoding)
            except UnreadableBody as problem:
                self.problem = problem

    def feed(self, chunk: bytes) -> bool:
        """Take a piece; False: the rest is of no use."""
        if self._unpacker is None:
            return self.problem is None and self._keep(chunk)
        try:
            return all(map(self._keep, self._unpacker.feed(chunk)))
        except UnreadableBody as problem:
            self.problem = problem
            return False

    def finish(self) -> bytes:
        """The content; what could be read of it, if there is a problem."""
        if self._unpacker is not None and self.problem is None:
            try:
                self._unpacker.finish()
            except UnreadableBody as problem:
                self.problem = problem
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def _keep(self, part: bytes) -> bool:
        self._size += len(part)
        if self._size > self._limit:
            self.problem = UnreadableBody(
                "too_large", detail=f"more than {self._limit} bytes"
            )
            return False
        if part:
            self._parts.append(part)
        return True


def _corrupt() -> UnreadableBody:
    return UnreadableBody("content_encoding", detail="it cannot be unpacked")
