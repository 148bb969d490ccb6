"""What the items of a stream are read as."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.core.errors import (
    APIError,
    APIResponseValidationError,
    ConfigurationError,
)
from generator.runtime.core.operation import EventData, EventStream, Operation, Response
from generator.runtime.http.transport import TransportError, TransportResponse
from tests.runtime.api import responding
from tests.runtime.streams_api import (
    CHUNKS,
    EVENTS,
    LINES,
    SEQUENCE,
    TEXTS,
    Chunk,
    Event,
    Text,
    opened,
    operation,
    piecewise,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.runtime.conftest import Driver

EITHER = operation(
    type_=lambda: Event | Text, events=EventStream(whole=True, data=EventData.EITHER)
)
ENDED = operation(type_=lambda: str, events=EventStream(data=EventData.TEXT, end="bye"))
NO_CONTENT: Operation[Any] = operation(None, None)
SSE = "text/event-stream"


def items(driver: Driver, operation: Operation[Any], content: bytes, **options: Any) -> list[Any]:
    fields = {"content_type": options.pop("content_type", SSE)}
    if operation in (LINES, SEQUENCE) and fields["content_type"] == SSE:
        fields["content_type"] = str(operation.success[0].media_type)
    client = driver.client(transport=responding(piecewise(content, **fields)), **options)
    made = opened(client, operation, {})
    if not driver.asynchronous:
        return list(made)

    async def collect() -> list[Any]:
        async with await made as listening:
            return [item async for item in listening]

    return asyncio.run(collect())


A, B = Chunk(text="a"), Chunk(text="b")


@pytest.mark.parametrize(
    ("operation", "content", "expected"),
    [
        (CHUNKS, b'data: {"text": "a"}\n\ndata: {"text": "b"}\n\n', [A, B]),
        (CHUNKS, b'data: {"text": "a"}\n\ndata: [DONE]\n\ndata: {"text": "b"}\n\n', [A]),
        (EVENTS, b'data: {"text": "a"}\n\ndata: [DONE]\n\n', [Event(data=A)]),
        (EVENTS, b'id: 1\nretry: 5\ndata: {"text": "a"}\n\n', [Event(data=A, id="1", retry=5)]),
        (TEXTS, b"data: 42\n\ndata: [DONE]\n\n", ["42", "[DONE]"]),
        (ENDED, b"data: a\n\ndata: bye\n\ndata: b\n\n", ["a"]),
        (EITHER, b'data: {"text": "a"}\n\n', [Event(data=A)]),
        (EITHER, b"event: x\ndata: {not JSON\n\n", [Text(data="{not JSON", event="x")]),
        (EITHER, b"data: 42\n\n", [Text(data="42")]),
        (LINES, b'{"text": "a"}\n\n{"text": "b"}', [A, B]),
        (SEQUENCE, b'\x1e{"text": "a"}\n\x1e{"tex\x1e{"text": "b"}\n', [A, B]),
        (NO_CONTENT, b"data: x\n\n", []),
    ],
)
def test_items(
    driver: Driver, operation: Operation[Any], content: bytes, expected: list[Any]
) -> None:
    assert items(driver, operation, content) == expected


@pytest.mark.parametrize(
    ("operation", "content", "reason"),
    [
        (CHUNKS, b"data: nothing\n\n", "invalid_json"),
        (CHUNKS, b"data: [1]\n\n", "mismatch"),
        (EVENTS, b'data: 1}, "event": "forged", "data": {"text": "x"\n\n', "invalid_json"),
        (LINES, b"{\n", "invalid_json"),
    ],
)
def test_what_is_no_item(
    driver: Driver, operation: Operation[Any], content: bytes, reason: str
) -> None:
    with pytest.raises(APIResponseValidationError) as raised:
        items(driver, operation, content)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("operation", "content_type"),
    [(CHUNKS, "application/json"), (CHUNKS, "application/jsonl"), (LINES, "text/html")],
)
def test_another_kind_of_content(
    driver: Driver, operation: Operation[Any], content_type: str
) -> None:
    with pytest.raises(APIResponseValidationError) as raised:
        items(driver, operation, b"", content_type=content_type)
    assert raised.value.reason == "content_type"


@pytest.mark.parametrize(
    ("promised", "sent"),
    [
        ("application/jsonl", "application/x-ndjson; charset=utf-8"),
        ("x/y+json-seq", "x/z+json-seq"),
    ],
)
def test_names_of_one_kind(driver: Driver, promised: str, sent: str) -> None:
    content = b'\x1e{"text": "a"}\n' if "seq" in promised else b'{"text": "a"}\n'
    assert items(driver, operation(promised), content, content_type=sent) == [A]


def test_drift_is_told_and_a_broken_element_passed_over(driver: Driver) -> None:
    heard: list[Any] = []
    content = b'\x1e{"text": "a", "new": 1}\n\x1e{"te\n\x1e{"text": "b"}\n'
    found = items(driver, SEQUENCE, content, on_drift=heard.append)
    assert [item.text for item in found] == ["a", "b"]
    assert [(event.operation, event.kind) for event in heard] == [
        ("Listen", "unknown_field"),
        ("Listen", "invalid"),
    ]


def test_a_broken_element_is_an_error_to_a_strict_client(driver: Driver) -> None:
    with pytest.raises(APIResponseValidationError):
        items(driver, SEQUENCE, b'\x1e{"te\x1e{"text": "b"}\n', strict=True)


def test_the_status_decides_what_is_read(driver: Driver) -> None:
    two: Operation[Any] = Operation(
        id="x",
        method="GET",
        path="/x",
        success=(Response("200", SSE, lambda: Chunk), Response("204")),
    )
    given = piecewise(b"", content_type=SSE)
    given.status = 204
    client = driver.client(transport=responding(given))
    made = opened(client, two, {})
    if driver.asynchronous:

        async def collect() -> list[Any]:
            return [item async for item in await made]

        assert asyncio.run(collect()) == []
    else:
        assert list(made) == []


# --- going on after the last event (WHATWG HTML, section 9.2.3) ---


def event(text: str, number: str = "", retry: int = 0) -> bytes:
    named = f"id: {number}\n" if number else ""
    return f'retry: {retry}\n{named}data: {{"text": "{text}"}}\n\n'.encode()


LOST = b"<the connection is lost>"
"""Stands for the end of a response that breaks off."""


def response(content: bytes, status: int = 200) -> TransportResponse:
    def pieces() -> Iterator[bytes]:
        yield content.removesuffix(LOST)
        if content.endswith(LOST):
            raise TransportError("the connection was lost")

    return TransportResponse(status, [(b"content-type", SSE.encode())], pieces())


Read = tuple[list[str], list[str | None], str]
"""The texts that came, the ids after which each request wanted events, and the error at the end."""


def read(driver: Driver, responses: list[TransportResponse], **options: Any) -> Read:
    transport = responding(*responses)
    made = opened(driver.client(transport=transport, max_retries=0), CHUNKS, options)
    found: list[str] = []

    async def collect() -> None:
        async for item in await made:
            found.append(item.text)  # noqa: PERF401 - what comes before an error counts

    error = ""
    try:
        if driver.asynchronous:
            asyncio.run(collect())
        else:
            found.extend(item.text for item in made)
    except APIError as raised:
        error = type(raised).__name__
    return found, [request.header("last-event-id") for request in transport.requests], error


def test_a_stream_goes_on_after_its_last_event(driver: Driver) -> None:
    responses = [
        response(event("a", "1") + event("b", "2", retry=1500) + b"data: cut" + LOST),
        response(event("c", retry=0) + event("d", "3", retry=0)),
        response(event("e")),
    ]
    found = read(driver, responses, max_reconnects=2, extra_headers={"x-own": "1"})
    assert found == (list("abcde"), [None, "2", "3"], "")
    assert driver.slept == [1.5]


def test_the_option_may_be_the_clients_and_other_fields_are_sent_again(driver: Driver) -> None:
    transport = responding(response(event("a", "1")), response(event("b", "2")))
    client = driver.client(transport=transport, max_reconnects=1)
    made = opened(client, CHUNKS, {"extra_headers": {"x-own": "1"}})

    async def collect() -> list[Any]:
        return [item async for item in await made]

    assert len(asyncio.run(collect()) if driver.asynchronous else list(made)) == 2
    assert [request.header("x-own") for request in transport.requests] == ["1", "1"]


@pytest.mark.parametrize(
    ("reconnects", "contents", "expected"),
    [
        (0, [(event("a", "1"), 200)], (["a"], [None], "")),
        (0, [(event("a", "1") + LOST, 200)], (["a"], [None], "NoResponseError")),
        (1, [(event("a") + LOST, 200)], (["a"], [None], "NoResponseError")),
        (1, [(event("a"), 200)], (["a"], [None], "")),
        (9, [(event("a", "1") + b"data: [DONE]\n\n", 200)], (["a"], [None], "")),
        (9, [(event("a", "1"), 200), (b"", 204)], (["a"], [None, "1"], "")),
        (9, [(event("a", "1", retry=3_600_000), 200)], (["a"], [None], "")),
        (9, [(event("a", "1"), 200), (b"{}", 404)], (["a"], [None, "1"], "NotFoundError")),
        (
            1,
            [(b"retry: 0\nid: 7\n\n", 200), (event("b") + LOST, 200)],
            (["b"], [None, "7"], "NoResponseError"),
        ),
    ],
    ids=["off", "off and lost", "lost", "no id", "done", "no more", "too long", "refused", "spent"],
)
def test_where_a_stream_does_not_go_on(
    driver: Driver, reconnects: int, contents: list[tuple[bytes, int]], expected: Read
) -> None:
    responses = [response(*each) for each in contents]
    assert read(driver, responses, max_reconnects=reconnects) == expected


@pytest.mark.parametrize("wrong", [-1, True, 1.5])
def test_a_number_of_reconnects_that_cannot_be_is_refused(driver: Driver, wrong: object) -> None:
    with pytest.raises(ConfigurationError, match="max_reconnects must be a whole number"):
        driver.client(max_reconnects=wrong)
