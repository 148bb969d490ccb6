from typing import Any

from read_and_write import (
    Api,
    DriftEvent,
    InvalidRequestError,
    MockTransport,
    mock_response,
    models,
    omit,
)

USER: dict[str, Any] = {"id": "7", "name": "Ada", "address": {"street": "S", "checked": True}}
transport = MockTransport(lambda request: mock_response(json=USER))
client = Api(transport=transport)


def test_what_the_server_sets_is_not_sent() -> None:
    user = client.users.add(name="Ada", password="secret", address={"street": "S"})
    assert transport.requests[-1].json() == {
        "name": "Ada",
        "password": "secret",
        "address": {"street": "S"},
    }
    assert (user.id, user.password) == ("7", None)
    assert user.address is not None
    assert user.address.checked is True
    client.users.add(name="Ada", password="secret", address=user.address)
    assert transport.requests[-1].json()["address"] == {"street": "S"}


def test_a_plain_dict_must_not_have_it_either() -> None:
    address: Any = {"street": "S", "checked": True}
    try:
        client.users.add(name="Ada", password="secret", address=address)
    except InvalidRequestError as error:
        assert "checked" in str(error)
    else:
        raise AssertionError("a read-only member was sent")


def test_what_one_direction_requires_is_asked_for() -> None:
    try:
        client.users.add(name="Ada", password=omit)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # wrong
    except InvalidRequestError as error:
        assert "password" in str(error)
    else:
        raise AssertionError("a required member was left out")
    found: list[DriftEvent] = []
    with client.with_options(on_drift=found.append) as listening:
        listening.users.add(name="Ada", password="secret")
        assert not found
        del USER["id"]
        listening.users.add(name="Ada", password="secret")
    USER["id"] = "7"
    assert [(event.json_path, event.kind) for event in found] == [("$.id", "missing")]


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(models.User(name="Ada", password="secret"))
