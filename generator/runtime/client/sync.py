"""The synchronous client: it waits, sends and reads the clock.

Every decision is made in `call.py`. `asynchronous.py` is the same with `await`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic, sleep, time
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from ..core.omit import omit
from ..core.operation import Operation
from ..core.secret import clear_traceback
from ..http.content import ContentReader, HTTPResponse, header_of
from ..http.transport import Transport, TransportError
from .call import Call, Handling, Success, Wait
from .core import Client, jitter, undocumented
from .keywords import ClientOptions, RequestOptions
from .verbs import SyncVerbs

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from ..http.transport import Certificate, Clock, TransportRequest
    from .request import Plan

T = TypeVar("T")


class SyncClient(SyncVerbs, Client[Transport]):
    """A client whose calls return when the response is there. It may be shared by threads."""

    is_asynchronous = False

    def call(
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
            result: T = self._run(self._core.plan(operation), options, values, body)
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return result

    def open_response(
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
            success: Success = self._run(
                plan, options, values, body, delay=delay, **handling
            )
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return success

    def _run(
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
        clock: Clock = getattr(self._transport, "clock", _CLOCK)
        if delay:
            clock.sleep(delay)
        now = clock.monotonic()
        call = Call(self._core, plan, options, values, body, now=now, **handling)
        while True:
            request = call.request(now)
            try:
                if plan.dynamic_credentials:
                    self._add_keys(call, request)
                response = self._exchange(call, request, now)
            except TransportError as failure:
                outcome = call.failed(failure, request.sent, clock.monotonic(), jitter)
            else:
                outcome = call.responded(
                    response, clock.monotonic(), clock.time(), jitter
                )
            if not isinstance(outcome, Wait):
                return outcome
            clock.sleep(outcome.seconds)
            now = clock.monotonic()

    def _add_keys(self, call: Call, request: TransportRequest) -> None:
        from ..auth.dynamic import add_keys

        _at_once(add_keys(_IO(self._receive), call, request))

    def _exchange(
        self, call: Call, request: TransportRequest, began: float
    ) -> HTTPResponse:
        """One attempt, as the log and the hooks see it."""
        config = self._core.config
        attempt = call.attempt(request)
        if attempt and config.before_request:
            config.before_request(attempt)
        response: HTTPResponse | None = None
        error: BaseException | None = None
        try:
            response = self._receive(request, began, call)
        except BaseException as raised:
            error = raised
            raise
        else:
            return response
        finally:
            seconds = monotonic() - began if response is None else response.seconds
            call.log(response, error, seconds)
            if attempt and config.after_response:
                config.after_response(call.complete(attempt, response, error, seconds))

    def _receive(
        self, request: TransportRequest, began: float, call: Call | None = None
    ) -> HTTPResponse:
        deadline = request.time.deadline
        response = self._transport.send(request)
        if (
            call is not None
            and call.incoming is not None
            and 200 <= response.status < 300
        ):
            request.time = call.between()
            seconds = monotonic() - began
            incoming = call.incoming(response)
            return HTTPResponse(
                response.status, response.headers, b"", None, seconds, incoming
            )
        try:
            encoding = header_of(response.headers, b"content-encoding")
            reader = ContentReader(encoding, self._core.config.max_response_bytes)
            for chunk in response.chunks:
                if not reader.feed(chunk):
                    break
                if deadline is not None and monotonic() >= deadline:
                    raise TransportError(
                        "time ran out while the response came", timeout=True
                    )
        finally:
            response.close()
        content = reader.finish()
        seconds = monotonic() - began
        return HTTPResponse(
            response.status, response.headers, content, reader.problem, seconds
        )

    def _undocumented(
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
            result: T = self._run(plan, options, (), body, query=query)
        except BaseException as error:
            clear_traceback(error, options)
            raise
        return result

    def with_options(self, **options: Unpack[ClientOptions]) -> Self:
        """The same client with some options replaced; header fields and query are added to.

        It shares the connections; closing it leaves this client open.
        """
        return self._changed(options)

    def close(self) -> None:
        """Close the connections. A client of `with_options` closes nothing of its parent."""
        self._closed = True
        if self._owner:
            self._transport.close()

    def __enter__(self) -> Self:
        self._check_open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _default_transport(self, certificate: Certificate | None) -> Transport:
        from ..http.pool import HTTPTransport

        return HTTPTransport(certificate=certificate)


class _SystemClock:
    """The clock of this machine."""

    monotonic = staticmethod(monotonic)
    time = staticmethod(time)

    def sleep(self, seconds: float) -> None:
        sleep(seconds)


_CLOCK = _SystemClock()


class _IO:
    """What dynamic credentials ask for; nothing of it suspends."""

    clock = staticmethod(monotonic)

    def __init__(
        self, receive: Callable[[TransportRequest, float], HTTPResponse]
    ) -> None:
        self._receive = receive

    async def ask(self, function: Callable[..., Any], *arguments: object) -> object:
        return function(*arguments)

    async def fetch(self, request: TransportRequest) -> HTTPResponse:
        return self._receive(request, monotonic())

    async def pause(self, seconds: float) -> None:
        sleep(seconds)  # noqa: ASYNC251 - driven by the one thread that is to wait


def _at_once(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that never has to wait, since what it waits for does not."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    coroutine.close()
    raise AssertionError("a synchronous client was made to wait")
