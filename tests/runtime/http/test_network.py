"""Names are looked up within the time of a call."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import httpcore2
import pytest

from generator.runtime.core.errors import APIConnectionError, APITimeoutError
from generator.runtime.http.deadline import TimeLeft
from generator.runtime.http.network import CallLimit, addresses
from generator.runtime.http.transport import Origin, TransportRequest
from tests.runtime.api import Example
from tests.runtime.hostile import Hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

real = socket.getaddrinfo


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Names are found when it is set, and then they are this machine's; addresses at once."""
    gate = threading.Event()

    def getaddrinfo(host: str | bytes, *arguments: Any, **options: Any) -> Any:
        if host == b"127.0.0.1" or options.get("flags"):
            return real(host, *arguments, **options)
        assert gate.wait(30)
        if host == b"nowhere.localhost":
            raise socket.gaierror("there is none")
        return real("127.0.0.1", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield gate
    gate.set()


def test_a_slow_look_up_does_not_outlast_the_deadline(gate: threading.Event) -> None:
    with (
        Example(base_url="https://slow.example", timeout=0.1, max_retries=0) as client,
        pytest.raises(APITimeoutError, match="was not sent") as error,
    ):
        client.get_call()
    assert error.value.sent is False
    assert not gate.is_set()


def test_connecting_has_a_limit_of_its_own(gate: threading.Event) -> None:
    time = TimeLeft(connect=60.0, read=None, total=60.0, deadline=0.0)
    late = TransportRequest(
        "GET", Origin("https", "slow.example", 443), "/", [], content=b"", time=time
    )
    with pytest.raises(httpcore2.ConnectTimeout):
        addresses("slow.example", 1, 0.05)
    with pytest.raises(httpcore2.ConnectTimeout):
        addresses("slow.example", 1, CallLimit.of(60.0, late))
    assert not gate.is_set()


def test_a_name_that_is_found_in_time(gate: threading.Event) -> None:
    gate.set()
    with Hostile() as server:
        url = f"http://api.localhost:{server.port}/ok"
        with Example(base_url=url) as client:
            assert client.get_call().data.result == "ok"


@pytest.mark.parametrize("host", ["nowhere.localhost", f"{'a' * 70}.localhost"])
def test_a_name_that_nobody_has(gate: threading.Event, host: str) -> None:
    gate.set()
    with (
        Example(base_url=f"http://{host}", max_retries=0) as client,
        pytest.raises(APIConnectionError) as error,
    ):
        client.get_call()
    assert error.value.sent is False


@pytest.mark.parametrize("limit", [None, 5.0])
def test_an_address_is_not_looked_up(gate: threading.Event, limit: float | None) -> None:
    threads = threading.active_count()
    if limit is None:
        gate.set()
    assert addresses("127.0.0.1", 80, limit) == ["127.0.0.1"]
    assert threading.active_count() == threads
