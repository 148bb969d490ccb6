import asyncio
from datetime import UTC, datetime
from typing import assert_type

import pytest

from xml_bodies import (
    Api,
    APIResponseValidationError,
    AsyncApi,
    DriftEvent,
    InvalidRequestError,
    MockTransport,
    NotFoundError,
    TransportRequest,
    TransportResponse,
    mock_response,
    models,
)

BOOK = b"""<?xml version="1.0" encoding="UTF-8"?>
<!-- Whoever writes it, the order of elements means nothing. -->
<book xmlns="https://books.test/1" xmlns:s="https://shop.test/1" isbn="123" page-count="96">
  <title>A &amp; B</title>
  <authors><author>Ann</author><author>Bob</author></authors>
  <keyword>one</keyword>
  <published>2026-01-02T03:04:05Z</published>
  <keyword>two</keyword>
  <price xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>
  <Binding>hard</Binding>
  <Extent unit="mm">12.5</Extent>
  <medium><kind>film</kind><minutes>90</minutes></medium>
  <medium><kind>talk</kind><speaker>Cay</speaker></medium>
  <names><short>1</short><long>2</long></names>
  <s:shop>here</s:shop>
</book>"""
PLAIN = {
    "isbn": "123",
    "pages": 96,
    "title": "A & B",
    "authors": ["Ann", "Bob"],
    "keywords": ["one", "two"],
    "published": "2026-01-02T03:04:05Z",
    "price": None,
    "binding": "hard",
    "extent": {"unit": "mm", "value": 12.5},
    "media": [{"kind": "film", "minutes": 90}, {"kind": "talk", "speaker": "Cay"}],
    "names": {"short": 1, "long": 2},
    "shop": "here",
}
PAGES = {
    "": b"<Page><book isbn='1'><title>a</title><authors/></book><marker>next</marker></Page>",
    "next": b"<Page><book isbn='2'><title>b</title><authors/></book></Page>",
}

response = mock_response(204, content=b"")


def respond(request: TransportRequest) -> TransportResponse:
    if request.method == "GET" and request.url.partition("?")[0].endswith("/books"):
        page = PAGES[request.url.partition("marker=")[2]]
        return mock_response(200, content=page, headers={"content-type": "text/xml"})
    return response


transport = MockTransport(respond)
drift: list[DriftEvent] = []
api = Api(transport=transport, on_drift=drift.append, max_retries=0)


def respond_with(content: bytes, status: int = 200, kind: str = "application/xml") -> None:
    global response
    response = mock_response(status, content=content, headers={"content-type": kind})


def sent() -> bytes:
    declaration, _, element = transport.requests[-1].content.partition(b"\n")
    assert declaration == b"<?xml version='1.0' encoding='UTF-8'?>"
    return element


def test_a_response_is_read_as_its_model() -> None:
    respond_with(BOOK)
    book = api.books.read("123")
    assert_type(book, models.Book)
    assert book.to_dict() == PLAIN
    assert book.published == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert book.media is not None
    assert [type(each) for each in book.media] == [models.Film, models.Talk]
    assert drift == []
    assert asyncio.run(AsyncApi(transport=transport).books.read("123")) == book


def test_a_model_is_written_as_it_was_read() -> None:
    respond_with(BOOK)
    book = api.books.read("123")
    api.books.write(
        "123",
        isbn=book.isbn,
        pages=96,
        title=book.title,
        authors=book.authors,
        keywords=["one", "two"],
        published=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        price=None,
        binding="hard",
        extent={"unit": "mm", "value": 12.5},
        media=[models.Film(kind="film", minutes=90), {"kind": "talk", "speaker": "Cay"}],
        names={"short": 1, "long": 2},
        shop="here",
    )
    assert transport.requests[-1].header("content-type") == "application/xml"
    assert sent() == (
        b'<book xmlns:s="https://shop.test/1" xmlns="https://books.test/1" isbn="123"'
        b' page-count="96">'
        b"<title>A &amp; B</title><authors><author>Ann</author><author>Bob</author></authors>"
        b"<keyword>one</keyword><keyword>two</keyword><published>2026-01-02T03:04:05Z</published>"
        b'<price xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'
        b'<Binding>hard</Binding><Extent unit="mm">12.5</Extent>'
        b"<medium><kind>film</kind><minutes>90</minutes></medium>"
        b"<medium><kind>talk</kind><speaker>Cay</speaker></medium>"
        b"<names><short>1</short><long>2</long></names><s:shop>here</s:shop></book>"
    )
    respond_with(transport.requests[-1].content)
    assert api.books.read("123") == book


def test_what_the_document_does_not_describe_is_kept() -> None:
    respond_with(b"<book isbn='1' shelf='7'><title>a</title><authors/><weight>2</weight></book>")
    book = api.books.read("1")
    assert book.to_dict() == {
        "isbn": "1",
        "title": "a",
        "authors": [],
        "weight": "2",
        "@shelf": "7",
    }
    assert [(event.json_path, event.kind) for event in drift] == [
        ("$.weight", "unknown_field"),
        ("$['@shelf']", "unknown_field"),
    ]
    drift.clear()


def test_a_list_can_be_the_whole_body() -> None:
    respond_with(b"<labels><label>a</label><label/></labels>", kind="application/vnd.labels+xml")
    labels = api.labels.write(body=["x", "y"])
    assert_type(labels, list[str])
    assert labels == ["a", ""]
    assert sent() == b"<labels><label>x</label><label>y</label></labels>"


def test_pages_follow_a_cursor_in_xml() -> None:
    assert [book.isbn for book in api.books.list_all()] == ["1", "2"]


def test_an_error_is_read_as_its_model() -> None:
    respond_with(b"<Fault><message>No such book</message><code>7</code></Fault>", status=404)
    with pytest.raises(NotFoundError) as caught:
        api.books.read("1")
    assert caught.value.model == models.Fault(message="No such book", code=7)
    assert caught.value.body == {"message": "No such book", "code": 7}
    assert str(caught.value) == "GET /books/{id}: 404 No such book"


def test_an_error_that_is_no_xml_is_still_an_error() -> None:
    respond_with(b"<html><p>Not here", status=404, kind="text/html")
    with pytest.raises(NotFoundError) as caught:
        api.books.read("1")
    assert (caught.value.model, caught.value.body) == (None, "<html><p>Not here")


def test_a_body_is_checked_as_any_other() -> None:
    before = len(transport.requests)
    with pytest.raises(InvalidRequestError, match="pages: expected a valid integer"):
        api.books.write("1", isbn="1", title="a", authors=[], pages="many")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]  # the mistake that is tested
    with pytest.raises(InvalidRequestError, match="title: expected text that XML can hold"):
        api.books.write("1", isbn="1", title="\0", authors=[])
    with pytest.raises(InvalidRequestError, match=r"names\.a b: expected a name that XML allows"):
        api.books.write("1", isbn="1", title="a", authors=[], names={"a b": 1})
    assert len(transport.requests) == before


def test_a_response_that_is_no_xml_is_refused() -> None:
    for content, kind, reason in (
        (b"<book", "application/xml", "invalid_xml"),
        (b"", "application/xml", "empty"),
        (b"{}", "application/json", "content_type"),
    ):
        respond_with(content, kind=kind)
        with pytest.raises(APIResponseValidationError) as caught:
            api.books.read("1")
        assert caught.value.reason == reason


def test_xml_without_a_description_is_text() -> None:
    respond_with(b"<notes/>", kind="text/xml")
    notes = api.notes.read()
    assert_type(notes, str)
    assert notes == "<notes/>"


def test_a_root_without_a_name_and_members_beside_those_of_others() -> None:
    respond_with(b"", status=204)
    api.notes.write(body={"text": "<b>", "place": {"page": 3, "line": 7}, "extent": {"value": 1.5}})
    assert sent() == (
        b'<root line="7"><![CDATA[<b>]]><page>3</page>'
        b"<extent><Extent>1.5</Extent></extent></root>"
    )
    api.notes.write(body=models.WriteNoteRequest(text="a"))
    assert sent() == b"<root><![CDATA[a]]></root>"


def test_a_caller_may_give_the_text_that_a_root_without_a_name_stands_in() -> None:
    respond_with(b"", status=204)
    for given in ("<note>\u00e9</note>", b"<note>\xc3\xa9</note>"):
        api.notes.write(body=given)
        request = transport.requests[-1]
        assert request.content == b"<note>\xc3\xa9</note>"
        assert request.header("content-type") == "application/xml"
    with pytest.raises(InvalidRequestError, match=r"place\.page"):
        api.notes.write(body={"text": "a", "place": {}})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - the mistake that is tested
