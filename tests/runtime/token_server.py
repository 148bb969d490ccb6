"""An API and its token server on the loopback, and clients of it."""

from __future__ import annotations

import json
import threading
from base64 import b64decode
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote_plus

from generator.runtime.auth.oauth2 import OAuth2ClientCredentials
from generator.runtime.auth.sources import OAuth2Scheme
from generator.runtime.client.asynchronous import AsyncClient
from generator.runtime.client.sync import SyncClient
from generator.runtime.core.operation import Operation, Response
from generator.runtime.core.security import Credential, SecurityKind
from generator.runtime.core.spec import ClientSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

ID, SECRET = "the client", "s3cret:%&é/value"
Reply = tuple[int, object]


@dataclass
class TokenServer:
    """`with TokenServer() as server:` starts and stops it.

    Attributes:
        lifetime: Of the tokens that are given from now on, in the server's words.
        reply: What is sent instead of a token.
        hold: A fetch waits until it is set.
    """

    lifetime: object = 3600
    reply: Reply | None = None
    hold: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    """Set when a fetch arrives."""
    fetches: list[dict[str, list[str]]] = field(default_factory=list[dict[str, list[str]]])
    calls: list[str] = field(default_factory=list[str])
    """The tokens that calls have shown."""
    revoked: set[str] = field(default_factory=set[str])

    def __enter__(self) -> Self:
        owner = self
        self.hold.set()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                owner.respond(self, *owner.call(self.headers.get("Authorization", "")))

            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers["Content-Length"])).decode()
                authorization = self.headers.get("Authorization", "")
                owner.respond(self, *owner.fetch(self.path, parse_qs(content), authorization))

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
                """Stay silent."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 256

        self._server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        self.hold.set()
        self._server.shutdown()
        self._server.server_close()

    def respond(self, handler: BaseHTTPRequestHandler, status: int, body: object) -> None:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(content)))
        if status == 401:
            handler.send_header("WWW-Authenticate", 'Bearer error="invalid_token"')
        handler.end_headers()
        handler.wfile.write(content)

    def call(self, authorization: str) -> Reply:
        token = authorization.removeprefix("Bearer ")
        self.calls.append(token)
        if not token.startswith("token-") or token in self.revoked:
            return 401, {"error": "no"}
        return 200, {"ok": True}

    def fetch(self, path: str, form: dict[str, list[str]], authorization: str) -> Reply:
        self.fetches.append(form | {"path": [path]})
        number = len(self.fetches)
        self.asked.set()
        self.hold.wait(30)
        if self.reply is not None:
            return self.reply
        if authorization:
            pair = b64decode(authorization.removeprefix("Basic ")).decode().split(":")
            client = [unquote_plus(part) for part in pair]
        else:
            client = [form["client_id"][0], form["client_secret"][0]]
        if client != [ID, SECRET]:
            return 401, {"error": "invalid_client", "error_description": f"not {SECRET}"}
        return 200, {
            "access_token": f"token-{number}",
            "token_type": "Bearer",
            "expires_in": self.lifetime,
        }


def spec(token_url: str = "/token", *, in_body: bool = False) -> ClientSpec:
    flow = OAuth2ClientCredentials(
        token_url,
        Credential("client_id", "EXAMPLE_CLIENT_ID"),
        Credential("client_secret", "EXAMPLE_CLIENT_SECRET"),
        in_body=in_body,
    )
    return ClientSpec(
        package="example",
        version="1",
        user_agent="example/1",
        logger="example",
        server_url="https://api.example.com/v1",
        security_schemes=(
            OAuth2Scheme(
                name="oauth", kind=SecurityKind.BEARER, option="token", env=None, flow=flow
            ),
        ),
        security=(("oauth",),),
    )


def operation(*scopes: str) -> Operation[Any]:
    return Operation(
        id="Get",
        method="GET",
        path="/things",
        success=(Response("200", "application/json"),),
        security=((("oauth", *scopes) if scopes else "oauth",),),
    )


GET = operation()


class Api(SyncClient):
    def __init__(self, described: ClientSpec | None = None, **options: Any) -> None:
        super().__init__(described or spec(), keys_of(options), options)  # type: ignore[arg-type] # tests pass wrong ones too

    def things(self, called: Operation[Any] = GET, **options: Any) -> Any:
        return self.call(called, options)  # type: ignore[arg-type] # as above


class AsyncApi(AsyncClient):
    def __init__(self, described: ClientSpec | None = None, **options: Any) -> None:
        super().__init__(described or spec(), keys_of(options), options)  # type: ignore[arg-type] # as above

    async def things(self, called: Operation[Any] = GET, **options: Any) -> Any:
        return await self.call(called, options)  # type: ignore[arg-type] # as above


def keys_of(options: dict[str, Any]) -> dict[str, Any]:
    """Take the credentials out of the options; those that the server knows if there are none."""
    names = ("token", "client_id", "client_secret")
    found = {name: options.pop(name) for name in names if name in options}
    return found or {"client_id": ID, "client_secret": SECRET}


def in_threads(count: int, function: Callable[[], object]) -> list[Exception]:
    """Run a function in threads at once; what they raised."""
    failures: list[Exception] = []
    start = threading.Barrier(count)

    def run() -> None:
        start.wait()
        try:
            function()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures
