from typing import Any

from recursion import Api, InvalidRequestError, MockTransport, mock_response, models

FOLDER: dict[str, Any] = {
    "name": "a",
    "parent": {"name": "b", "folders": [{"name": "c"}]},
    "owner": {"home": {"name": "d"}},
    "data": ["x", {"y": [1, [True]]}],
    "rule": [{"allow": True}, [[{"allow": False}]]],
}
transport = MockTransport(lambda request: mock_response(json=FOLDER))
client = Api(transport=transport)


def test_what_contains_itself_goes_out_and_comes_back() -> None:
    folder = client.folders.store(**FOLDER)
    assert transport.requests[0].json() == FOLDER
    assert folder.to_dict() == FOLDER
    assert folder.parent is not None
    assert folder.parent.folders == [models.Folder(name="c")]


def refused(**wrong: Any) -> bool:
    arguments: dict[str, Any] = {"name": "a", **wrong}
    try:
        client.folders.store(**arguments)
    except InvalidRequestError:
        return True
    return False


def test_a_mistake_deep_inside_is_found() -> None:
    assert refused(parent={"name": "b", "parent": {"name": 1}})
    assert refused(data=[[None]])
    assert refused(rule=[[{"allow": "yes"}]])
