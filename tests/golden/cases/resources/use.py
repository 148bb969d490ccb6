import asyncio
from typing import assert_type

from resources import Api, AsyncApi, MockTransport, mock_response, models
from resources import TransportRequest, TransportResponse


def respond(request: TransportRequest) -> TransportResponse:
    if request.method != "GET":
        return mock_response(204, content=b"")
    return mock_response(json=[{"name": "r", "text": "t"}])


transport = MockTransport(respond)


def test_resources_lie_below_one_another() -> None:
    client = Api(transport=transport)
    assert client.chat_rooms is client.chat_rooms
    rooms = client.chat_rooms.list()
    assert_type(rooms, list[models.Room])
    assert rooms[0].name == "r"
    messages = client.chat_rooms.messages.list("7")
    assert messages[0].text == "t"
    client.chat_rooms.messages.likes.add("7", 1)
    assert transport.requests[-1].target == "/rooms/7/messages/1/likes"
    client.admin.maintenance.chat_rooms.reset()
    assert transport.requests[-1].target == "/admin/reset"


def test_the_raw_response_has_the_same_arguments() -> None:
    client = Api(transport=transport)
    response = client.chat_rooms.messages.with_raw_response.list("7")
    assert response.status_code == 200
    assert_type(response.parse(), list[models.Message])
    assert response.parse() == client.chat_rooms.messages.list("7")


def test_the_asynchronous_client_is_the_same() -> None:
    async def use() -> None:
        async with AsyncApi(transport=transport) as client:
            rooms = await client.chat_rooms.list()
            assert_type(rooms, list[models.Room])
            await client.chat_rooms.messages.send("7", text="hello", by={"name": "Ada"})
            assert transport.requests[-1].json() == {"text": "hello", "by": {"name": "Ada"}}
            raw = await client.chat_rooms.messages.with_raw_response.list("7")
            assert raw.parse()[0].text == "t"

    asyncio.run(use())
