"""What a server sends after a complete response is nobody's (RFC 9112, sections 6.3 and 9.2)."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import telnyx_voice
import trustme

from tests.runtime.hostile import Hostile
from tests.runtime.http.test_processes import run
from tests.runtime.kinds import ASYNC, KINDS, SHIPPED, Session, session

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

encrypted = pytest.mark.parametrize(
    "tls", [pytest.param(False, id="http"), pytest.param(True, id="https", marks=pytest.mark.slow)]
)


@cache
def contexts() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server shows, and a client that believes it; keys are dear."""
    authority: Any = trustme.CA()
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("127.0.0.1").configure_cert(server)
    authority.configure_trust(client)
    return server, client


@contextmanager
def talking(kind: str, *, tls: bool) -> Generator[tuple[Session, Hostile]]:
    server_tls, client_tls = contexts() if tls else (None, None)
    with (
        Hostile(tls=server_tls) as server,
        session(kind, server.url, client_tls, package=SHIPPED, max_retries=0) as s,
    ):
        yield s, server


def get(s: Session, path: str) -> object:
    return s.call("get", path, cast_to=dict)["data"]["result"]


@encrypted
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "way",
    [
        "stray_response",
        "stray_record",
        "stray_after_chunks",
        "stray_hint",
        "stray_lines",
        "stray_past_a_full_read",
        "stray_in_parts",
    ],
)
def test_bytes_that_are_there_already(kind: str, way: str, tls: bool) -> None:
    with talking(kind, tls=tls) as (s, server):
        assert get(s, f"/{way}") == "ok"
        assert server.strayed.wait(30)
        assert [get(s, f"/id/{number}") for number in range(3)] == ["0", "1", "2"]
    assert [request.connection for request in server.received] == [1, 2, 2, 2]


@encrypted
@pytest.mark.parametrize("kind", KINDS)
def test_a_line_end_that_is_too_much(kind: str, tls: bool) -> None:
    """It is passed over by aiohttp (RFC 9112, section 2.2, lets servers do so)."""
    with talking(kind, tls=tls) as (s, server):
        assert get(s, "/stray_line_end") == "ok"
        assert [get(s, f"/id/{number}") for number in range(3)] == ["0", "1", "2"]
    expected = 1 if "aiohttp" in kind else 2
    assert [request.connection for request in server.received] == [1, *[expected] * 3]


@encrypted
@pytest.mark.parametrize("kind", KINDS)
def test_a_body_where_there_is_none(kind: str, tls: bool) -> None:
    with talking(kind, tls=tls) as (s, server):
        with pytest.raises(telnyx_voice.APIError):  # there is no content to read as a dict
            get(s, "/stray_body")
        assert [get(s, f"/id/{number}") for number in range(3)] == ["0", "1", "2"]
    assert [request.connection for request in server.received] == [1, 2, 2, 2]


@encrypted
@pytest.mark.parametrize("kind", KINDS)
def test_a_stream_of_calls_at_once(kind: str, tls: bool) -> None:
    with talking(kind, tls=tls) as (s, _):
        for number in range(10):
            assert get(s, "/stray_response") == "ok"
            assert get(s, f"/id/{number}") == str(number)


@encrypted
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("meanwhile", ["nothing", "the loop runs"])
def test_bytes_that_come_before_the_next_call(kind: str, meanwhile: str, tls: bool) -> None:
    if meanwhile == "the loop runs" and kind not in ASYNC:
        return
    with talking(kind, tls=tls) as (s, server):
        assert get(s, "/stray_later") == "ok"
        server.gate.set()
        assert server.strayed.wait(30)
        if meanwhile == "the loop runs":
            s.run(lambda: asyncio.sleep(0.02))
        assert [get(s, f"/id/{number}") for number in range(3)] == ["0", "1", "2"]
    assert [request.connection for request in server.received] == [1, 2, 2, 2]


STRAY = """
    import json, sys
    import aiohttp.http_parser
    from tests.runtime.http.test_stray_bytes import get, talking

    assert aiohttp.http_parser.HttpResponseParser is aiohttp.http_parser.HttpResponseParserPy
    found = {}
    for way in sys.argv[1:]:
        with talking("aiohttp", tls=False) as (s, server):
            got = [get(s, f"/{path}") for path in (way, "id/0", "id/1", "id/2")]
        found[way] = [got, [request.connection for request in server.received]]
    print(json.dumps(found))
"""


@pytest.mark.slow
def test_the_parser_of_aiohttp_that_is_written_in_python(root: Path) -> None:
    """It is there where no wheel fits; it says nothing of a response that came by half."""
    ways = ("stray_response", "stray_in_parts", "stray_lines")
    found = run(root, STRAY, *ways, AIOHTTP_NO_EXTENSIONS="1")
    assert found == {way: [["ok", "0", "1", "2"], [1, 2, 2, 2]] for way in ways}
