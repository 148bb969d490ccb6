from typing import assert_type

from responses import Api, APIStatusError, ConflictError, MockTransport, mock_response, models
from responses import TransportResponse

RESPONSES: list[TransportResponse] = []
transport = MockTransport(lambda request: RESPONSES.pop())
client = Api(transport=transport, max_retries=0).jobs


def test_each_success_has_its_own_type() -> None:
    RESPONSES.extend(
        [
            mock_response(204, content=b""),
            mock_response(202, {"ticket": "t"}),
            mock_response(200, {"value": 1}),
        ]
    )
    first = client.start()
    assert_type(first, models.Result | models.Ticket | None)
    assert first == models.Result(value=1)
    assert client.start() == models.Ticket(ticket="t")
    assert client.start() is None


def test_an_error_holds_what_is_documented() -> None:
    problem = {"content-type": "application/problem+json"}
    RESPONSES.append(mock_response(409, content=b'{"detail": "runs"}', headers=problem))
    try:
        client.start()
    except ConflictError as error:
        assert error.model == models.Problem(detail="runs")
    RESPONSES.append(mock_response(418, {"detail": "teapot"}))
    try:
        client.start()
    except APIStatusError as error:
        assert error.status_code == 418
        assert error.model == models.Problem(detail="teapot")


def test_a_response_need_not_be_an_object() -> None:
    RESPONSES.append(mock_response(206, [{"ticket": "t"}]))
    tickets = client.list()
    assert_type(tickets, list[models.Ticket])
    assert tickets == [models.Ticket(ticket="t")]
    RESPONSES.append(mock_response(200, {"a": {"ticket": "t"}}))
    assert client.map() == {"a": models.Ticket(ticket="t")}
    RESPONSES.append(mock_response(200, 7))
    assert client.count() == 7
    RESPONSES.append(mock_response(200, [None]))
    assert client.any() == [None]
    RESPONSES.append(mock_response(200))
    assert client.maybe() is None
    RESPONSES.append(mock_response(200, {"value": 2}))
    assert client.as_both() == models.Result(value=2)
    assert transport.requests[-1].header("accept") == "application/json"
