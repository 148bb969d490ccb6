from objects import Api, InvalidRequestError, MockTransport, mock_response, models


def client(response: object) -> tuple[Api, MockTransport]:
    transport = MockTransport(lambda request: mock_response(json=response))
    return Api(transport=transport), transport


def test_a_dict_and_a_model_are_sent_alike() -> None:
    api, transport = client({"name": "Ada", "nickname": None})
    api.people.add_person(
        name="Ada", nickname=None, home={"city": "Kyiv", "zip": None, "houseNumber": "1a"}
    )
    home = models.PersonHome(city="Kyiv", zip=None, house_number="1a")
    api.people.add_person(name="Ada", nickname=None, home=home)
    sent = [request.json() for request in transport.requests]
    assert sent[0]["home"] == {"city": "Kyiv", "zip": None, "houseNumber": "1a"}
    assert sent[0] == sent[1]


def test_null_is_for_members_that_may_be_null() -> None:
    api, transport = client({"name": "Ada", "nickname": None})
    api.people.add_person(name="Ada", nickname="A", motto=None, partner=None, anything=None)
    assert transport.requests[0].json()["motto"] is None
    try:
        api.people.add_person(name="Ada", nickname="A", age=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - the mistake that is shown
    except InvalidRequestError as error:
        assert "age" in str(error)
    else:
        raise AssertionError("null was sent")


def test_a_response_keeps_what_is_new_and_what_is_missing() -> None:
    response = {"name": "Ada", "nickname": None, "home": {"city": "Kyiv"}, "height": 1.7}
    api, _ = client(response)
    person = api.people.add_person(name="Ada", nickname=None)
    assert person.home is not None
    assert (person.home.city, person.home.zip, person.age) == ("Kyiv", None, None)
    assert person.to_dict() == response
