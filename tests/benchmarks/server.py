"""A server that is not the bottleneck: the same response to every request, over HTTP and TLS.

It runs in a process of its own and looks at no more of a request than where it ends.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import trustme

from tests.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Generator

_BODY = b'{"data":{"result":"ok"}}'
_RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(_BODY)
) + _BODY


class _Responding(asyncio.Protocol):
    def __init__(self) -> None:
        self._rest = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        self._rest += data
        while (end := self._rest.find(b"\r\n\r\n")) >= 0:
            head = self._rest[:end].lower()
            _, found, length = head.partition(b"\r\ncontent-length:")
            whole = end + 4 + (int(length.partition(b"\r\n")[0]) if found else 0)
            if len(self._rest) < whole:
                return
            self._rest = self._rest[whole:]
            self._transport.write(_RESPONSE)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the server responds."""

    http: str
    tls: str
    authority: str
    """A file with the certificate of the authority that signed the server's."""


@contextmanager
def serving() -> Generator[Addresses]:
    """Keep a server running."""
    with TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.server", folder],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert process.stdout is not None
            yield Addresses(**json.loads(process.stdout.readline()))
        finally:
            process.communicate()


async def _serve(folder: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate = authority.issue_cert("127.0.0.1")
    for part in (certificate.private_key_pem, *certificate.cert_chain_pems):
        part.write_to_path(str(folder / "server.pem"), append=True)
    context.load_cert_chain(folder / "server.pem")
    loop = asyncio.get_running_loop()
    plain = await loop.create_server(_Responding, "127.0.0.1", 0, backlog=512)
    secure = await loop.create_server(_Responding, "127.0.0.1", 0, ssl=context, backlog=512)
    http, tls = (each.sockets[0].getsockname()[1] for each in (plain, secure))
    addresses = {
        "http": f"http://127.0.0.1:{http}",
        "tls": f"https://127.0.0.1:{tls}",
        "authority": str(folder / "authority.pem"),
    }
    print(json.dumps(addresses), flush=True)
    await asyncio.to_thread(sys.stdin.read)  # until whoever started this is gone


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
