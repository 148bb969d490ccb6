"""The asynchronous client: it waits, sends and reads the clock.

Every decision is made in `call.py`. `sync.py` is the same without `await`, except that here the
event loop enforces the deadline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic, time
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from ..core.omit import omit
from ..core.operation import Operation
from ..core.secret import clear_traceback
from ..http.content import ContentReader, HTTPResponse, header_of
from ..http.ownership import asyncio_loop
from ..http.transport import AsyncTransport, TransportError
from .call import Call, Handling, Success, Wait
from .core import Client, jitter, undocumented
from .keywords import AsyncClientOptions, RequestOptions
from .verbs import AsyncVerbs

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from ..http.transport import AsyncClock, Certificate, TransportRequest
    from .request import Plan

T = TypeVar("T")


class AsyncClient(AsyncVerbs, Client[AsyncTransport]):
    """A client for tasks. It may be used by several event loops, also at the same time.

    Each loop has connections of its own. Those of a loop that is closed are freed at the next use,
    and all of them when the client is closed or collected.
    """

    is_asynchronous = True

    async def call(
        self,
        operation: Operation[T],
        options: RequestOptions,
        values: Sequence[object] = (),
        body: object = omit,
    ) -> T:
        """Call an operation.

        Args:
            operation: what to call.
            options: the options of this call.
            values: the values of `operation.params`, in their order.
            body: the body, with the names it has on the wire.

        Raises:
            InvalidRequestError: an argument does not fit; nothing was sent.
            APIConnectionError: no response came; `sent` says whether it may have been carried out.
            APIStatusError: the response is no success.
            APIResponseValidationError: the response cannot be read.
        """
        try:
            result: T = await self._run(
                self._core.plan(operation), options, values, body
            )
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return result

    async def open_response(
        self,
        operation: Operation[Any],
        options: RequestOptions,
        values: Sequence[object] = (),
        body: object = omit,
        *,
        delay: float = 0.0,
        **handling: Unpack[Handling],
    ) -> Success:
        """Call an operation for a response that is read elsewhere; errors are those of `call`.

        Args:
            operation: what to call.
            options: the options of this call.
            values: the values of `operation.params`, in their order.
            body: the body, with the names it has on the wire.
            delay: seconds to wait before it is sent.
            handling: how it is sent and read.
        """
        try:
            plan = self._core.plan(operation)
            handling["handed_over"] = True
            success: Success = await self._run(
                plan, options, values, body, delay=delay, **handling
            )
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return success

    async def _run(
        self,
        plan: Plan,
        options: RequestOptions,
        values: Sequence[object],
        body: object,
        *,
        delay: float = 0.0,
        **handling: Unpack[Handling],
    ) -> Any:
        if self._closed:
            self._check_open()
        clock: AsyncClock = getattr(self._transport, "clock", _CLOCK)
        if delay:
            await clock.asleep(delay)
        now = clock.monotonic()
        call = Call(self._core, plan, options, values, body, now=now, **handling)
        while True:
            request = call.request(now)
            try:
                if plan.dynamic_credentials:
                    await self._add_keys(call, request)
                response = await self._exchange(call, request, now)
            except TransportError as failure:
                outcome = call.failed(failure, request.sent, clock.monotonic(), jitter)
            else:
                outcome = call.responded(
                    response, clock.monotonic(), clock.time(), jitter
                )
            if not isinstance(outcome, Wait):
                return outcome
            await clock.asleep(outcome.seconds)
            now = clock.monotonic()

    async def _add_keys(self, call: Call, request: TransportRequest) -> None:
        from ..auth.dynamic import add_keys

        io = _IO(self._receive)
        await _in_time(request.time.total, lambda: add_keys(io, call, request))

    async def _exchange(
        self, call: Call, request: TransportRequest, began: float
    ) -> HTTPResponse:
        """One attempt, as the log and the hooks see it."""
        config = self._core.config
        attempt = call.attempt(request)
        if attempt and config.before_request:
            await _tell(config.before_request, attempt)
        response: HTTPResponse | None = None
        error: BaseException | None = None
        try:
            response = await _in_time(
                request.time.total, lambda: self._receive(request, began, call)
            )
        except BaseException as raised:
            error = raised
            raise
        else:
            return response
        finally:
            seconds = monotonic() - began if response is None else response.seconds
            call.log(response, error, seconds)
            if attempt and config.after_response:
                complete = call.complete(attempt, response, error, seconds)
                await _tell(config.after_response, complete)

    async def _receive(
        self, request: TransportRequest, began: float, call: Call | None = None
    ) -> HTTPResponse:
        response = await self._transport.asend(request)
        if (
            call is not None
            and call.incoming is not None
            and 200 <= response.status < 300
        ):
            request.time = call.between()
            seconds = monotonic() - began
            in_time = partial(_in_time, request.time.read)
            incoming = call.incoming(response, in_time, asyncio_loop())
            return HTTPResponse(
                response.status, response.headers, b"", None, seconds, incoming
            )
        try:
            encoding = header_of(response.headers, b"content-encoding")
            reader = ContentReader(encoding, self._core.config.max_response_bytes)
            async for chunk in response.chunks:
                if not reader.feed(chunk):
                    break
        finally:
            await response.aclose()
        content = reader.finish()
        seconds = monotonic() - began
        return HTTPResponse(
            response.status, response.headers, content, reader.problem, seconds
        )

    async def _undocumented(
        self,
        method: str,
        path: str,
        cast_to: type[T],
        body: object,
        options: RequestOptions,
    ) -> T:
        try:
            operation, query = undocumented(method, path, cast_to, body)
            plan = self._core.new_plan(operation)
            result: T = await self._run(plan, options, (), body, query=query)
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return result

    def with_options(self, **options: Unpack[AsyncClientOptions]) -> Self:
        """The same client with some options replaced; header fields and query are added to.

        It shares the connections; closing it leaves this client open.
        """
        return self._changed(options)

    async def close(self) -> None:
        """Close the connections. A client of `with_options` closes nothing of its parent."""
        self._closed = True
        if self._owner:
            await self._transport.aclose()

    async def close_connections(self) -> None:
        """Close the connections of the running event loop alone; the client stays open.

        It is for jobs with an event loop each (`asyncio.run`, `async_to_sync`): at the end of one.
        A transport or an HTTP client of your own is left alone if it has no `close_current`.
        """
        if close := getattr(self._transport, "close_current", None):
            await close()

    async def __aenter__(self) -> Self:
        self._check_open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def _default_transport(self, certificate: Certificate | None) -> AsyncTransport:
        from ..http.pool import AsyncHTTPTransport

        return AsyncHTTPTransport(certificate=certificate)


async def _tell(function: Callable[..., Any], *arguments: object) -> Any:
    """Call a function of the caller's, of either kind."""
    result = function(*arguments)
    return await result if hasattr(result, "__await__") else result


async def _in_time(seconds: float | None, work: Callable[[], Awaitable[T]]) -> T:
    """Await what a function gives.

    Raises:
        TransportError: it takes longer.
    """
    try:
        if asyncio_loop():
            import asyncio

            async with asyncio.timeout(seconds):
                return await work()
        import anyio

        with anyio.fail_after(seconds):
            return await work()
    except TimeoutError:
        raise TransportError("the time of the call ran out", timeout=True) from None


async def _sleep(seconds: float) -> None:
    if asyncio_loop():
        import asyncio

        await asyncio.sleep(seconds)
    else:
        import anyio

        await anyio.sleep(seconds)


class _SystemClock:
    """The clock of this machine."""

    monotonic = staticmethod(monotonic)
    time = staticmethod(time)

    async def asleep(self, seconds: float) -> None:
        await _sleep(seconds)


_CLOCK = _SystemClock()


class _IO:
    """What dynamic credentials ask for."""

    clock = staticmethod(monotonic)

    def __init__(
        self, receive: Callable[[TransportRequest, float], Awaitable[HTTPResponse]]
    ) -> None:
        self._receive = receive

    async def ask(self, function: Callable[..., Any], *arguments: object) -> object:
        return await _tell(function, *arguments)

    async def fetch(self, request: TransportRequest) -> HTTPResponse:
        return await _in_time(
            request.time.total, lambda: self._receive(request, monotonic())
        )

    async def pause(self, seconds: float) -> None:
        await _sleep(seconds)
