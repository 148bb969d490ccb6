import asyncio
from typing import assert_type

from downloads import Api, AsyncApi, AsyncStreamedResponse, MockTransport, NotFoundError
from downloads import StreamedResponse, TransportRequest, TransportResponse, mock_response

FILES = {
    "/files/a": mock_response(200, content=b"\x00\x01", headers={"content-type": "image/x"}),
    "/files/b": mock_response(404, content=b"no such file", headers={"content-type": "text/plain"}),
    "/reports": mock_response(
        200,
        content="a;é\nb;2\n".encode("latin-1"),
        headers={"content-type": "text/csv; charset=latin-1"},
    ),
}


def respond(request: TransportRequest) -> TransportResponse:
    return FILES[request.target]


transport = MockTransport(respond)
api = Api(transport=transport)


def test_bytes_and_text() -> None:
    content = api.files.get("a")
    assert_type(content, bytes)
    assert content == b"\x00\x01"
    table = api.reports.get_as_csv()
    assert_type(table, str)
    assert table == "a;é\nb;2\n"
    assert transport.requests[-1].header("accept") == "text/csv"


def test_a_block_in_which_the_response_is_read() -> None:
    with api.files.with_streaming_response.get("a") as response:
        assert_type(response, StreamedResponse)
        assert response.status_code == 200
        assert b"".join(response.iter_bytes()) == b"\x00\x01"
    with api.reports.with_streaming_response.get_as_csv() as response:
        assert list(response.iter_lines()) == ["a;é", "b;2"]


def test_errors_are_those_of_the_method() -> None:
    try:
        with api.files.with_streaming_response.get("b"):
            raise AssertionError("it is not there")
    except NotFoundError as error:
        assert error.body == "no such file"


def test_the_asynchronous_client() -> None:
    async def read() -> list[str]:
        client = AsyncApi(transport=transport)
        async with client.files.with_streaming_response.get("a") as response:
            assert_type(response, AsyncStreamedResponse)
            assert await response.read() == b"\x00\x01"
        async with client.reports.with_streaming_response.get_as_csv() as response:
            return [line async for line in response.iter_lines()]

    assert asyncio.run(read()) == ["a;é", "b;2"]
