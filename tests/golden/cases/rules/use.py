"""Rules hold for what is sent, are told of what is read, and are said in words."""

from typing import Any

from rules import Api, InvalidRequestError, MockTransport, mock_response, models

RESPONSE: dict[str, object] = {"card": "1", "cash": True, "labels": {"z": "1"}}
drift: list[str] = []
transport = MockTransport(lambda request: mock_response(json=RESPONSE))
client = Api(transport=transport, on_drift=lambda event: drift.append(event.json_path))


def refused(order: dict[str, Any]) -> str:
    try:
        client.orders.place(**order)
    except InvalidRequestError as error:
        return "\n".join(map(str, error.problems))
    return ""


def test_an_order_that_keeps_the_rules_is_sent() -> None:
    order = client.orders.place(
        card="1",
        address="Kerkstraat 1",
        country="NL",
        point=(1, 2.5),
        labels={"a": "x"},
        words=["please"],
        shares=[0.5],
        headers={"x-a": "b", "n-a": 1},
        code="abcz",
        size=9,
    )
    assert isinstance(order, models.Order)
    assert order.to_dict() == RESPONSE, "what is read is kept, and told once"
    assert drift == ["$.labels"]
    assert transport.requests[-1].json()["point"] == [1, 2.5]


def test_each_rule_is_said_in_words() -> None:
    sent = len(transport.requests)
    assert refused({}) == "body: expected an object of at least 1 members, got object"
    assert 'with "address" beside "country"' in refused({"card": "1", "country": "BE"})
    assert 'an object with "card"' in refused({"cash": True, "address": "", "country": "NL"})
    assert "other than what fits" in refused({"card": "1", "cash": True})
    assert "point: expected list to have at least 2 items" in refused({"point": [1]})
    assert "no value is allowed" in refused({"point": [1, 2, 3]})
    assert "without the name" in refused({"cash": True, "labels": {"z": "1"}})
    assert "at most 2 members" in refused({"cash": True, "labels": {"a": "", "b": "", "c": ""}})
    assert "that fit" in refused({"cash": True, "words": ["now"]})
    assert "one of 0.25, 0.5, 1.5" in refused({"cash": True, "shares": [0.3]})
    assert 'member "y-a" is left out' in refused({"cash": True, "headers": {"y-a": "1"}})
    assert "never: expected other than what fits" in refused({"cash": True, "never": 1})
    assert "code" in refused({"cash": True, "code": "bz"})
    assert "size" in refused({"cash": True, "size": 10})
    assert len(transport.requests) == sent
