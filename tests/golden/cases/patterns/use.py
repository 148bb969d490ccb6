from typing import Any

from patterns import Api, DriftEvent, InvalidRequestError, MockTransport, mock_response

response: dict[str, Any] = {}
transport = MockTransport(lambda request: mock_response(200, response))
drift: list[DriftEvent] = []
client = Api(transport=transport, on_drift=drift.append)


def accepted(**values: Any) -> bool:
    try:
        client.parts.create(**values)
    except InvalidRequestError:
        return False
    return True


def test_patterns_are_those_of_ecma_262() -> None:
    assert accepted(digits="12")
    assert not accepted(digits="٣")
    assert not accepted(digits="12\n")
    assert not accepted(shelf="٣")
    assert accepted(odd="é")
    assert not accepted(odd="e")
    assert accepted(blank="\ufeff")
    assert accepted(blank="\u2028")
    assert not accepted(blank="\u0085")
    assert not accepted(line="a\u2028b")
    assert accepted(letters="Éé")
    assert not accepted(letters="éÉ")
    assert accepted(long="a" * 5000)
    assert not accepted(long="a" * 5001)


def test_a_pattern_that_looks_ahead_is_left_to_the_server() -> None:
    assert accepted(ahead="foobar", again="ab")


def test_no_pattern_hangs_a_client() -> None:
    assert not accepted(slow="a" * 50_000 + "b")
    assert accepted(hung="a" * 5_000 + "b")
    assert accepted(code="x" * 5_000)
    assert not accepted(code="xxy")


def test_a_number_without_a_fraction_is_an_integer_and_is_sent_as_one() -> None:
    assert accepted(count=10.0, sizes=[1e2, 1e20, 7], level=2.0, weight=10.0, page=3.0)
    request = transport.requests[-1]
    assert request.target == "/parts?page=3"
    assert request.json() == {
        "count": 10,
        "sizes": [100, 10**20, 7],
        "level": 2,
        "weight": 10.0,
    }
    assert b'"count":10,' in request.content
    assert b'"weight":10.0' in request.content
    assert not accepted(count=10.5)
    assert not accepted(count="10")
    assert not accepted(count=True)
    assert not accepted(count=0.0)
    assert not accepted(level=3.0)


def test_a_number_without_a_fraction_is_read_as_an_integer() -> None:
    drift.clear()
    response.update(count=10.0, sizes=[1e2], level=1.0)
    part = client.parts.create()
    assert part.to_dict() == {"count": 10, "sizes": [100], "level": 1}
    assert type(part.count) is int
    assert not drift
    response.update(count=10.5)
    assert client.parts.create().count == 10.5
    assert [(event.json_path, event.kind) for event in drift] == [("$.count", "mistyped")]
    response.clear()


def test_a_date_time_without_seconds_is_none() -> None:
    drift.clear()
    response.update(made="2026-02-28 23:59")
    client.parts.create()
    assert [(event.json_path, event.kind) for event in drift] == [("$.made", "mistyped")]
    response.clear()
