"""What the sender is told, and when a handler runs."""

from __future__ import annotations

import asyncio
import io
import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from generator.runtime.webhooks.parse import UnknownWebhookEvent
from generator.runtime.webhooks.store import MemoryReplayStore
from tests.runtime.webhook_api import KIT, PUBLIC_KEY, SEED, Started, StartedData, Stopped, Webhooks
from tests.runtime.webhook_server import Book, served_by_wsgi

if TYPE_CHECKING:
    from generator.runtime.testing.deliveries import Delivery
    from generator.runtime.webhooks.router import WebhookRouter
    from generator.runtime.webhooks.store import ClaimState


def make(*, store: bool = False, key: str | None = PUBLIC_KEY, **options: Any) -> WebhookRouter:
    return Webhooks(key, replay_store=MemoryReplayStore() if store else None).router(**options)


def delivery(event_type: str = "call.started", overrides: dict[str, Any] | None = None) -> Delivery:
    return KIT.delivery(event_type, SEED, overrides)


def never(event: object) -> None:
    pytest.fail(f"{event} was handled")


# --- the same responses, however the router is served ---


def by_handle(router: WebhookRouter, method: str, headers: Any, body: bytes) -> int:
    status, fields, content = router.handle(method, headers, body)
    assert ("content-length", str(len(content))) in fields
    return status


def by_handle_async(router: WebhookRouter, method: str, headers: Any, body: bytes) -> int:
    return asyncio.run(router.handle_async(method, headers, body)).status


def by_wsgi(router: WebhookRouter, method: str, headers: Any, body: bytes) -> int:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "CONTENT_LENGTH": str(len(body)),
        "QUERY_STRING": body.decode("latin-1") if method == "GET" else "",
        "wsgi.input": io.BytesIO(body),
    }
    setup_testing_defaults(environ)
    for name, value in dict(headers).items():
        if name != "content-type":
            environ["HTTP_" + name.upper().replace("-", "_")] = value
    statuses: list[str] = []

    def start(status: str, *_: Any) -> Any:
        statuses.append(status)

    checked: Any = validator(router.wsgi)  # the referee of PEP 3333
    response = checked(environ, start)
    list(response)
    response.close()
    return int(statuses[0].split(" ", 1)[0])


def by_asgi(router: WebhookRouter, method: str, headers: Any, body: bytes) -> int:
    pairs = [(name.lower().encode(), value.encode()) for name, value in dict(headers).items()]
    query = body if method == "GET" else b""
    scope = {"type": "http", "method": method, "headers": pairs, "query_string": query}
    pieces = [body[start : start + 100] for start in range(0, len(body), 100)] or [b""]
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(router(scope, receive, send))
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    return int(sent[0]["status"])


served = pytest.mark.parametrize("serve", [by_handle, by_handle_async, by_wsgi, by_asgi])


@served
def test_success_is_reported_after_the_handler(serve: Any) -> None:
    router, seen = make(), list[object]()

    @router.on(Started)
    def started(event: Started) -> None:
        seen.append(event)

    @router.on(Stopped)
    async def stopped(event: Stopped) -> None:
        await asyncio.sleep(0)
        seen.append(event)

    @router.on_unknown
    def unknown(event: UnknownWebhookEvent) -> None:
        seen.append(event)

    for overrides in (
        None,
        {"data": {"event_type": "call.stopped"}},
        {"data": {"event_type": "x"}},
    ):
        given = delivery("call.started", overrides)
        assert serve(router, "POST", given.headers, given.body) == 200
    assert [type(event) for event in seen] == [Started, Stopped, UnknownWebhookEvent]


@served
@pytest.mark.parametrize("kind", ["plain", "async"])
def test_a_failure_makes_the_sender_try_again(
    serve: Any, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    router, runs = make(store=True), list[int]()

    def fail() -> None:
        runs.append(1)
        if len(runs) == 1:
            raise LookupError("not yet")

    async def handler(_: Started) -> None:
        fail()

    router.on(Started)(handler if kind == "async" else lambda _: fail())
    given = delivery()
    with caplog.at_level(logging.ERROR, "generator"):
        assert serve(router, "POST", given.headers, given.body) == 500
    assert "not yet" in caplog.text
    assert serve(router, "POST", given.headers, given.body) == 200
    assert serve(router, "POST", given.headers, given.body) == 200
    assert len(runs) == 2


@served
def test_refusals(serve: Any) -> None:
    router = make(max_body=2_000)
    router.on(Started)(never)
    given = delivery()
    assert serve(router, "POST", given.headers, given.body + b" ") == 401
    assert serve(router, "POST", {}, given.body) == 401
    stale = KIT.delivery("call.started", SEED, at=time.time() - 400)
    assert serve(router, "POST", stale.headers, stale.body) == 401
    for body in (b"{", b"[]", b"\xff", b"", b"[" * 1_000):
        assert serve(router, "POST", KIT.sign(body, SEED), body) == 400
    large = b'{"x": "' + b"y" * 2_000 + b'"}'
    assert serve(router, "POST", KIT.sign(large, SEED), large) == 413
    for method in ("GET", "PUT", "HEAD", "OPTIONS", "DELETE"):
        assert serve(router, method, given.headers, given.body) == 405


@served
def test_a_missing_key_is_not_the_senders_fault(
    serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EXAMPLE_PUBLIC_KEY", raising=False)
    given = delivery()
    assert serve(make(key=None), "POST", given.headers, given.body) == 500


@served
def test_deliveries_by_get(serve: Any) -> None:
    router, seen = make(by_get=True), list[Started]()
    router.on(Started)(seen.append)
    query = b"data[event_type]=call.started&data[payload][code]=200"
    assert serve(router, "GET", KIT.sign(query, SEED), query) == 200
    assert serve(router, "GET", KIT.sign(b"x", SEED), query) == 401
    assert [event.to_dict()["data"]["payload"] for event in seen] == [{"code": 200}]


@served
def test_an_event_without_a_handler_is_taken(serve: Any) -> None:
    given = delivery()
    assert serve(make(), "POST", given.headers, given.body) == 200


@served
def test_a_duplicate_is_not_handled_again(serve: Any) -> None:
    router, seen = make(store=True), list[object]()
    router.on(Started)(seen.append)
    given = delivery()
    for _ in range(3):
        assert serve(router, "POST", given.headers, given.body) == 200
    assert len(seen) == 1


# --- what one way of serving has for itself ---


def test_a_class_has_one_handler() -> None:
    router = make()
    router.on(Started)(print)
    with pytest.raises(ValueError, match="Started has a handler already"):
        router.on(Started)(lambda event: event)


def test_a_duplicate_of_a_running_delivery_is_asked_to_wait() -> None:
    router, given = make(store=True), delivery()
    running, finish = threading.Event(), threading.Event()

    @router.on(Started)
    def slow(_: Started) -> None:
        running.set()
        assert finish.wait(10)

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(router.handle, "POST", given.headers, given.body)
        assert running.wait(10)
        second = router.handle("POST", given.headers, given.body)
        assert (second.status, dict(second.headers)["retry-after"]) == (503, "10")
        finish.set()
        assert first.result().status == 200
    assert router.handle("POST", given.headers, given.body).status == 200


def test_a_cancelled_handler_leaves_its_event_for_the_next_delivery() -> None:
    router, given, seen = make(store=True), delivery(), list[object]()
    running = asyncio.Event()

    @router.on(Started)
    async def wait(event: Started) -> None:
        seen.append(event)
        running.set()
        if len(seen) == 1:
            await asyncio.sleep(60)

    async def scenario() -> int:
        task = asyncio.create_task(router.handle_async("POST", given.headers, given.body))
        await running.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return (await router.handle_async("POST", given.headers, given.body)).status

    assert asyncio.run(scenario()) == 200
    assert len(seen) == 2


class BrokenStore(MemoryReplayStore):
    def claim(self, key: str, lease: float, holder: str) -> ClaimState:
        raise ConnectionError(f"cannot claim {key} for {holder} and {lease} s")


def test_a_store_that_fails_makes_the_sender_try_again(caplog: pytest.LogCaptureFixture) -> None:
    router = Webhooks(PUBLIC_KEY, replay_store=BrokenStore()).router()
    router.on(Started)(never)
    given = delivery()
    for _ in range(2):  # the second one shows that the first is not thought to be running
        assert router.handle("POST", given.headers, given.body).status == 500
    assert "the replay store failed" in caplog.text


def test_a_plain_handler_does_not_hold_up_the_loop() -> None:
    router, given = make(), delivery()
    finish, waited = threading.Event(), list[bool]()
    router.on(Started)(lambda _: waited.append(finish.wait(30)))

    async def scenario() -> int:
        task = asyncio.create_task(router.handle_async("POST", given.headers, given.body))
        await asyncio.sleep(0.01)
        finish.set()
        return (await task).status

    assert (asyncio.run(scenario()), waited) == (200, [True])


def test_the_asgi_application_stands_alone() -> None:
    sent: list[str] = []

    async def scenario(kind: str, *messages: dict[str, Any]) -> None:
        queue = list(messages)

        async def receive() -> dict[str, Any]:
            return queue.pop(0)

        async def send(message: Any) -> None:
            sent.append(message["type"])

        none = list[object]()
        scope = {"type": kind, "method": "POST", "headers": none, "query_string": b""}
        await make()(scope, receive, send)

    asyncio.run(scenario("lifespan", {"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
    asyncio.run(scenario("websocket"))
    assert sent.pop() == "websocket.close"
    asyncio.run(scenario("http", {"type": "http.disconnect"}))
    assert sent[-1] == "lifespan.shutdown.complete"


def test_a_wsgi_request_without_a_length() -> None:
    given, statuses = delivery(), list[str]()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "wsgi.input": io.BytesIO(given.body),
        **{"HTTP_" + name.upper().replace("-", "_"): given.headers[name] for name in given.headers},
    }

    def start(status: str, *_: Any) -> Any:
        statuses.append(status)

    make().wsgi(environ, start)  # a server that does not say where the body ends
    make().wsgi({**environ, "wsgi.input_terminated": True}, start)
    assert statuses == ["401 Unauthorized", "200 OK"]


def test_a_handler_is_registered_for_a_class() -> None:
    wrong: Any = "call.started"
    with pytest.raises(TypeError, match=r"expected the class of an event.* got 'call.started'"):
        make().on(wrong)
    with pytest.raises(TypeError, match=r"expected the class of an event.* got StartedData"):
        make().on(StartedData)  # a part of an event, which no delivery is


# --- over a real socket ---


@pytest.mark.slow
def test_a_thousand_deliveries_none_lost_none_twice(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.CRITICAL, "generator")
    book = Book()
    with served_by_wsgi(book.router.wsgi) as port:
        book.deliver(port, 1_000)
