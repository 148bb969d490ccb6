import asyncio
from typing import Any, assert_type

from body_models import (
    Api,
    AsyncApi,
    InvalidRequestError,
    MockTransport,
    RawResponse,
    TransportRequest,
    TransportResponse,
    mock_response,
    models,
)


def respond(request: TransportRequest) -> TransportResponse:
    if request.target == "/labels":
        return mock_response(content=b"%PDF", headers={"content-type": "application/pdf"})
    if request.method in {"PATCH", "DELETE"} or request.target == "/logins":
        return mock_response(204, content=b"")
    return mock_response(200, {"id": "1", "name": "a"})


transport = MockTransport(respond)
client = Api(transport=transport)
later = AsyncApi(transport=transport)


def last() -> tuple[str, Any]:
    request = transport.requests[-1]
    return f"{request.method} {request.target}", request.json()


def test_a_body_is_given_as_a_whole() -> None:
    item = client.items.replace("1", models.ItemIn(name="a", unit_price=2.5))
    assert_type(item, models.Item)
    assert last() == ("PUT /items/1", {"name": "a", "unit-price": 2.5})
    client.items.replace("1", models.ItemIn(name="a"), dry_run=True, x_request_token="t")
    assert last() == ("PUT /items/1?dry-run=true", {"name": "a"})
    assert transport.requests[-1].header("x-request-token") == "t"
    client.items.replace(id="1", body=models.ItemIn(name="b"), timeout=5)
    assert last() == ("PUT /items/1", {"name": "b"})


def test_members_are_arguments_as_without_it() -> None:
    item = client.items.replace("1", name="a", unit_price=2, dry_run=False)
    assert_type(item, models.Item)
    assert last() == ("PUT /items/1?dry-run=false", {"name": "a", "unit-price": 2.0})


def test_what_the_server_alone_sets_is_not_sent() -> None:
    client.items.replace("1", models.ItemIn(id="9", name="a"))
    assert last()[1] == {"name": "a"}


def test_a_body_that_was_read_is_sent_back() -> None:
    """Its members are checked as those of any body."""
    read = models.ItemIn.model_validate({"name": "a", "tags": ["x"]})
    client.items.replace("1", read)
    assert last()[1] == {"name": "a", "tags": ["x"]}
    read.name = ""
    refused(lambda: client.items.replace("1", read), "name")


def test_a_whole_body_gets_the_idempotency_key() -> None:
    item = models.ItemIn(name="a")
    client.items.create(item, idempotency_key="k1")
    assert last()[1] == {"name": "a", "command_id": "k1"}
    client.items.create(item)
    assert last()[1].keys() == {"name", "command_id"}
    assert item.to_dict() == {"name": "a"}
    client.items.create(models.ItemIn(name="a", command_id="mine"))
    assert last()[1] == {"name": "a", "command_id": "mine"}


def test_a_body_that_is_one_argument_is_given_by_its_place() -> None:
    client.items.update("1", models.UpdateItemRequestPatch(name="a"))
    assert last() == ("PATCH /items/1", {"name": "a"})
    client.items.update("1", {"name": "a", "more": "b"})
    assert last() == ("PATCH /items/1", {"name": "a", "more": "b"})
    client.items.update("1", body={"name": "a"})
    client.items.delete("1")


def test_the_response_itself() -> None:
    response = client.items.with_raw_response.replace("1", models.ItemIn(name="a"))
    assert_type(response, RawResponse[models.Item])
    assert response.parse().id == "1"
    response = client.items.with_raw_response.replace("1", name="a", dry_run=True)
    assert_type(response, RawResponse[models.Item])
    assert last() == ("PUT /items/1?dry-run=true", {"name": "a"})


def test_the_response_in_pieces() -> None:
    streaming = client.items.with_streaming_response
    for download in streaming.print(models.ItemIn(name="a")), streaming.print(name="a"):
        with download as response:
            assert b"".join(response.iter_bytes()) == b"%PDF"
        assert last() == ("POST /labels", {"name": "a"})


def test_the_asynchronous_client() -> None:
    async def calls() -> None:
        item = await later.items.create(models.ItemIn(name="a"))
        assert_type(item, models.Item)
        item = await later.items.create(name="a")
        response = await later.items.with_raw_response.create(models.ItemIn(name="a"))
        assert_type(response, RawResponse[models.Item])
        response = await later.items.with_raw_response.create(name="b", tags=["x"])
        assert last()[1]["tags"] == ["x"]
        async with later.items.with_streaming_response.print(models.ItemIn(name="a")) as pieces:
            assert await pieces.read() == b"%PDF"

    asyncio.run(calls())


def test_a_form_with_a_secret() -> None:
    client.logins.create(models.Login(password="p", body="b"))
    assert transport.requests[-1].content == b"body=b&password=p"
    client.logins.create(password="p", body="b")
    assert transport.requests[-1].content == b"body=b&password=p"


def test_a_mistake_is_refused_before_anything_is_sent() -> None:
    number = len(transport.requests)
    replace: Any = client.items.replace
    refused(lambda: replace("1", models.ItemIn(name="a"), name="b", tags=[]), "body", "name, tags")
    refused(lambda: replace("1"), "name")
    refused(lambda: replace("1", 5), "body")
    refused(lambda: replace("1", models.Item(id="1", name="a")), "id")
    assert len(transport.requests) == number


def refused(call: Any, *words: str) -> None:
    try:
        call()
    except InvalidRequestError as error:
        told = str(error)
    else:
        raise AssertionError("it was sent")
    for word in words:
        assert word in told, told
