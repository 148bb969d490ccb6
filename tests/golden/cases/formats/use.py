import uuid
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from formats import Api, InvalidRequestError, MockTransport, mock_response

UUID = "0b0e6d7e-6d8c-4f5a-9b43-2e9d4b5f7a10"
RESPONSE = {"date": "2026-01-31", "at": "2026-01-31T10:00:00Z", "id": UUID, "photo": "AAAA"}
transport = MockTransport(lambda request: mock_response(json=RESPONSE))
client = Api(transport=transport)


def test_python_values_and_text_are_sent_alike() -> None:
    client.visits.change(
        UUID,
        since=date(2026, 1, 1),
        date=date(2026, 1, 31),
        at=datetime(2026, 1, 31, 10, tzinfo=UTC),
    )
    client.visits.change(
        UUID,
        since="2026-01-01",
        date="2026-01-31",
        at="2026-01-31T10:00:00Z",
        stop={"date": "2026-02-01"},
    )
    first, second = transport.requests
    assert first.target == second.target == f"/visits/{UUID}?since=2026-01-01"
    assert first.json() == {"date": "2026-01-31", "at": "2026-01-31T10:00:00Z"}
    assert second.json() == {**first.json(), "stop": {"date": "2026-02-01"}}


def test_python_values_of_other_formats_are_sent() -> None:
    transport.requests.clear()
    client.visits.change(
        uuid.UUID(UUID),
        body_id=uuid.UUID(UUID),
        opens=time(9, 30, tzinfo=UTC),
        length=timedelta(hours=1, minutes=5),
        price=Decimal("10.50"),
        weight=Decimal("0.1"),
    )
    (request,) = transport.requests
    assert request.target == f"/visits/{UUID}"
    assert request.json() == {
        "id": UUID,
        "opens": "09:30:00Z",
        "length": "PT1H5M",
        "price": "10.50",
        "weight": 0.1,
    }
    assert refused(weight=Decimal("0.12345678901234567890"))
    assert refused(price=Decimal("NaN"))


class Kind(Enum):
    DOUBLE = "double"


def test_required_arguments_take_python_values() -> None:
    transport.requests.clear()
    kind: Any = Kind.DOUBLE
    client.bookings.create(
        date(2026, 1, 31),
        guest=uuid.UUID(UUID),
        at=datetime(2026, 1, 31, 10, tzinfo=UTC),
        opens=time(9, 30, tzinfo=UTC),
        length=timedelta(minutes=5),
        price=Decimal("10.50"),
        weight=Decimal("0.1"),
        room=uuid.UUID(UUID),
        kind=kind,
    )
    (request,) = transport.requests
    assert request.target == f"/bookings/2026-01-31?guest={UUID}"
    assert request.json() == {
        "at": "2026-01-31T10:00:00Z",
        "opens": "09:30:00Z",
        "length": "PT5M",
        "price": "10.50",
        "weight": 0.1,
        "room": UUID,
        "kind": "double",
    }


def test_responses_have_python_values() -> None:
    visit = client.visits.change(UUID)
    assert visit.date == date(2026, 1, 31)
    assert visit.at == datetime(2026, 1, 31, 10, tzinfo=UTC)
    assert (visit.id, visit.photo) == (UUID, "AAAA")
    assert visit.to_dict() == RESPONSE


def refused(**wrong: Any) -> bool:
    try:
        client.visits.change(UUID, **wrong)
    except InvalidRequestError:
        return True
    return False


def test_texts_that_are_no_such_format_are_not_sent() -> None:
    assert refused(date="31.1.2026")
    assert refused(at="today")
    assert refused(photo="?")
    assert refused(body_id="7")
