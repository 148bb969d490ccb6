from datetime import date
from typing import Any, cast
from urllib.parse import parse_qsl

from forms import Api, InvalidRequestError, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(204, content=b""))
charges = Api(transport=transport).charges


def sent() -> list[tuple[str, str]]:
    request = transport.requests[-1]
    assert request.header("content-type") == "application/x-www-form-urlencoded"
    assert request.header("content-length") == str(len(request.content))
    return parse_qsl(request.content.decode("ascii"), keep_blank_values=True, strict_parsing=True)


def test_a_form_is_written_as_the_document_says() -> None:
    charges.create(
        amount=5,
        currency="eur",
        capture=True,
        due=date(2026, 1, 31),
        tags=["a b", "c&d"],
        address=models.Address(city="Wien"),
        metadata={"order": "7"},
        lines=[{"sku": "x", "count": 2}, models.Line(sku="y")],
        expand=["customer"],
        ids=[1, 2],
    )
    assert sent() == [
        ("amount", "5"),
        ("currency", "eur"),
        ("capture", "true"),
        ("due", "2026-01-31"),
        ("tags", "a b"),
        ("tags", "c&d"),
        ("address", '{"city":"Wien"}'),
        ("metadata[order]", "7"),
        ("lines[0][sku]", "x"),
        ("lines[0][count]", "2"),
        ("lines[1][sku]", "y"),
        ("expand[0]", "customer"),
        ("ids", "1,2"),
    ]


def test_a_form_is_checked_before_it_is_sent() -> None:
    before = len(transport.requests)
    try:
        charges.create(amount=0, currency="gbp", tags=[1], address={})  # type: ignore[arg-type, list-item] # what is shown
    except InvalidRequestError as error:
        assert {each.path for each in error.problems} == {
            "amount",
            "currency",
            "tags[0]",
            "address.city",
        }
    else:
        raise AssertionError("nothing was refused")
    assert len(transport.requests) == before


def test_a_form_cannot_say_null() -> None:
    before = len(transport.requests)
    try:
        charges.create(amount=1, currency="eur", note=cast("Any", None))
    except InvalidRequestError as error:
        assert [each.path for each in error.problems] == ["note"]
    else:
        raise AssertionError("nothing was refused")
    assert len(transport.requests) == before


def test_a_form_of_any_members_is_one_argument() -> None:
    charges.patch(body={"a": "x", "b": 1})
    assert sent() == [("a", "x"), ("b", "1")]
    charges.patch()
    assert transport.requests[-1].content == b""
    assert transport.requests[-1].header("content-type") is None


def test_more_members_than_the_document_knows() -> None:
    charges.create(amount=1, currency="usd", extra_body={"new": "x"})
    assert sent()[-1] == ("new", "x")
