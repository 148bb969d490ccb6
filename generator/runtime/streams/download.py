"""Responses whose content is read as the caller asks: `with_streaming_response`.

Nothing is sent before the block is entered, the connection is released when it is left, and a file
is complete or absent.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial, wraps
from io import IncrementalNewlineDecoder
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from ..client.call import Success
from ..client.derived import Method
from ..client.read import charset
from ..core.errors import ClientError, UnreadableBody
from ..core.omit import omit
from ..core.response import ResponseHead
from ..http.content import Unpacker, header_of
from ..http.incoming import AsyncIncoming, Incoming
from ..http.transport import TransportError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..client.asynchronous import AsyncClient
    from ..client.keywords import RequestOptions
    from ..client.sync import SyncClient
    from ..core.operation import Operation

P = ParamSpec("P")
ClientT = TypeVar("ClientT", "SyncClient", "AsyncClient")


def streamed(method: Callable[Concatenate[Any, P], object]) -> Method[P, Download]:
    """The method of a resource that hands over the open response."""

    @wraps(method)
    def later(*arguments: Any, **options: Any) -> Download:
        return Download(
            partial(cast("Callable[..., Success]", method), *arguments, **options)
        )

    return Method(later)


def asynchronous_streamed(
    method: Callable[Concatenate[Any, P], object],
) -> Method[P, AsyncDownload]:
    """The method of an asynchronous resource that hands over the open response."""

    @wraps(method)
    def later(*arguments: Any, **options: Any) -> AsyncDownload:
        return AsyncDownload(partial(method, *arguments, **options))

    return Method(later)


def streaming(client: ClientT) -> ClientT:
    """What a resource is made with, so that its methods hand over the open response."""
    return cast("ClientT", _Streaming(client))


class _Streaming:
    """Stands in for a client: it has the one method that a resource calls."""

    def __init__(self, client: SyncClient | AsyncClient) -> None:
        self._client: Any = client

    def call(
        self,
        operation: Operation[Any],
        options: RequestOptions,
        values: Sequence[object] = (),
        body: object = omit,
    ) -> Any:
        """Open the response; for an asynchronous client, a coroutine that does."""
        incoming = AsyncIncoming if self._client.is_asynchronous else Incoming
        return self._client.open_response(
            operation, options, values, body, incoming=incoming
        )


class Download:
    """`with client.files.with_streaming_response.get(…) as response:` sends the request.

    Entering raises what the plain method raises.
    """

    def __init__(self, send: Callable[[], Success]) -> None:
        self._send = send
        self._response: StreamedResponse | None = None

    def __enter__(self) -> StreamedResponse:
        self._response = StreamedResponse(self._send())
        return self._response

    def __exit__(self, *_: object) -> None:
        if self._response is not None:
            self._response.close()


class AsyncDownload:
    """`async with client.files.with_streaming_response.get(…) as response:` sends the request.

    Entering raises what the plain method raises.
    """

    def __init__(self, send: Callable[[], Any]) -> None:
        self._send = send
        self._response: AsyncStreamedResponse | None = None

    async def __aenter__(self) -> AsyncStreamedResponse:
        self._response = AsyncStreamedResponse(await self._send())
        return self._response

    async def __aexit__(self, *_: object) -> None:
        if self._response is not None:
            await self._response.close()


class _Open(ResponseHead):
    """What both kinds of open responses have."""

    __slots__ = ("_call", "_size", "_success", "_taken")

    def __init__(self, success: Success) -> None:
        head = success.call.head(success.response)
        super().__init__(
            status_code=head.status_code,
            headers=head.headers,
            request=head.request,
            seconds=head.seconds,
            config=success.call.config,
        )
        self._success = success
        self._call = success.call
        self._size = 0
        self._taken = False

    def _unpacker(self) -> Unpacker:
        if self._taken:
            raise ClientError("the content of this response was read already")
        self._taken = True
        return Unpacker(header_of(self._success.response.headers, b"content-encoding"))

    def _counted(self, parts: Iterator[bytes]) -> Iterator[bytes]:
        for part in parts:
            self._size += len(part)
            yield part

    def _error(self, failure: TransportError | UnreadableBody) -> Exception:
        if isinstance(failure, TransportError):
            return self._call.broken(failure, f"{self._size} bytes")
        return self._call.unreadable(failure, self._success.response)

    def _decoder(self) -> Callable[[bytes, bool], str]:
        """What decodes pieces by the character encoding of the Content-Type, else UTF-8."""
        encoding = charset(self.headers.get("content-type", ""))
        detail = f"it is not text in {encoding}"
        try:
            decode = codecs.getincrementaldecoder(encoding)().decode
        except LookupError:
            raise self._error(
                UnreadableBody("invalid_charset", detail=detail)
            ) from None

        def text(piece: bytes, final: bool) -> str:
            try:
                return decode(piece, final)
            except UnicodeError:
                raise self._error(
                    UnreadableBody("invalid_charset", detail=detail)
                ) from None

        return text


class StreamedResponse(_Open):
    """An open response. Its content can be read once, in one of the ways below.

    All raise `NoResponseError` where the response breaks off, and `APIResponseValidationError`
    where it is not what its header fields say.
    """

    __slots__ = ()

    def iter_bytes(self) -> Iterator[bytes]:
        """The content, decompressed, in pieces as they come."""
        rest = self._success.response.incoming
        try:
            unpacker = self._unpacker()
            for piece in rest:
                yield from self._counted(unpacker.feed(piece))
            unpacker.finish()
        except (TransportError, UnreadableBody) as failure:
            raise self._error(failure) from failure.__cause__
        finally:
            rest.close()

    def iter_text(self) -> Iterator[str]:
        """The content as text, in pieces as they come."""
        decode = self._decoder()
        for piece in self.iter_bytes():
            yield decode(piece, False)
        yield decode(b"", True)

    def iter_lines(self) -> Iterator[str]:
        """The lines of the content, without their ends."""
        lines = _TextLines()
        for text in self.iter_text():
            yield from lines.feed(text)
        yield from lines.finish()

    def read(self) -> bytes:
        """The whole content, decompressed, of any size."""
        return b"".join(self.iter_bytes())

    def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Write the content to a file, which is there when all of it is, and replaces another.

        Raises:
            OSError: the file cannot be written.
        """
        part = _part_of(path)
        try:
            with part.open("xb") as file:
                file.writelines(self.iter_bytes())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Read no further; the connection is ended unless the response was read to its end."""
        self._success.response.incoming.close()


class AsyncStreamedResponse(_Open):
    """An open response. Its content can be read once, in one of the ways below.

    All raise `NoResponseError` where the response breaks off, and `APIResponseValidationError`
    where it is not what its header fields say.
    """

    __slots__ = ()

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The content, decompressed, in pieces as they come."""
        rest = self._success.response.incoming
        try:
            unpacker = self._unpacker()
            async for piece in rest:
                for part in self._counted(unpacker.feed(piece)):
                    yield part
            unpacker.finish()
        except (TransportError, UnreadableBody) as failure:
            raise self._error(failure) from failure.__cause__
        finally:
            await rest.aclose()

    async def iter_text(self) -> AsyncIterator[str]:
        """The content as text, in pieces as they come."""
        decode = self._decoder()
        async for piece in self.iter_bytes():
            yield decode(piece, False)
        yield decode(b"", True)

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the content, without their ends."""
        lines = _TextLines()
        async for text in self.iter_text():
            for line in lines.feed(text):
                yield line
        for line in lines.finish():
            yield line

    async def read(self) -> bytes:
        """The whole content, decompressed, of any size."""
        return b"".join([piece async for piece in self.iter_bytes()])

    async def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Write the content to a file, which is there when all of it is, and replaces another.

        The file is written by a thread, so that the event loop goes on.

        Raises:
            OSError: the file cannot be written.
        """
        from anyio import to_thread

        part = _part_of(path)
        try:
            file = await to_thread.run_sync(part.open, "xb")
            with file:
                async for piece in self.iter_bytes():
                    await to_thread.run_sync(file.write, piece)
            await to_thread.run_sync(part.replace, path)
        finally:
            part.unlink(missing_ok=True)

    async def close(self) -> None:
        """Read no further; the connection is ended unless the response was read to its end."""
        await self._success.response.incoming.aclose()


class _TextLines:
    """Cuts text into lines, whichever of the three ends they have."""

    def __init__(self) -> None:
        self._newlines = IncrementalNewlineDecoder(None, translate=True)
        self._parts: list[str] = []

    def feed(self, text: str, *, final: bool = False) -> list[str]:
        *lines, rest = self._newlines.decode(text, final).split("\n")
        if lines:
            lines[0] = "".join(self._parts) + lines[0]
            self._parts.clear()
        self._parts.append(rest)
        return lines

    def finish(self) -> list[str]:
        lines = self.feed("", final=True)
        last = "".join(self._parts)
        return [*lines, last] if last else lines


def _part_of(path: str | os.PathLike[str]) -> Path:
    """A name beside a file that nobody else uses."""
    whole = Path(path)
    return whole.with_name(f".{whole.name}.{os.urandom(6).hex()}.part")
