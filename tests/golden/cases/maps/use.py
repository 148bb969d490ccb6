from typing import Any

from maps import Api, InvalidRequestError, MockTransport, mock_response, models


def test_maps_go_out_and_come_back() -> None:
    box = {
        "free": {"a": [1]},
        "any": {"b": None},
        "counts": {"c": 1},
        "parts": {"d": {"size": 1.5}},
        "nested": {"e": {"f": None}},
        "scores": {"player": "Ada", "chess": 9},
        "tree": {"leaf": False, "left": {"leaf": True}},
    }
    transport = MockTransport(lambda request: mock_response(json=box))
    response = Api(transport=transport).boxes.store(
        free={"a": [1]},
        any={"b": None},
        counts={"c": 1},
        parts={"d": {"size": 1.5}},
        nested={"e": {"f": None}},
        scores=models.Scores(player="Ada", chess=9),  # type: ignore[call-arg] # pyright: ignore[reportCallIssue] - a member that the document does not name
        tree=models.Tree.model_validate({"leaf": False, "left": {"leaf": True}}),
    )
    assert transport.requests[0].json() == box
    assert response.to_dict() == box
    assert response.parts is not None
    assert response.parts["d"].size == 1.5
    assert response.tree is not None
    assert response.tree.model_extra == {"left": models.Tree(leaf=True)}


def refused(**wrong: Any) -> bool:
    client = Api(transport=MockTransport(lambda request: mock_response(json={})))
    try:
        client.boxes.store(**wrong)
    except InvalidRequestError:
        return True
    return False


def test_values_are_checked() -> None:
    assert refused(counts={"c": "1"})
    assert refused(parts={"d": {}})
    assert refused(parts={"d": {"size": 1, "weight": 1}})
    assert refused(nothing={"a": 1})
    assert refused(scores={"player": "A", "x": "y"})
    assert not refused(scores={"player": "A", "x": 1})
