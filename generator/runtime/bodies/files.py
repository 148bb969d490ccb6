"""Files that a caller gives, and content that is read while it is sent.

A file is read in pieces, and for each attempt from where it began. Its length is found beforehand
where that is possible.
"""

from __future__ import annotations

import os
from io import TextIOBase
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeGuard, cast

from ..core.errors import InvalidRequestError, Problem, TransportError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator

PIECE = 65_536
EXPECTED = "bytes, a path, an open binary file, or a File of one of them"


class BinaryFile(Protocol):
    """An open file; one that can `seek` is sent again from where it stood."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes, at most `size`; none at its end."""
        ...


Content: TypeAlias = bytes | bytearray | memoryview | PathLike[str] | BinaryFile
"""What is in a file."""


class File(NamedTuple):
    """A file with what the server is told of it.

    Attributes:
        name: The file name; None: that of the path or of the open file.
        content: Bytes, a path or an open binary file. A path is opened for each attempt; the
            caller closes an open file.
        content_type: The media type; None: what the document says, else what the name suggests.
        headers: Further header fields of its part in a multipart body.
    """

    name: str | None
    content: Content
    content_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


FileContent: TypeAlias = Content | File | tuple[str, Content] | tuple[str, Content, str]
"""What a caller may give as a file; the tuples are a `File` written short."""


def is_file(value: object) -> TypeGuard[FileContent]:
    """Whether a value is content of a file; text is not, since it may be a name or the content."""
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        named = len(parts) in (2, 3, 4) and isinstance(parts[0], str | None)
        return named and not isinstance(parts[1], tuple) and is_file(parts[1])
    return isinstance(value, bytes | bytearray | memoryview | PathLike) or hasattr(
        value, "read"
    )


class Source:
    """The content of one file.

    Args:
        content: Where its bytes are.
        argument: The name of the argument, for complaints.

    Raises:
        InvalidRequestError: it cannot be read.
    """

    __slots__ = ("_data", "_file", "_path", "_start", "length", "name", "repeatable")

    def __init__(self, content: Content, argument: str) -> None:
        self._data: bytes | None = None
        self._path: str | None = None
        self._file: Any = None
        self._start = 0
        self.repeatable = True
        """Whether it can be read more than once."""
        self.length: int | None
        """Its bytes; None: nobody knows until they are read."""
        self.name: str | None = None
        """What the file is called where it is."""
        if isinstance(content, bytes | bytearray | memoryview):
            self._data = bytes(content)
            self.length = len(self._data)
        elif isinstance(content, PathLike):
            self._path = os.fspath(content)
            self._measure_path(self._path, argument)
        elif isinstance(content, TextIOBase):
            raise _refused(argument, "a file opened for text")
        else:
            self._file = content
            self._measure_file()

    @property
    def in_memory(self) -> bool:
        """Whether nothing is left to be read."""
        return self._data is not None

    def _measure_path(self, path: str, argument: str) -> None:
        from stat import S_ISDIR, S_ISREG

        try:
            found = os.stat(path)  # noqa: PTH116 (pathlib would not be loaded for it)
        except OSError as error:
            raise _refused(
                argument, f"a path that cannot be read ({error.strerror})"
            ) from None
        if S_ISDIR(found.st_mode):
            raise _refused(argument, "the path of a directory")
        self.name = os.path.basename(path)  # noqa: PTH119 (as above)
        self.repeatable = S_ISREG(found.st_mode)
        self.length = found.st_size if self.repeatable else None

    def _measure_file(self) -> None:
        file = self._file
        name = getattr(file, "name", None)
        if isinstance(name, str) and not name.startswith("<"):
            self.name = os.path.basename(name)  # noqa: PTH119 - no path to use
        try:
            self._start = file.tell()
            self.length = file.seek(0, os.SEEK_END) - self._start
            file.seek(self._start)
        # a pipe, a socket, a streamed response
        except (AttributeError, OSError, ValueError):
            self.length, self.repeatable = None, False

    def pieces(self) -> Iterator[bytes]:
        """The content, from its beginning.

        Raises:
            TransportError: it is no longer what it was.
        """
        if self._data is not None:
            yield self._data
        elif self._path is not None:
            with open(self._path, "rb") as file:  # noqa: PTH123 (as above)
                yield from self._read(file)
        else:
            if self.repeatable:
                self._file.seek(self._start)
            yield from self._read(self._file)

    def _read(self, file: Any) -> Iterator[bytes]:
        left = self.length
        while left is None or left:
            piece = file.read(PIECE if left is None else min(PIECE, left))
            if not isinstance(piece, bytes):
                raise TransportError(
                    "a file gave text instead of bytes while it was sent"
                )
            if not piece:
                break
            if left is not None:
                left -= len(piece)
            yield piece
        if left:
            raise TransportError("a file got shorter while it was sent")


class Stream:
    """Content some of which is read while it is sent."""

    __slots__ = ("_begun", "_parts", "length")

    def __init__(self, parts: Iterable[bytes | Source]) -> None:
        self._parts = tuple(parts)
        self._begun = False
        lengths = [len(p) if isinstance(p, bytes) else p.length for p in self._parts]
        self.length = None if None in lengths else sum(cast("list[int]", lengths))
        """Its bytes; None: nobody knows until they are sent."""

    @property
    def can_begin(self) -> bool:
        """Whether the whole content can be sent from now on."""
        again = (isinstance(part, bytes) or part.repeatable for part in self._parts)
        return not self._begun or all(again)

    def __iter__(self) -> Iterator[bytes]:
        self._begun = True
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part.pieces()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        # a disk may be slow, and others are waiting
        from anyio.to_thread import run_sync

        pieces = iter(self)
        while (piece := await run_sync(next, pieces, None)) is not None:
            yield piece


def joined(parts: Iterable[bytes | Source]) -> bytes | Stream:
    """Content as it is sent: bytes where all of it is in memory."""
    found = tuple(parts)
    if any(isinstance(part, Source) and not part.in_memory for part in found):
        return Stream(found)
    return b"".join(p if isinstance(p, bytes) else b"".join(p.pieces()) for p in found)


def as_file(value: FileContent) -> File:
    """A file with its name, however it was written."""
    if isinstance(value, File):
        return value
    if isinstance(value, tuple):
        return File(*cast("tuple[Any, ...]", value))
    return File(None, value)


def _refused(argument: str, got: str) -> InvalidRequestError:
    return InvalidRequestError(Problem(argument, EXPECTED, got))
