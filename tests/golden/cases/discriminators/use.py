from typing import assert_never

from discriminators import Api, MockTransport, UnknownVariant, mock_response, models

RESPONSES: list[object] = []
transport = MockTransport(lambda request: mock_response(json=RESPONSES.pop()))
client = Api(transport=transport)


def test_each_value_gives_its_class() -> None:
    pets = [
        {"kind": "cat", "lives": 9},
        {"kind": "kitten", "lives": 1},
        {"kind": "dog", "tricks": ["sit"]},
        {"kind": "newt", "slimy": True},
    ]
    RESPONSES.append(pets)
    found = client.pets.add(body=models.Dog(kind="dog", tricks=["sit"]))
    assert transport.requests[-1].json() == pets[2]
    assert [type(pet).__name__ for pet in found] == ["Cat", "Cat", "Dog", "UnknownVariant"]
    assert [pet.to_dict() for pet in found] == pets


def test_the_values_of_the_variants_do_without_a_mapping() -> None:
    RESPONSES.extend([{"type": "Lost"}, {"type": "pet.given", "price": 0.5}])
    assert client.pets.last_event() == models.Sold(type="pet.given", price=0.5)
    assert client.pets.last_event() == models.Lost(type="Lost")
    RESPONSES.append({"type": "pet.born", "pet": {"kind": "cat", "lives": 9}})
    match client.pets.last_event():
        case models.Born(pet=models.Cat(lives=lives)):
            assert lives == 9
        case other:
            raise AssertionError(other)


def test_a_type_checker_knows_all_variants() -> None:
    RESPONSES.append({"type": "pet.sold", "price": 2})
    event = client.pets.last_event()
    match event:
        case models.Born():
            price = None
        case models.Sold(price=price):
            pass
        case models.Lost() | UnknownVariant():
            price = 0.0
        case _:
            assert_never(event)
    assert price == 2
