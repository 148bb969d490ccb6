"""Bodies that cannot be verified: misdeclared, eaten by a framework, or never sent."""

from __future__ import annotations

import asyncio
import io
import logging
from typing import Any

import pytest
from telnyx_voice import TelnyxError, WebhookVerificationError, webhooks

from .receiving import PAIR, Event, delivery, router

HELP = r"`request\.get_data\(\)` of Flask, `request\.body` of Django, .*`await request\.body\(\)`"


def environ_of(body: bytes, length: str | None) -> dict[str, Any]:
    given = delivery()
    environ: dict[str, Any] = {"REQUEST_METHOD": "POST", "wsgi.input": io.BytesIO(body)}
    for name, value in given.headers.items():
        environ["HTTP_" + name.upper().replace("-", "_")] = value
    return environ if length is None else {**environ, "CONTENT_LENGTH": length}


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        *(("9" * 5_000, 413), ("1" + "0" * 4_999, 413), ("0" * 5_000 + "2", 401)),
        *(("abc", 400), ("-1", 400), ("+5", 400), ("1_000", 400), ("٣", 400), ("²", 400)),
        *(("", 401), (None, 401), ("0", 401), ("1048577", 413), ("1048576", 401)),
    ],
    ids=lambda value: ascii(value)[:12],
)
def test_a_content_length_of_any_kind(length: str | None, expected: int) -> None:
    statuses = list[str]()
    found = router()
    found.on(Event)(lambda _: pytest.fail("nothing was verified"))

    def start(status: str, *_: Any) -> Any:
        statuses.append(status)

    found.wsgi(environ_of(b"{}", length), start)
    assert [int(status[:3]) for status in statuses] == [expected]


@pytest.mark.parametrize("body", [{"data": {}}, None, 5, ["x"], object()])
def test_a_parsed_body_is_named_as_such(body: Any, caplog: pytest.LogCaptureFixture) -> None:
    given = delivery()
    with caplog.at_level(logging.ERROR, "telnyx_voice"):
        assert router().handle("POST", given.headers, body).status == 500
    assert "not a parsed value" in caplog.text
    with pytest.raises(TelnyxError, match=HELP):
        webhooks.unwrap(body, given.headers, key=PAIR.public)


@pytest.mark.parametrize("body", [b"", "", bytearray()])
@pytest.mark.parametrize("name", ["Content-Length", "content-length", "CONTENT_LENGTH"])
def test_an_empty_body_that_had_a_length_was_read_before(
    body: Any, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    given = delivery()
    headers = {**given.headers, name: str(len(given.body))}
    with pytest.raises(TelnyxError, match=f"something read it before.*{HELP}"):
        webhooks.unwrap(body, headers, key=PAIR.public)
    with caplog.at_level(logging.ERROR, "telnyx_voice"):
        assert router().handle("POST", headers, body).status == 500
        pairs = [(key.encode(), value.encode()) for key, value in headers.items()]
        assert router().handle("POST", pairs, body).status == 500
    assert caplog.text.count("something read it before") == 2
    for absent in ("0", ""):
        with pytest.raises(WebhookVerificationError, match="does not match"):
            webhooks.unwrap(body, {**given.headers, name: absent}, key=PAIR.public)


def test_flask(caplog: pytest.LogCaptureFixture) -> None:
    flask = pytest.importorskip("flask", reason="not installed here")
    app, found, given = flask.Flask("example"), router(), delivery()

    def whole() -> Any:
        flask.request.get_json()
        response = found.handle("POST", flask.request.headers, flask.request.get_data())
        return response.body, response.status

    def eaten() -> Any:
        flask.request.stream.read()
        response = found.handle("POST", flask.request.headers, flask.request.get_data())
        return response.body, response.status

    app.add_url_rule("/whole", view_func=whole, methods=["POST"])
    app.add_url_rule("/eaten", view_func=eaten, methods=["POST"])
    for path, expected in (("/whole", 200), ("/eaten", 500)):
        response = app.test_client().post(path, data=given.body, headers=given.headers)
        assert response.status_code == expected
    assert "something read it before" in caplog.text


def test_django(caplog: pytest.LogCaptureFixture) -> None:
    conf = pytest.importorskip("django.conf", reason="not installed here")
    if not conf.settings.configured:
        conf.settings.configure(ALLOWED_HOSTS=["127.0.0.1"], LOGGING_CONFIG=None)
    requests = pytest.importorskip("django.test", reason="not installed here").RequestFactory()
    found, given = router(), delivery()

    def request() -> Any:
        return requests.post(
            "/", given.body, content_type="application/json", headers=given.headers
        )

    whole, eaten = request(), request()
    assert found.handle("POST", whole.headers, whole.body).status == 200
    eaten.read()
    assert found.handle("POST", eaten.headers, eaten.read()).status == 500
    assert "something read it before" in caplog.text


def test_fastapi(caplog: pytest.LogCaptureFixture) -> None:
    fastapi = pytest.importorskip("fastapi", reason="not installed here")
    found, given = router(), delivery()
    app = fastapi.FastAPI()

    async def parsed(request: Any, body: Any) -> Any:
        response = await found.handle_async("POST", request.headers, body)
        return fastapi.Response(response.body, response.status)

    parsed.__annotations__ = {"request": fastapi.Request, "body": dict[str, Any]}
    app.post("/parsed")(parsed)

    async def whole(request: Any) -> Any:
        return await parsed(request, await request.body())

    whole.__annotations__ = {"request": fastapi.Request}
    app.post("/whole")(whole)
    assert asgi(app, "/whole", given) == 200
    assert asgi(app, "/parsed", given) == 500
    assert "not a parsed value" in caplog.text


def asgi(app: Any, path: str, given: Any, *, pieces: list[Any] | None = None) -> int:
    """The status of one request; after the pieces of its body nothing comes any more."""
    headers = [(name.lower().encode(), value.encode()) for name, value in given.headers.items()]
    scope = {
        "type": "http",
        "http_version": "1.1",
        "scheme": "http",
        "method": "POST",
        "path": path,
        "root_path": "",
        "query_string": b"",
        "headers": headers,
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 1),
    }
    whole = {"type": "http.request", "body": given.body, "more_body": False}
    coming, sent = [whole] if pieces is None else list(pieces), list[Any]()

    async def receive() -> Any:
        if not coming:
            await asyncio.Event().wait()
        return coming.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(asyncio.wait_for(app(scope, receive, send), 30))
    return int(sent[0]["status"])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_body_that_does_not_come_is_waited_for_in_vain_for_a_while(
    count: int, caplog: pytest.LogCaptureFixture
) -> None:
    given = delivery()
    piece = {"type": "http.request", "body": given.body[:10], "more_body": True}
    found = router(body_timeout=0.01)
    found.on(Event)(lambda _: pytest.fail("nothing was verified"))
    assert asgi(found, "/", given, pieces=[piece] * count) == 408
    assert "no whole body of a webhook came" in caplog.text
    assert asgi(router(), "/", given) == 200


def test_the_limit_is_for_the_body_and_not_for_the_handler() -> None:
    found, given = router(body_timeout=5), delivery()
    seen = list[bool]()

    @found.on(Event)
    async def handler(event: Event) -> None:
        task = asyncio.current_task()
        assert task is not None
        seen.append(task.cancelling() == 0)
        await asyncio.sleep(0)

    assert asgi(found, "/", given) == 200
    assert seen == [True]
