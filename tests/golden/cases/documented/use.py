# pyright: reportDeprecated=false

import inspect

import pytest
from documented import Api, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(json={"title": "T"}))
client = Api(transport=transport)


def test_defaults_are_documented_and_not_sent() -> None:
    with pytest.warns(DeprecationWarning, match=r"^books\.find is deprecated by the API$") as told:
        book = client.books.find("978-3")
    assert len(told) == 1
    assert transport.requests[0].target == "/books/978-3"
    assert book.title == "T"
    with pytest.warns(DeprecationWarning, match="^the API deprecates 'price'$"):
        assert book.price is None
    assert "Server default: en." in inspect.cleandoc(client.books.find.__doc__ or "")


def test_what_the_document_says_can_be_read() -> None:
    text = inspect.getdoc(client.books.find) or ""
    assert text.startswith("Find a book.\n\nDeprecated.\n\nLooks everywhere:")
    assert "    NotFoundError: There is none." in text
    said = inspect.getdoc(models.Book) or ""
    assert 'Says "hello", shows C:\\new and ends with a quote: "x"' in said
