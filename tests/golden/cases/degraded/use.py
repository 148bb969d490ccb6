from degraded import Api, MockTransport, mock_answer

ANSWER = {"a": [1, "x"], "b": {"c": 1}, "h": 7, "i": [1, 2], "k": 3, "m": [1]}
transport = MockTransport(lambda request: mock_answer(json=ANSWER))
client = Api(transport=transport)


def test_what_is_degraded_lets_more_through_and_loses_nothing() -> None:
    file = client.files.change_file(
        "root",
        where={},
        a=["x", "y", "z"],
        b={"c": 1},
        d={"e": 1},
        f={"long name": 1},
        i=[1, 2],
        j="2026-01-31",
        k=3,
        m=[1],
        n="x",
        o={"x-a": "b", "n-a": 1, "other": 2},
    )
    assert transport.requests[0].json()["f"] == {"long name": 1}
    assert file.to_dict() == ANSWER
