"""Handing events to functions, under any web framework.

The sender hears of success only after the handler finished, of a failure so that it tries again,
and of a duplicate as of a success, without a second run of the handler.
"""

from __future__ import annotations

import asyncio
import inspect
import logging
import math
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from http import HTTPStatus
from typing import Any, ClassVar, Final, NamedTuple, Protocol, TypeVar
from wsgiref.types import StartResponse, WSGIEnvironment

from ..core.errors import ClientError, WebhookVerificationError
from ..models.header_fields import AnyHeaders
from .claim import Claim
from .parse import Parsed, UnknownWebhookEvent
from .scheme import WebhookSpec
from .verify import Payload, raw_body

T = TypeVar("T")
R = TypeVar("R")
_log: Final = logging.getLogger(__name__.partition(".")[0])

_STATUS: Final = {
    **dict.fromkeys(
        ("empty", "invalid_json", "invalid_utf8", "too_deep", "mismatch"), 400
    ),
    **dict.fromkeys(("no_scheme", "no_key", "wrong_key", "not_raw", "consumed"), 500),
}
"""The status by the reason of a refusal; for any other it is 401. 500: the receiver is at fault."""

_MAX_DIGITS: Final = 18


class WebhookResponse(NamedTuple):
    """The response to a sender."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


def _response(status: int, *headers: tuple[str, str]) -> WebhookResponse:
    body = HTTPStatus(status).phrase.encode()
    always = [("content-type", "text/plain"), ("content-length", str(len(body)))]
    return WebhookResponse(status, [*always, *headers], body)


class Receiver(Protocol):
    """What a router asks of a receiver."""

    spec: ClassVar[WebhookSpec]
    """The webhooks of the API."""

    def authentic(
        self, payload: Payload, headers: AnyHeaders, *, query: bool
    ) -> Parsed:
        """The verified event with its id, received before or not."""
        ...

    def claim(self, parsed: Parsed) -> Claim:
        """A claim to an event, not taken yet."""
        ...


class _NeedsLoopError(ClientError):
    """An `async` handler was to run where it cannot."""


class WebhookRouter:
    """Calls the function that is registered for the class of an event.

    The router is an ASGI application, its method `wsgi` a WSGI application, and `handle` or
    `handle_async` serves any framework.

    One instance serves several threads and tasks at once. An event is handled at least once: its
    sender is told of success only after the handler finished, whatever dies before. It is handled
    a second time if a process dies after the handler and before the store knows, or loses its claim
    because the store could not be reached or the process stood still for longer than the lease:
    the run goes on then, and a handler should tolerate it. Give the receiver a `replay_store` to
    have duplicates acknowledged without a second run. While an event is being handled, the response
    to another delivery of it is 503 with `Retry-After`.

    An event that no function is registered for is acknowledged.
    """

    def __init__(
        self,
        receiver: Receiver,
        *,
        max_body: int = 1_048_576,
        body_timeout: float = 10,
        by_get: bool = False,
    ) -> None:
        self._receiver = receiver
        self._max_body = max_body
        self._body_timeout = body_timeout
        self._methods = ("POST", "GET") if by_get else ("POST",)
        self._handlers: dict[type[Any], Callable[[Any], object]] = {}
        # Not the loop's own threads: handlers may keep those busy until a claim has run out.
        self._store_threads = ThreadPoolExecutor(4, "webhook-store")
        self._under_way: set[asyncio.Task[WebhookResponse]] = set()

    def on(self, event: type[T]) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
        """Register a function for a class of events.

        Args:
            event: The class.

        Returns:
            A decorator for anything that can be called with an event, plain or `async`: a function,
            a method, a `functools.partial`, an object with `__call__`, decorated or not.

        Raises:
            TypeError: it is not the class of an event.
            ValueError: the class has a function already.
        """
        _check_class(event, self._receiver.spec)

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

    def handle(
        self, method: str, headers: AnyHeaders, body: Payload
    ) -> WebhookResponse:
        """Handle one request; for a GET the body is the query string.

        An `async` handler runs in an event loop of its own. Inside a running loop, await
        `handle_async` instead.

        Raises:
            ClientError: the handler is `async` and a loop runs in this thread.
        """
        parsed = self._admit(method, headers, body)
        if isinstance(parsed, WebhookResponse):
            return parsed
        handler, claim = self._handler(parsed), self._receiver.claim(parsed)
        if _is_async(handler):
            _need_no_loop(handler)
        if (response := self._take(claim)) is not None:
            return response
        finished = False
        try:
            with claim.renewed():
                result = handler(parsed.event)
                if inspect.isawaitable(result):
                    _run(handler, result)
            finished = True
        except _NeedsLoopError:
            raise
        except Exception:  # noqa: BLE001 - whatever a handler raises is for the log
            _log_failure()
        finally:
            _end(claim, finished)
        return _response(200 if finished else 500)

    async def handle_async(
        self, method: str, headers: AnyHeaders, body: Payload
    ) -> WebhookResponse:
        """Handle one request inside a running event loop; for a GET the body is the query string.

        An `async` handler runs in this loop, a plain one in a thread; what a plain one returns is
        awaited in this loop if it can be. The store is called in threads of the router.

        A cancellation reaches an `async` handler, whose event is left to the next delivery. A plain
        handler goes on to its end.
        """
        parsed = self._admit(method, headers, body)
        if isinstance(parsed, WebhookResponse):
            return parsed
        handler, claim = self._handler(parsed), self._receiver.claim(parsed)
        if (
            response := await self._call(claim, partial(self._take, claim))
        ) is not None:
            return response
        if _is_async(handler):
            return await self._work(claim, handler, parsed.event)
        task = asyncio.create_task(
            self._work(claim, partial(_in_thread, handler), parsed.event)
        )
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return await asyncio.shield(task)

    def wsgi(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> list[bytes]:
        """Serve as a WSGI application (PEP 3333)."""
        response = self._respond_wsgi(environ)
        start_response(
            f"{response.status} {HTTPStatus(response.status).phrase}", response.headers
        )
        return [response.body]

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
        try:
            async with asyncio.timeout(self._body_timeout):
                body = await self._body(scope, receive)
        except TimeoutError:
            _log.warning(
                "no whole body of a webhook came within %s s: its sender is slow, or something read"
                " the body before",
                self._body_timeout,
            )
            response = _response(408, ("connection", "close"))
        else:
            if body is None:
                return
            response = await self.handle_async(scope["method"], scope["headers"], body)
        headers = [(name.encode(), value.encode()) for name, value in response.headers]
        await send(
            {
                "type": "http.response.start",
                "status": response.status,
                "headers": headers,
            }
        )
        await send({"type": "http.response.body", "body": response.body})

    async def _body(
        self,
        scope: MutableMapping[str, Any],
        receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
    ) -> bytes | None:
        """The body, or as much as is too much; None: the sender has left."""
        query: bytes | None = (
            scope["query_string"] if scope["method"] == "GET" else None
        )
        body, more = bytearray(), True
        while more and len(body) <= self._max_body:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            more = message.get("more_body", False)
        return bytes(body) if query is None else query

    def _respond_wsgi(self, environ: WSGIEnvironment) -> WebhookResponse:
        length, stream = str(environ.get("CONTENT_LENGTH") or ""), environ["wsgi.input"]
        method = environ["REQUEST_METHOD"]
        if method == "GET":
            return self.handle(
                method, environ, environ.get("QUERY_STRING", "").encode("latin-1")
            )
        if not length:
            ends = environ.get("wsgi.input_terminated")
            return self.handle(
                method, environ, stream.read(self._max_body + 1) if ends else b""
            )
        if not (length.isascii() and length.isdigit()):
            return _response(400)
        # Python reads no number of any length, and so many digits are too many bytes in any case.
        size = int(length.lstrip("0")[:_MAX_DIGITS] or "0")
        if size > self._max_body:
            return _response(413)
        return self.handle(method, environ, stream.read(size))

    def _admit(
        self, method: str, headers: AnyHeaders, body: Payload
    ) -> WebhookResponse | Parsed:
        """The response that is due before any handler runs, or the event to handle."""
        if method not in self._methods:
            return _response(405, ("allow", ", ".join(self._methods)))
        by_get = method == "GET"
        try:
            raw = raw_body(body)
            if len(raw) > self._max_body:
                return _response(413)
            return self._receiver.authentic(raw, headers, query=by_get)
        except WebhookVerificationError as error:
            status = _STATUS.get(error.reason, 401)
            if status == 500:
                _log.error("a webhook could not be checked: %s", error)
            return _response(status)

    def _take(self, claim: Claim) -> WebhookResponse | None:
        """Claim an event; the response if it cannot be had."""
        try:
            state = claim.take()
        except Exception:  # noqa: BLE001 - whatever a store raises is for the log
            _log.exception("the replay store failed; the sender is told to try again")
            return _response(500)
        if state == "held":
            return _response(503, ("retry-after", str(math.ceil(claim.lease))))
        return _response(200) if state == "done" else None

    async def _work(
        self, claim: Claim, handler: Callable[[Any], Awaitable[object]], event: object
    ) -> WebhookResponse:
        finished = False
        try:
            async with claim.renewed_by_task(partial(self._call, claim)):
                await handler(event)
            finished = True
        except Exception:  # noqa: BLE001 - whatever a handler raises is for the log
            _log_failure()
        finally:
            await self._call(claim, partial(_end, claim, finished))
        return _response(200 if finished else 500)

    async def _call(self, claim: Claim, function: Callable[[], T]) -> T:
        """Call a function of the store, in a thread if it may have to wait."""
        if claim.is_local:
            return function()
        run = partial(copy_context().run, function)
        return await asyncio.get_running_loop().run_in_executor(
            self._store_threads, run
        )

    def _handler(self, parsed: Parsed) -> Callable[[Any], Any]:
        return self._handlers.get(parsed.event.__class__, _ignore)


def _check_class(event: object, spec: WebhookSpec) -> None:
    if event is UnknownWebhookEvent:
        return
    known = [lazy() for lazy in spec.events.values()]
    is_one = event in known or not all(isinstance(each, type) for each in known)
    if not isinstance(event, type) or not is_one:
        got = event.__name__ if isinstance(event, type) else repr(event)
        raise TypeError(f"on: expected the class of an event, from `models`, got {got}")


def _ignore(event: object) -> None:
    """What is done with an event that no function is registered for."""


def _is_async(handler: Any) -> bool:
    """Whether calling a handler is known to give a coroutine, and to run nothing of it."""
    while isinstance(handler, partial):
        handler = handler.func
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(
        type(handler).__call__
    )


async def _in_thread(handler: Callable[[Any], object], event: object) -> None:
    """Run a plain handler in a thread, and the coroutine that a decorated one may return, here."""

    def call() -> object:
        try:
            return handler(event)
        # a future cannot hold it, and would never be done
        except StopIteration as error:
            raise RuntimeError("the handler raised StopIteration") from error

    result = await asyncio.to_thread(call)
    if inspect.isawaitable(result):
        await result


def _run(handler: Any, result: Awaitable[object]) -> None:
    """Run what an `async` handler returned, in a loop of its own."""

    async def wait() -> None:
        await result

    try:
        _need_no_loop(handler)
    except _NeedsLoopError:
        if inspect.iscoroutine(result):
            result.close()
        raise
    asyncio.run(wait())


def _need_no_loop(handler: Any) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    name = getattr(handler, "__qualname__", None) or repr(handler)
    raise _NeedsLoopError(
        f"handle() cannot run the async handler {name} inside a running event loop;"
        " help: await router.handle_async(method, headers, body)"
    )


def _log_failure() -> None:
    _log.exception("a webhook handler failed; the sender is told to try again")


def _end(claim: Claim, finished: bool) -> None:
    """Tell the store how a run ended. If it does not hear, the claim runs out by itself."""
    try:
        if finished:
            claim.done()
        else:
            claim.release()
    except Exception:  # noqa: BLE001 - whatever a store raises is for the log
        _log.exception(
            "the replay store failed after a handler; the event may be handled again"
        )
