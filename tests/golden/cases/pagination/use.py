import asyncio
from collections.abc import Mapping
from itertools import islice
from typing import assert_type

from pagination import Api, AsyncApi, AsyncPages, MockTransport, Pages, TransportRequest
from pagination import TransportResponse, mock_response, models

PAGES: Mapping[str, TransportResponse] = {
    "/users": mock_response(200, {"data": [{"id": "a"}, {"id": "b"}], "has_more": True}),
    "/users?after=b": mock_response(200, {"data": [{"id": "c"}], "has_more": False}),
    "/orders": mock_response(200, {"total": 3, "rows": [{"number": 1}, {"number": 2}]}),
    "/orders?page=1": mock_response(200, {"total": 3, "rows": [{"number": 3}]}),
    "/lines": mock_response(200, ["a"], headers={"link": '<?from=2>; rel="next"'}),
    "/lines?from=2": mock_response(200, ["b"]),
}
BODIES = [
    {"data": [{"id": "a"}], "meta": {"next": "x"}},
    {"data": [{"id": "b"}], "meta": {"next": None}},
]


def respond(request: TransportRequest) -> TransportResponse:
    if request.method == "POST":
        return mock_response(200, BODIES["cursor" in request.json()])
    return PAGES[request.target]


transport = MockTransport(respond)
api = Api(transport=transport)


def test_a_cursor_in_a_parameter() -> None:
    users = api.users.list_all()
    assert_type(users, Pages[models.User, models.Users])
    assert [user.id for user in users] == ["a", "b", "c"]
    assert [user.id for user in islice(users, 1)] == ["a"]
    assert [page.has_more for page in users.pages()] == [True, False]
    first = api.users.list()
    assert_type(first, models.Users)


def test_a_cursor_in_the_body() -> None:
    assert [user.id for user in api.users.search_all(q="?")] == ["a", "b"]
    assert transport.requests[-1].json() == {"q": "?", "cursor": "x"}


def test_page_numbers() -> None:
    assert [order.number for order in api.orders.list_all()] == [1, 2, 3]


def test_links() -> None:
    lines = api.orders.list_lines_all()
    assert_type(lines, Pages[str, list[str]])
    assert list(lines) == ["a", "b"]


def test_the_asynchronous_client_iterates_without_await() -> None:
    async def collect() -> list[str]:
        users = AsyncApi(transport=transport).users.list_all()
        assert_type(users, AsyncPages[models.User, models.Users])
        return [user.id async for user in users]

    assert asyncio.run(collect()) == ["a", "b", "c"]
