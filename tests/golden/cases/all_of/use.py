from typing import Any

from all_of import Api, InvalidRequestError, MockTransport, mock_response, models

CAR = {"id": "7", "kind": "car", "size": 4.5, "wheels": 4, "maker": "VW", "engine": {"power": 9}}
transport = MockTransport(lambda request: mock_response(json=CAR))
client = Api(transport=transport)


def test_the_branches_are_one_object() -> None:
    car = client.cars.add(id="7", kind="car", size=4.5, wheels=4, maker="VW", engine={"power": 9})
    assert transport.requests[0].json() == CAR
    assert car == models.Car.model_validate(CAR)
    assert car.engine is not None
    assert car.engine.power == 9


def refused(**wrong: Any) -> bool:
    good = {"id": "7", "kind": "car", "wheels": 4, "maker": "VW"}
    arguments: dict[str, Any] = {**good, **wrong}
    try:
        client.cars.add(**arguments)
    except InvalidRequestError:
        return True
    return False


def test_what_one_branch_demands_holds() -> None:
    assert refused(kind="boat")
    assert refused(size=0.5)
    assert refused(engine={})
    assert refused(plate="A")
    assert refused(plate="ABCDEFGHI")
    assert not refused(plate="AB", fuel="power")
