"""From page to page: every way to name the next one, and servers that lead nowhere."""

from __future__ import annotations

import asyncio
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest

from generator.runtime.core import errors
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body, In, Operation, Param, Response
from generator.runtime.http.transport import (
    MockTransport,
    TransportRequest,
    TransportResponse,
    mock_response,
)
from generator.runtime.models.model import Model
from generator.runtime.streams.pages import AsyncPages, Pages
from generator.runtime.streams.paging import NextPage, Paging, next_link
from tests.runtime.hostile_streams import Hostile
from tests.runtime.kinds import KINDS, session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.runtime.conftest import Driver


class Thing(Model):
    text: str


class Page(Model):
    data: list[Thing] | None = None
    next: str | int | None = None
    more: bool | None = None
    total: int | None = None


def operation(*params: str, body: bool = False, type_: Callable[[], Any] = lambda: Page) -> Any:
    listed: Operation[Any] = Operation(
        id="ListThings",
        method="POST" if body else "GET",
        path="/things",
        params=tuple(
            Param(name=name, location=In.QUERY, type=lambda: str | int) for name in params
        ),
        body=Body("application/json") if body else None,
        success=(Response("200", "application/json", type_),),
    )
    return listed


class Server:
    """Responds with pages, and keeps what it was asked."""

    def __init__(self, *given: Any) -> None:
        self.left = list(given)
        self.targets: list[str] = []
        self.bodies: list[bytes] = []
        self.methods: list[str] = []

    def __call__(self, request: TransportRequest) -> TransportResponse:
        self.targets.append(request.target.removeprefix("/v2/things"))
        self.bodies.append(request.content)
        self.methods.append(request.method)
        response = self.left.pop(0) if len(self.left) > 1 else self.left[0]
        return response if isinstance(response, TransportResponse) else mock_response(200, response)


def pages_of(client: Any, *arguments: Any) -> Any:
    """The pages for either client."""
    return (AsyncPages if client.is_asynchronous else Pages)(client, *arguments)


def texts(
    driver: Driver, server: Server, paging: Paging[Any, Any], *values: Any, body: Any = omit
) -> list[str]:
    client = driver.client(transport=MockTransport(server))
    made: Any = pages_of(client, paging, {}, values, body)
    if not driver.asynchronous:
        return [item.text if isinstance(item, Thing) else item for item in made]

    async def collect() -> list[str]:
        return [item.text if isinstance(item, Thing) else item async for item in made]

    return asyncio.run(collect())


def page(names: str, **more: Any) -> dict[str, Any]:
    return {"data": [{"text": name} for name in names], **more}


def linked(names: str, link: str) -> TransportResponse:
    return mock_response(200, page(names), headers={"link": link})


def told(names: str, **headers: str) -> TransportResponse:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return mock_response(200, page(names), headers=fields)


CURSOR: Paging[Any, Any] = Paging(
    operation=operation("cursor"), by=NextPage.CURSOR, items="/data", next="/next", parameter=0
)
IN_BODY: Paging[Any, Any] = Paging(
    operation=operation(body=True), by=NextPage.CURSOR, items="/data", next="/next", field="cursor"
)
LAST: Paging[Any, Any] = Paging(
    operation=operation("after"),
    by=NextPage.CURSOR,
    items="/data",
    last="/text",
    has_more="/more",
    parameter=0,
)
NUMBER: Paging[Any, Any] = Paging(
    operation=operation("page"), by=NextPage.PAGE, items="/data", parameter=0, start=1
)
COUNTED: Paging[Any, Any] = Paging(
    operation=operation("page"),
    by=NextPage.PAGE,
    items="/data",
    total="/total",
    parameter=0,
    start=1,
)
PROMISED: Paging[Any, Any] = Paging(
    operation=operation("page"),
    by=NextPage.PAGE,
    items="/data",
    has_more="/more",
    parameter=0,
    start=1,
)
OFFSET: Paging[Any, Any] = Paging(
    operation=operation("skip"), by=NextPage.OFFSET, items="/data", total="/total", parameter=0
)
LINK: Paging[Any, Any] = Paging(operation=operation("q"), by=NextPage.LINK, items="/data")
URL: Paging[Any, Any] = Paging(
    operation=operation("q"), by=NextPage.URL, items="/data", next="/next"
)
IN_HEADER: Paging[Any, Any] = Paging(
    operation=operation("t"), by=NextPage.CURSOR, items="/data", header="Next-Token", parameter=0
)
URL_IN_HEADER: Paging[Any, Any] = Paging(
    operation=operation("q"), by=NextPage.URL, items="/data", header="next"
)
ROWS: Paging[Any, Any] = Paging(
    operation=operation("page", type_=lambda: list[str]), by=NextPage.PAGE, parameter=0, start=0
)


@pytest.mark.parametrize(
    ("paging", "given", "responses", "targets"),
    [
        (CURSOR, omit, [page("ab", next="x"), page("c", next=None)], ["", "?cursor=x"]),
        (CURSOR, "w", [page("ab", next="x y"), page("c")], ["?cursor=w", "?cursor=x%20y"]),
        (
            CURSOR,
            omit,
            [page("ab", next=7), page("", next=8), page("c", next="")],
            ["", "?cursor=7", "?cursor=8"],
        ),
        (LAST, omit, [page("ab", more=True), page("c", more=False)], ["", "?after=b"]),
        (NUMBER, omit, [page("ab"), page("c"), page("")], ["", "?page=2", "?page=3"]),
        (NUMBER, 5, [page("ab"), page("c"), page("")], ["?page=5", "?page=6", "?page=7"]),
        (COUNTED, omit, [page("ab", total=3), page("c", total=3)], ["", "?page=2"]),
        (
            PROMISED,
            omit,
            [page("ab", more=True), page("", more=True), page("c", more=False)],
            ["", "?page=2", "?page=3"],
        ),
        (PROMISED, omit, [page("abc")], [""]),
        (OFFSET, omit, [page("ab", total=3), page("c", total=3)], ["", "?skip=2"]),
        (OFFSET, 10, [page("ab"), page("c"), page("")], ["?skip=10", "?skip=12", "?skip=13"]),
        (
            LINK,
            "1",
            [linked("ab", '<?q=1&p=2>; rel="next"'), linked("c", "</x>; rel=prev")],
            ["?q=1", "?q=1&p=2"],
        ),
        (
            LINK,
            omit,
            [linked("ab", "<https://api.example.com/v2/things?p=2>; rel=next"), page("c")],
            ["", "?p=2"],
        ),
        (URL, omit, [page("ab", next="/v2/things?p=2"), page("c")], ["", "?p=2"]),
        (IN_HEADER, omit, [told("ab", next_token="x"), page("c")], ["", "?t=x"]),
        (URL_IN_HEADER, omit, [told("ab", next="?p=2"), told("c", next="")], ["", "?p=2"]),
        (ROWS, omit, [["a", "b"], ["c"], []], ["", "?page=1", "?page=2"]),
    ],
)
def test_the_way(
    driver: Driver, paging: Paging[Any, Any], given: Any, responses: list[Any], targets: list[str]
) -> None:
    server = Server(*responses)
    assert texts(driver, server, paging, given) == ["a", "b", "c"]
    assert server.targets == targets


@pytest.mark.parametrize("body", [{"q": 1, "cursor": omit}, {"q": 1, "cursor": None}])
def test_a_field_of_the_body(driver: Driver, body: dict[str, Any]) -> None:
    server = Server(page("ab", next="x"), page("c"))
    assert texts(driver, server, IN_BODY, body=body) == ["a", "b", "c"]
    assert server.bodies[1] == b'{"q":1,"cursor":"x"}'


@pytest.mark.parametrize("by", [NextPage.URL, NextPage.LINK])
def test_a_link_is_followed_with_a_get(driver: Driver, by: NextPage) -> None:
    paging: Paging[Any, Any] = Paging(
        operation=operation(body=True), by=by, items="/data", next="/next"
    )
    first = page("ab", next="/v2/things?p=2")
    response = mock_response(200, first, headers={"link": '</v2/things?p=2>; rel="next"'})
    server = Server(response, page("c"))
    assert texts(driver, server, paging, body={"q": 1}) == ["a", "b", "c"]
    assert server.targets == ["", "?p=2"]
    assert server.bodies == [b'{"q":1}', b""]
    assert server.methods == ["POST", "GET"]


@pytest.mark.parametrize(
    ("paging", "responses", "expected", "sent"),
    [
        (CURSOR, [page("a", next="x"), page("b", next="y"), page("c", next="x")], "before", 3),
        (CURSOR, [page("a", next="x")], "before", 2),
        (LAST, [page("", more=True)], "does not say where", 1),
        (PROMISED, [page("", more=True)], "100 pages without items", 100),
        (URL, [page("a", next="/v2/things?p=2")], "before", 2),
        (URL, [page("a", next="https://evil.example.com/v2/things?p=2")], "another origin", 1),
        (URL, [page("a", next="http://api.example.com/v2/things?p=2")], "another origin", 1),
        (URL, [page("a", next=7)], "no URL", 1),
        (LINK, [linked("a", "<//evil.example.com/>; rel=next")], "another origin", 1),
    ],
)
def test_a_server_that_leads_nowhere(
    driver: Driver, paging: Paging[Any, Any], responses: list[Any], expected: str, sent: int
) -> None:
    server = Server(*responses)
    with pytest.raises(errors.APIResponseValidationError, match=expected) as raised:
        texts(driver, server, paging, omit)
    assert raised.value.reason == "next_page"
    assert len(server.targets) == sent


def test_an_endless_cursor_without_items(driver: Driver) -> None:
    server = Server(*(page("", next=str(number)) for number in range(300)))
    with pytest.raises(errors.APIResponseValidationError, match="without items"):
        texts(driver, server, CURSOR, omit)


def test_items_that_are_no_array(driver: Driver) -> None:
    with pytest.raises(errors.APIResponseValidationError) as raised:
        texts(driver, Server({"data": {"a": 1}}), CURSOR, omit)
    assert (raised.value.reason, raised.value.json_path) == ("mismatch", "$.data")


def test_pages_come_when_they_are_needed(driver: Driver) -> None:
    server = Server(page("ab", next="x"), page("cd", next="y"), page("e"))
    client = driver.client(transport=MockTransport(server))
    made: Any = pages_of(client, CURSOR, {}, (omit,))
    assert server.targets == []
    assert repr(made) == f"<{'AsyncPages' if driver.asynchronous else 'Pages'} of ListThings>"
    if driver.asynchronous:

        async def first() -> list[Any]:
            found: list[Any] = []
            async for item in made:
                found.append(item.text)
                if len(found) == 3:
                    break
            return found

        assert asyncio.run(first()) == ["a", "b", "c"]
    else:
        assert [item.text for item in islice(made, 3)] == ["a", "b", "c"]
    assert server.targets == ["", "?cursor=x"]


def test_whole_pages(driver: Driver) -> None:
    client = driver.client(transport=MockTransport(Server(page("ab", next="x"), page("c"))))
    made: Any = pages_of(client, CURSOR, {}, (omit,))
    if driver.asynchronous:

        async def collect() -> list[Page]:
            return [each async for each in made.pages()]

        found = asyncio.run(collect())
    else:
        found = list(made.pages())
    assert [each.next for each in found] == ["x", None]
    assert all(isinstance(each, Page) for each in found)


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_is_a_call_of_its_own(kind: str) -> None:
    with Hostile() as server, session(kind, f"{server.url}/page") as s:
        made: Any = pages_of(s.client, CURSOR, {}, (omit,))
        if s.runner is None:
            found = [item.text for item in made]
        else:

            async def collect() -> list[str]:
                return [item.text async for item in made]

            found = s.run(collect)
    assert found == ["0a", "0b", "1a", "1b", "2a", "2b"]
    assert [each.target.partition("?")[2] for each in server.received] == [
        "",
        "cursor=1",
        "cursor=1",
        "cursor=2",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        # RFC 8288, section 3.5
        (['<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"'], None),
        (['</>; rel="http://example.net/foo"'], None),
        (
            [
                "</TheBook/chapter2>; rel=\"previous\"; title*=UTF-8'de'letztes%20Kapitel",
                "</TheBook/chapter4>; rel=\"next\"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel",
            ],
            "/TheBook/chapter4",
        ),
        (['<http://example.org/>; rel="start http://example.net/relation/other"'], None),
        (['<https://example.org/>; rel="start", <https://example.org/index>; rel="index"'], None),
        (["<?page=2>; rel=next"], "?page=2"),
        (['<?page=2> ; REL = "last NEXT"'], "?page=2"),
        (['<a>; title="x, <b>; rel=next"; rel=prev', "<c>;rel=next"], "c"),
        (['<a,b>; rel="next"'], "a,b"),
        (["nonsense"], None),
        ([], None),
    ],
)
def test_link_header_fields(fields: list[str], expected: str | None) -> None:
    assert next_link(fields) == expected
