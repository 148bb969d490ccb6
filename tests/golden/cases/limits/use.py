from typing import Any

from limits import Api, InvalidRequestError, MockTransport, mock_response

transport = MockTransport(lambda request: mock_response(204, content=b""))
client = Api(transport=transport)


def test_values_within_the_limits_are_sent() -> None:
    client.orders.place(
        page=2,
        tag=["a", "b"],
        code="AB",
        items=["AB", "CD"],
        grid=[[0.5]],
        pair=["a", 1],
        count=8,
        weight=0.1,
        timeout_=90,
        name=None,
        note="open",
        ids=[1, "a", None],
    )
    assert transport.requests[-1].target == "/orders?page=2&tag=a&tag=b"
    assert transport.requests[-1].json()["timeout"] == 90


def refused(**wrong: Any) -> bool:
    arguments: dict[str, Any] = {"code": "AB", "items": ["AB"], **wrong}
    try:
        client.orders.place(**arguments)
    except InvalidRequestError:
        return True
    return False


def test_values_outside_are_not() -> None:
    assert refused(code="A")
    assert refused(code="ab")
    assert refused(items=[])
    assert refused(items=["AB", "AB"])
    assert refused(items=["A"])
    assert refused(grid=[[-1]])
    assert refused(count=0)
    assert refused(count=10)
    assert refused(count=3)
    assert refused(weight=0)
    assert refused(timeout_=1)
    assert refused(name="12345678901")
    assert refused(note="secret plan")
    assert refused(page=0)
    assert refused(tag=["123456"])
    assert refused(tag=["a", "b", "c", "d"])
    assert len(transport.requests) == 1
