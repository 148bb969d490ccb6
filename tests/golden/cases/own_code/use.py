import asyncio
from typing import assert_type

from own_code import Api, AsyncApi, MockTransport, mock_response, models
from own_code import TransportRequest, TransportResponse
from own_code.tables.requests import CLIENTS, REQUESTS


def respond(request: TransportRequest) -> TransportResponse:
    return mock_response(json={"id": request.target.split("/")[2]})


def test_a_resource_has_methods_of_our_own() -> None:
    client = Api(transport=MockTransport(respond))
    calls = client.calls.actions.hang_up_all(["a", "b"])
    assert_type(calls, list[models.Call])
    assert [call.id for call in calls] == ["a", "b"]
    assert client.calls.actions.hang_up("c").id == "c"


def test_the_asynchronous_twin() -> None:
    async def use() -> None:
        async with AsyncApi(transport=MockTransport(respond)) as client:
            calls = await client.calls.actions.hang_up_all(["a"])
            assert_type(calls, list[models.Call])
            assert [call.id for call in calls] == ["a"]
            assert client.name == "asyncapi"

    asyncio.run(use())


def test_the_client_itself() -> None:
    name = Api(transport=MockTransport(respond)).name
    assert_type(name, str)
    assert name == "api"


def test_a_file_of_a_template_of_our_own() -> None:
    assert CLIENTS == ("Api", "AsyncApi")
    assert_type(REQUESTS, dict[str, tuple[str, str]])
    assert REQUESTS == {
        "calls.list": ("GET", "/calls"),
        "calls.actions.hang_up": ("POST", "/calls/{id}/actions/hang_up"),
    }
