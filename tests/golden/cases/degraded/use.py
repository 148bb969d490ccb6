"""What the types do not say is checked by rule before it is sent; what is left is in losses.txt."""

from degraded import Api, InvalidRequestError, MockTransport, mock_response

RESPONSE = {"a": [1, "x"], "b": {"c": 1}, "h": 7, "i": [1, 2], "k": 3, "m": [1]}
transport = MockTransport(lambda request: mock_response(json=RESPONSE))
client = Api(transport=transport)


def test_what_is_degraded_lets_more_through_and_loses_nothing() -> None:
    file = client.files.change(
        "x", where={"a": "1"}, h=7, j="2026-01-31", k=3, n="xy", o={"x-a": "b", "n-a": 1}
    )
    assert transport.requests[-1].json()["o"] == {"x-a": "b", "n-a": 1}
    assert file.to_dict() == RESPONSE


def test_rules_are_checked_before_a_request_is_sent() -> None:
    sent = len(transport.requests)
    try:
        client.files.change(
            "root",
            where={},
            a=["x", "y", "z"],
            b={"c": "1"},
            d={"x": 1},
            f={"long name": 1},
            i=[1],
            l=1,
            m=[1, 2],
            n="x",
            o={"other": 2},
        )
    except InvalidRequestError as error:
        found = str(error)
    else:
        found = ""
    assert len(transport.requests) == sent
    assert "id: expected other than what fits" in found
