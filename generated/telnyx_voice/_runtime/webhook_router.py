"""Handing events to functions, under any web framework.

Comes in: requests of a framework, a WSGI server or an ASGI server. Goes out: an answer that tells
the sender the truth. The rule of this file: success is answered only after the handler finished, a
failure so that the sender tries again, and a duplicate without running the handler a second time.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
from contextlib import contextmanager
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from .errors import WebhookVerificationError
from .webhook_parse import UnknownWebhookEvent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, MutableMapping
    from wsgiref.types import StartResponse, WSGIEnvironment

    from .header_fields import AnyHeaders
    from .webhook_parse import Parsed
    from .webhook_receiver import WebhookReceiver
    from .webhook_verify import Payload

T = TypeVar("T")
R = TypeVar("R")
_log: Final = logging.getLogger(__name__.partition(".")[0])

_STATUS: Final = {
    **dict.fromkeys(("empty", "invalid_json", "invalid_utf8", "too_deep", "mismatch"), 400),
    **dict.fromkeys(("no_scheme", "no_key", "wrong_key", "not_raw"), 500),
}
"""The answer by the reason of a refusal; any other is 401."""


class Answer(NamedTuple):
    """What to answer the sender."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


def _answer(status: int, *headers: tuple[str, str]) -> Answer:
    body = HTTPStatus(status).phrase.encode()
    always = [("content-type", "text/plain"), ("content-length", str(len(body)))]
    return Answer(status, [*always, *headers], body)


class WebhookRouter:
    """Calls the function that is registered for the class of an event.

    The router is an ASGI application, its method `wsgi` a WSGI application, and `handle` serves any
    framework.

    One instance serves several threads and tasks at once. Give the receiver a `replay_store` to
    have duplicates answered without a second run; under `async` handlers it should not wait long.
    An event that has no function is answered with success.
    """

    def __init__(
        self, receiver: WebhookReceiver[Any], *, max_body: int = 1_048_576, by_get: bool = False
    ) -> None:
        self._receiver = receiver
        self._max_body = max_body
        self._methods = ("POST", "GET") if by_get else ("POST",)
        self._handlers: dict[type[Any], Callable[[Any], object]] = {}
        self._running: set[str] = set()
        self._lock = Lock()

    def on(self, event: type[T]) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
        """Register a function, plain or `async`, for a class of events.

        Raises:
            ValueError: If the class has a function already.
        """

        def register(handler: Callable[[T], R]) -> Callable[[T], R]:
            if self._handlers.setdefault(event, handler) is not handler:
                raise ValueError(f"{event.__name__} has a handler already")
            return handler

        return register

    def on_unknown(
        self, handler: Callable[[UnknownWebhookEvent], R]
    ) -> Callable[[UnknownWebhookEvent], R]:
        """Register a function for events of a type that this package does not know."""
        return self.on(UnknownWebhookEvent)(handler)

    def handle(self, method: str, headers: AnyHeaders, body: Payload) -> Answer:
        """Answer one request; for a GET the body is the query string.

        An `async` handler runs in a loop of its own: inside a running one use `handle_async`.
        """
        parsed = self._admit(method, headers, body)
        return parsed if isinstance(parsed, Answer) else self._run(parsed)

    async def handle_async(self, method: str, headers: AnyHeaders, body: Payload) -> Answer:
        """The same inside a running loop; a plain handler runs in a thread."""
        parsed = self._admit(method, headers, body)
        if isinstance(parsed, Answer):
            return parsed
        handler = self._handler(parsed)
        if not inspect.iscoroutinefunction(handler):
            return await asyncio.to_thread(self._run, parsed)
        with self._ending(parsed) as status:
            await handler(parsed.event)
        return _answer(status[0])

    def wsgi(self, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Serve as a WSGI application (PEP 3333)."""
        length, stream = str(environ.get("CONTENT_LENGTH") or ""), environ["wsgi.input"]
        method = environ["REQUEST_METHOD"]
        if method == "GET":
            body = str(environ.get("QUERY_STRING", "")).encode("latin-1")
        elif length.isdecimal():
            body = stream.read(min(int(length), self._max_body + 1))
        else:
            body = stream.read(self._max_body + 1) if environ.get("wsgi.input_terminated") else b""
        answer = self.handle(method, environ, body)
        start_response(f"{answer.status} {HTTPStatus(answer.status).phrase}", answer.headers)
        return [answer.body]

    async def __call__(
        self,
        scope: MutableMapping[str, Any],
        receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
        send: Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ) -> None:
        """Serve as an ASGI 3 application, alone or mounted in another."""
        if scope["type"] == "lifespan":
            for event in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{event}.complete"})
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close"})
            return
        body = bytearray(scope["query_string"] if scope["method"] == "GET" else b"")
        more = True
        while more and len(body) <= self._max_body:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"") if scope["method"] != "GET" else b""
            more = message.get("more_body", False)
        answer = await self.handle_async(scope["method"], scope["headers"], body)
        headers = [(name.encode(), value.encode()) for name, value in answer.headers]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    def _admit(self, method: str, headers: AnyHeaders, body: Payload) -> Answer | Parsed:
        """What there is to answer before any handler runs, or the event to handle."""
        if method not in self._methods:
            return _answer(405, ("allow", ", ".join(self._methods)))
        if len(body) > self._max_body:
            return _answer(413)
        try:
            parsed = self._receiver.authentic(body, headers, query=method == "GET")
        except WebhookVerificationError as error:
            return _answer(_STATUS.get(error.reason, 401))
        with self._lock:
            if parsed.identity in self._running:
                return _answer(503, ("retry-after", "1"))
            if parsed.identity:
                self._running.add(parsed.identity)
        claimed = False
        try:
            claimed = not self._receiver.replayed(parsed)
        except Exception:  # noqa: BLE001 - whatever a store raises is for the log
            _log.exception("the replay store failed")
            return _answer(500)
        finally:
            if not claimed:
                self._running.discard(parsed.identity or "")
        return parsed if claimed else _answer(200)

    def _run(self, parsed: Parsed) -> Answer:
        with self._ending(parsed) as status:
            result = self._handler(parsed)(parsed.event)
            if inspect.isawaitable(result):
                asyncio.run(_finish(result))
        return _answer(status[0])

    def _handler(self, parsed: Parsed) -> Callable[[Any], object]:
        return self._handlers.get(parsed.event.__class__, _ignore)

    @contextmanager
    def _ending(self, parsed: Parsed) -> Generator[list[int]]:
        """Put the status for how a handler ends into a list, and let go of its event."""
        status = [500]
        try:
            yield status
            status[:] = [200]
        except Exception:  # noqa: BLE001 - whatever a handler raises is for the log
            _log.exception("a webhook handler failed; the sender is told to try again")
        finally:
            self._running.discard(parsed.identity or "")
            if status != [200]:
                self._receiver.forget(parsed)


def _ignore(event: object) -> None:
    """What is done with an event that no function is registered for."""


async def _finish(result: Awaitable[object]) -> None:
    await result
