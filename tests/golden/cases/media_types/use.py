from typing import assert_type

from media_types import Api, MockTransport, TransportRequest, TransportResponse, mock_response, models

TYPES = {"x-json": "application/x-json", "vendor": "application/vnd.json"}
"""What the server calls its JSON; all else is a stream of its own making."""


def respond(request: TransportRequest) -> TransportResponse:
    if request.method == "POST":
        return mock_response(204, content=b"")
    kind = TYPES.get(request.url.rpartition("/")[2], "application/stream")
    return mock_response(200, content=b'{"name": "a"}', headers={"content-type": kind})


transport = MockTransport(respond)
things = Api(transport=transport).things


def test_json_by_a_name_that_no_registry_knows() -> None:
    thing = things.read_x_json()
    assert_type(thing, models.Thing)
    assert thing == things.read_vendor() == models.Thing(name="a")
    things.write_x_json(name="b")
    request = transport.requests[-1]
    assert (request.header("content-type"), request.content) == (
        "application/x-json",
        b'{"name":"b"}',
    )


def test_what_only_looks_like_a_stream_is_bytes() -> None:
    content = things.read_stream()
    assert_type(content, bytes)
    assert content == b'{"name": "a"}'
    assert things.read_either_as_application_stream() == b'{"name": "a"}'


def test_what_only_looks_like_a_form_is_bytes() -> None:
    things.write_form(body=b"a b")
    request = transport.requests[-1]
    assert (request.header("content-type"), request.content) == ("application/x-form", b"a b")
