from typing import Any

from version_3_0 import Api, InvalidRequestError, MockTransport, mock_response

ITEM: dict[str, Any] = {
    "name": "a",
    "note": None,
    "size": 10,
    "state": None,
    "owner": None,
    "other": None,
    "keeper": None,
    "tags": None,
    "data": None,
}
transport = MockTransport(lambda request: mock_response(json=ITEM))
client = Api(transport=transport)


def test_null_is_sent_and_read() -> None:
    item = client.items.change("7", **ITEM)
    assert transport.requests[0].json() == ITEM
    assert item.to_dict() == ITEM


def test_an_exclusive_limit_is_exclusive() -> None:
    for size in (0, 10.5):
        try:
            client.items.change("7", name="a", note=None, size=size)
        except InvalidRequestError as error:
            assert "size" in str(error)
        else:
            raise AssertionError(f"{size} was sent")
