"""Where handlers run, whatever they are."""

from __future__ import annotations

import asyncio
import functools
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from telnyx_voice import TelnyxError, webhooks

from .receiving import Event, delivery, router

if TYPE_CHECKING:
    from collections.abc import Callable


class Places:
    """Where each run of a handler took place: the loop, and the thread."""

    def __init__(self) -> None:
        self.found = list[tuple[asyncio.AbstractEventLoop | None, int]]()

    async def in_loop(self, event: Event) -> None:
        assert isinstance(event, Event)
        await asyncio.sleep(0)
        self.found.append((asyncio.get_running_loop(), threading.get_ident()))

    async def of_two(self, note: str, event: Event) -> None:
        assert note == "x"
        await self.in_loop(event)

    async def __call__(self, event: Event) -> None:
        await self.in_loop(event)

    def plain(self, event: Event) -> None:
        assert isinstance(event, Event)
        self.found.append((None, threading.get_ident()))


def counted(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*arguments: Any) -> Any:
        return function(*arguments)

    return wrapper


def wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapper(event: Event) -> Any:
        return function(event)

    return wrapper


def counted_async(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    async def wrapper(*arguments: Any) -> Any:
        return await function(*arguments)

    return wrapper


class Given:
    """An object that calls another, and is not known to be asynchronous."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, event: Event) -> Any:
        return self.function(event)


KNOWN: dict[str, Callable[[Places], Any]] = {
    "method": lambda places: places.in_loop,
    "object": lambda places: places,
    "partial": lambda places: functools.partial(places.of_two, "x"),
    "partial of a partial": lambda places: functools.partial(functools.partial(places.of_two, "x")),
    "partial of an object": functools.partial,
    "async decorator": lambda places: counted_async(places.in_loop),
}
HIDDEN: dict[str, Callable[[Places], Any]] = {
    "decorator": lambda places: counted(places.in_loop),
    "two decorators": lambda places: counted(counted(places.in_loop)),
    "decorator without a trace": lambda places: wrapped(places.in_loop),
    "object around a function": lambda places: Given(places.in_loop),
}
BOTH = KNOWN | HIDDEN


@pytest.mark.parametrize("kind", BOTH)
def test_an_async_handler_runs_in_the_loop_of_the_server(kind: str) -> None:
    places, found, given = Places(), router(), delivery()
    found.on(Event)(BOTH[kind](places))

    async def serve() -> asyncio.AbstractEventLoop:
        response = await found.handle_async("POST", given.headers, given.body)
        assert response.status == 200
        return asyncio.get_running_loop()

    loop = asyncio.run(serve())
    assert places.found == [(loop, threading.get_ident())]


@pytest.mark.parametrize("kind", ["method", "decorator", "runs a loop"])
def test_a_plain_handler_runs_in_a_thread(kind: str) -> None:
    places, found, given = Places(), router(), delivery()

    @functools.wraps(places.in_loop)
    def with_a_loop_of_its_own(event: Event) -> None:
        asyncio.run(places.in_loop(event))

    handlers = {"method": places.plain, "decorator": counted(places.plain)}
    found.on(Event)(handlers.get(kind, with_a_loop_of_its_own))
    assert asyncio.run(found.handle_async("POST", given.headers, given.body)).status == 200
    ((_, thread),) = places.found
    assert thread != threading.get_ident()


@pytest.mark.parametrize("kind", BOTH)
def test_without_a_loop_an_async_handler_has_one_of_its_own(kind: str) -> None:
    places, found, given = Places(), router(), delivery()
    found.on(Event)(BOTH[kind](places))
    assert found.handle("POST", given.headers, given.body).status == 200
    assert len(places.found) == 1


@pytest.mark.parametrize("kind", BOTH)
def test_handle_in_a_running_loop_names_the_other_method(kind: str) -> None:
    places, given = Places(), delivery()
    found = router(webhooks.MemoryReplayStore())
    found.on(Event)(BOTH[kind](places))

    async def serve() -> None:
        with pytest.raises(TelnyxError, match=r"async handler .*help: await router.handle_async"):
            found.handle("POST", given.headers, given.body)
        assert places.found == []
        response = await found.handle_async("POST", given.headers, given.body)
        assert response.status == 200  # the event was left to be handled

    asyncio.run(serve())
    assert len(places.found) == 1


def test_handle_in_a_running_loop_takes_a_plain_handler() -> None:
    places, found, given = Places(), router(), delivery()
    found.on(Event)(places.plain)

    async def serve() -> int:
        return found.handle("POST", given.headers, given.body).status

    assert asyncio.run(serve()) == 200


def test_a_handler_that_raises_stop_iteration_has_failed() -> None:
    found, given = router(), delivery()
    nothing = list[Event]()
    found.on(Event)(lambda event: next(each for each in nothing if each is event))

    async def serve() -> int:
        async with asyncio.timeout(30):
            return (await found.handle_async("POST", given.headers, given.body)).status

    assert asyncio.run(serve()) == 500
    assert found.handle("POST", given.headers, given.body).status == 500


def test_a_cancelled_request_leaves_a_plain_handler_to_its_end() -> None:
    store, given = webhooks.MemoryReplayStore(), delivery()
    found, runs = router(store), list[Event]()
    begun, go_on = threading.Event(), threading.Event()

    @found.on(Event)
    def handler(event: Event) -> None:
        begun.set()
        assert go_on.wait(30)
        runs.append(event)

    async def serve() -> list[int]:
        request = asyncio.create_task(found.handle_async("POST", given.headers, given.body))
        with ThreadPoolExecutor(1) as waiting:
            await asyncio.get_running_loop().run_in_executor(waiting, begun.wait, 30)
        request.cancel()
        with pytest.raises(asyncio.CancelledError):
            await request
        statuses = [(await found.handle_async("POST", given.headers, given.body)).status]
        go_on.set()
        while statuses[-1] == 503:
            await asyncio.sleep(0.001)
            response = await found.handle_async("POST", given.headers, given.body)
            statuses.append(response.status)
        return statuses

    statuses = asyncio.run(asyncio.wait_for(serve(), 30))
    assert (statuses[0], statuses[-1], len(runs)) == (503, 200, 1)
