"""A reader gets the class that a value was meant to be; a writer may not mix them."""

from typing import Any

from choices import Api, InvalidRequestError, MockTransport, mock_response, models

responses: list[dict[str, object]] = []
transport = MockTransport(lambda request: mock_response(json=responses[-1]))
client = Api(transport=transport)


def read(**members: object) -> models.Result:
    responses.append(members)
    result = client.payments.pay(body={"amount": 1, "kind": "card", "number": "4"})
    assert result.to_dict() == members
    return result


def test_choices_beside_properties_are_classes() -> None:
    read()
    assert transport.requests[-1].json() == {"amount": 1, "kind": "card", "number": "4"}
    client.payments.pay(body=models.PaymentCash(amount=1, kind="cash", change=2))
    mixed: Any = {"amount": 1, "kind": "cash", "number": "4"}
    try:
        client.payments.pay(body=mixed)
    except InvalidRequestError:
        return
    raise AssertionError("a mixture was sent")


def test_the_reader_of_a_base_class_gets_what_derives_from_it() -> None:
    assert read(pet={"type": "kitty", "lives": 9}).pet == models.Cat(type="kitty", lives=9)
    assert isinstance(read(pet={"type": "Dog", "tricks": ["sit"]}).pet, models.Dog)
    fish = read(pet={"type": "fish", "name": "Wanda", "fins": 3}).pet
    assert type(fish) is models.Pet
    assert fish.name == "Wanda"


def test_an_unknown_value_may_have_a_class() -> None:
    assert isinstance(read(shape={"form": "circle", "radius": 1.5}).shape, models.Circle)
    assert isinstance(read(shape={"form": "blob", "area": 2.5}).shape, models.Other)


def test_variants_are_told_apart_without_a_discriminator() -> None:
    assert isinstance(read(event={"event": "stolen"}).event, models.Lost)
    assert isinstance(read(event={"event": "paid"}).event, models.Paid)
    assert not isinstance(read(event={"event": "found"}).event, models.Lost)


def test_the_variant_that_knows_the_most_members_is_taken() -> None:
    assert read(best={"a": 1, "b": 2}).best == models.Long(a=1, b=2)
    assert read(best={"a": 1}).best == models.Short(a=1)
