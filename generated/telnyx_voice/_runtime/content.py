"""Putting the content of an answer together.

Comes in: pieces as they were sent. Goes out: the decompressed content. The rule of this file: it
never holds more than the limit, whatever a small answer claims to unpack to.
"""

from __future__ import annotations

from typing import Any

from .errors import UnreadableBody

ACCEPT_ENCODING = b"gzip, deflate"
_AUTOMATIC = 47  # zlib's window size for "gzip or zlib, as its header says"
_RAW = -15


class ContentReader:
    """Collects one content.

    Args:
        encoding: the Content-Encoding header (RFC 9110, section 8.4), or an empty string.
        limit: the greatest size in bytes, after decompression.
    """

    __slots__ = ("_begun", "_inflate", "_limit", "_parts", "_size", "problem")

    def __init__(self, encoding: str, limit: int) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._begun = False
        self._limit = limit
        self._inflate: Any = None
        self.problem: UnreadableBody | None = None
        """Why reading stopped early."""
        if encoding and encoding != "identity":
            self._open(encoding)

    def feed(self, chunk: bytes) -> bool:
        """Take a piece; False: the rest is of no use."""
        if self._inflate is not None:
            return self._unpack(chunk)
        return self.problem is None and self._keep(chunk)

    def finish(self) -> bytes:
        """The content; what could be read of it, if there is a problem."""
        inflate = self._inflate
        if inflate is not None and self.problem is None and self._begun and not inflate.eof:
            self.problem = UnreadableBody("content_encoding", detail="it ends too early")
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def _open(self, encoding: str) -> None:
        import zlib

        if encoding.lower() in ("gzip", "x-gzip", "deflate"):
            self._inflate = zlib.decompressobj(_AUTOMATIC)
        else:
            self.problem = UnreadableBody("content_encoding", detail="it was not asked for")

    def _keep(self, part: bytes) -> bool:
        self._size += len(part)
        if self._size > self._limit:
            self.problem = UnreadableBody("too_large", detail=f"more than {self._limit} bytes")
            return False
        if part:
            self._parts.append(part)
        return True

    def _unpack(self, chunk: bytes) -> bool:
        import zlib

        inflate = self._inflate
        self._begun = True
        while chunk:
            if inflate.eof:  # a gzip file may have several members (RFC 1952, section 2.2)
                inflate = self._inflate = zlib.decompressobj(_AUTOMATIC)
            try:
                part = inflate.decompress(chunk, self._limit - self._size + 1)
            except zlib.error:
                if self._size or self._parts:
                    return self._corrupt()
                try:  # "deflate" without its zlib header, as old servers send it
                    inflate = self._inflate = zlib.decompressobj(_RAW)
                    part = inflate.decompress(chunk, self._limit + 1)
                except zlib.error:
                    return self._corrupt()
            if not self._keep(part):
                return False
            chunk = inflate.unused_data or inflate.unconsumed_tail
        return True

    def _corrupt(self) -> bool:
        self.problem = UnreadableBody("content_encoding", detail="it cannot be unpacked")
        return False
