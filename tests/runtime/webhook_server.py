"""Servers on the loopback, and a sender that does not give up."""

from __future__ import annotations

import json
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from generator.runtime.webhooks.store import MemoryReplayStore
from tests.runtime.webhook_api import KIT, PUBLIC_KEY, SEED, Started, Webhooks

if TYPE_CHECKING:
    from collections.abc import Generator

    from generator.runtime.testing.deliveries import Delivery


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 64


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base
        pass


@contextmanager
def served_by_wsgi(app: Any) -> Generator[int]:
    """The port at which a WSGI application is served by threads."""
    with make_server("127.0.0.1", 0, app, Server, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def post(port: int, given: Delivery) -> int:
    """Deliver once; the status of the response."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", "/hooks/", given.body, given.headers)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


class Book:
    """A router whose handler fails for the first events, and counts how often each is handled."""

    def __init__(self, failures: int = 50) -> None:
        self.router = Webhooks(PUBLIC_KEY, replay_store=MemoryReplayStore()).router()
        self.router.on(Started)(self._handle)
        self._lock = threading.Lock()
        self._failures = failures
        self._failed = set[str]()
        self._handled: Counter[str] = Counter()

    def _handle(self, event: Started) -> None:
        assert event.data
        assert event.data.id
        identity = event.data.id
        with self._lock:
            if len(self._failed) < self._failures and identity not in self._failed:
                self._failed.add(identity)
                raise LookupError
            self._handled[identity] += 1

    def deliver(self, port: int, count: int) -> None:
        """Send from 16 connections, a fifth of it twice, each until it is taken."""

        def until_taken(given: Delivery) -> list[int]:
            statuses = [post(port, given)]
            while statuses[-1] != 200:
                statuses.append(post(port, given))
            return statuses

        deliveries = [KIT.delivery("call.started", SEED) for _ in range(count)]
        twice = [*deliveries, *deliveries[: count // 5]]
        with ThreadPoolExecutor(16) as pool:
            statuses = Counter(each for found in pool.map(until_taken, twice) for each in found)
        assert statuses[200] == len(twice)
        assert statuses[500] == self._failures
        assert set(statuses) <= {200, 500, 503}
        assert set(self._handled) == {json.loads(each.body)["data"]["id"] for each in deliveries}
        assert set(self._handled.values()) == {1}
