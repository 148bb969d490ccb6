"""Callers of an earlier release: all they write works, and what it is now is told them.

Each line with a `type: ignore` is one that both type checkers strike through, for this reason
alone; with a `pyright: ignore` one that pyright does. (mypy looks neither at the getter of a property
that can be set, nor through the types of `with_raw_response`.)
"""

# mypy: enable-error-code=deprecated
# pyright: reportUnnecessaryTypeIgnoreComment=error

import asyncio
import inspect
import pickle
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, assert_type

import pytest
from renames import Api, AsyncApi, InvalidRequestError, MockTransport, Pages, TransportRequest
from renames import TransportResponse, callbacks, mock_response, models, webhooks
from renames.models import Pet

PET = {"name": "Tom", "owner": "Ann", "tail": 1}
EVENTS = {"content-type": "text/event-stream"}


def respond(request: TransportRequest) -> TransportResponse:
    match request.target.partition("?")[0]:
        case "/zoo/picture":
            return mock_response(200, content=b"\x89PNG", headers={"content-type": "image/png"})
        case "/zoo/events":
            return mock_response(200, content=b"data: born\n\n", headers=EVENTS)
        case "/pets" if request.method == "GET":
            return mock_response(200, {"pets": [PET] if "page=" not in request.target else []})
        case _:
            return mock_response(204 if request.method == "DELETE" else 200, PET)


transport = MockTransport(respond)
api = Api(transport=transport)


@contextmanager
def told(*messages: str) -> Generator[None]:
    """What is done here warns in these words, and of lines of this file alone."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    assert [str(each.message) for each in caught] == list(messages)
    assert {(each.category, each.filename) for each in caught} == {(DeprecationWarning, __file__)}


def sent() -> str:
    return f"{transport.requests[-1].method} {transport.requests[-1].target}"


def test_methods_go_on_working() -> None:
    with told("pets.add is pets.create now"):
        pet = api.pets.add(name="Tom", owner_name="Ann")  # type: ignore[deprecated]
    assert_type(pet, models.Pet)
    assert transport.requests[-1].json() == {"name": "Tom", "owner": "Ann"}
    with told("pets.every is pets.list_all now"):
        pets = api.pets.every(limit=1)  # type: ignore[deprecated]
    assert_type(pets, Pages[models.Pet, models.ListResponse])
    assert [each.name for each in pets] == ["Tom"]
    assert "Deprecated: pets.add is pets.create now." in (inspect.getdoc(type(api.pets).add) or "")  # type: ignore[deprecated]


def test_resources_go_on_working() -> None:
    with told("cages.look is zoo.picture now"):
        assert api.cages.look().startswith(b"\x89PNG")  # type: ignore[deprecated]
    with told("pets.photo is zoo.picture now"):
        assert api.pets.photo().startswith(b"\x89PNG")  # type: ignore[deprecated]
    with told("cages.events.watch is zoo.watch now"):
        stream = api.cages.events.watch()  # type: ignore[deprecated]
    assert list(stream) == ["born"]


def test_the_asynchronous_client_has_them_as_well() -> None:
    async def call() -> None:
        client = AsyncApi(transport=transport)
        with told("pets.add is pets.create now"):
            pet = await client.pets.add(name="Tom")  # type: ignore[deprecated]
        assert_type(pet, models.Pet)
        with told("the argument 'size' is 'limit' now"):
            await client.pets.list(size=5)  # type: ignore[deprecated]
        assert sent() == "GET /pets?limit=5"

    asyncio.run(call())


def test_raw_responses_have_them_as_well() -> None:
    with told("pets.add is pets.create now"):
        raw = api.pets.with_raw_response.add(name="Tom")  # pyright: ignore[reportDeprecated]
    assert raw.parse().name == "Tom"
    with told("cages.look is zoo.picture now"):
        picture = api.cages.with_raw_response.look()  # pyright: ignore[reportDeprecated]
    assert picture.status_code == 200


def test_arguments_go_on_working() -> None:
    with told("the argument 'size' is 'limit' now"):
        api.pets.list(size=5)  # type: ignore[deprecated]
    assert sent() == "GET /pets?limit=5"
    with told("the argument 'count' is 'limit' now"):
        api.pets.list(count=6, page=2)  # type: ignore[deprecated]
    assert sent() == "GET /pets?limit=6&page=2"
    with told("the argument 'pet_id' is 'id' now", "the argument 'secret' is 'key' now"):
        api.pets.get(pet_id="a", secret="s")  # type: ignore[deprecated]
    assert sent() == "GET /pets/a"
    assert dict(transport.requests[-1].headers)[b"key"] == b"s"
    api.pets.get("b", key="t")
    api.pets.get(id="b")
    assert sent() == "GET /pets/b"
    untyped: Any = api.pets
    with pytest.raises(TypeError, match="missing a required argument: 'id'"):
        untyped.get()
    with pytest.raises(TypeError, match="'size' is 'limit' now: give one of them"):
        untyped.list(size=1, limit=2)


def test_options_of_the_client_go_on_working() -> None:
    def key(client: Api) -> bytes:
        client.pets.get("a")
        return dict(transport.requests[-1].headers)[b"Authorization"]

    with told("the option 'token' is 'api_key' now"):
        assert key(Api(token="a", transport=transport)) == b"Bearer a"  # type: ignore[deprecated]
    with told("the option 'key' is 'api_key' now"):
        later = AsyncApi(key="hidden", transport=transport)  # type: ignore[deprecated]
    assert "hidden" not in repr(vars(later))
    assert key(Api(api_key="c", transport=transport)) == b"Bearer c"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RENAMES_KEY", "d")  # the variable of the first release
        assert key(Api(transport=transport)) == b"Bearer d"
    untyped: Any = Api
    with pytest.raises(TypeError, match="'token' is 'api_key' now: give one of them"):
        untyped(token="a", api_key="b")


def test_fields_go_on_working() -> None:
    pet = api.pets.create(name="Tom", owner="Ann")
    with told("Pet.keeper is owner now", "Pet.title is name now"):
        assert pet.keeper == "Ann"  # pyright: ignore[reportDeprecated]
        pet.title = "Tim"  # type: ignore[deprecated]
    assert pet.name == "Tim"
    with told("Pet.keeper is owner now"):
        made = Pet(name="Tom", keeper="Ann")  # type: ignore[deprecated]
    with told("Pet.title is name now", "Pet.keeper is owner now"):
        assert Pet(title="Tom", keeper="Ann") == made  # type: ignore[deprecated]
    assert made.to_dict() == {"name": "Tom", "owner": "Ann"}
    untyped: Any = Pet
    with pytest.raises(TypeError, match="'title' is 'name' now: give one of them"):
        untyped(title="a", name="b")
    kept = Pet.model_validate({"name": "Tom", "keeper": "of the wire"})
    assert (kept.owner, kept.to_dict()["keeper"]) == (None, "of the wire")


def test_models_go_on_working() -> None:
    with told("renames.models.Animal is Pet now"):
        animal = models.Animal
    assert animal is Pet
    with told("renames.models.Sort is Kind now"):
        assert models.Sort is models.Kind
    match api.pets.create(name="Tom"):
        case animal(name=name):
            assert name == "Tom"
    assert "Animal" not in dir(models)
    with pytest.raises(AttributeError, match=r"module 'renames\.models' has no attribute 'Beast'"):
        getattr(models, "Beast")  # noqa: B009


def test_a_pickle_of_an_earlier_release_is_read() -> None:
    old = pickle.dumps(Pet(name="Tom"), protocol=0).replace(b"VPet\n", b"VAnimal\n")
    assert b"Animal" in old
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        assert pickle.loads(old) == Pet(name="Tom")


def test_events_go_on_working() -> None:
    with told("renames.webhooks.BIRTH is BORN now"):
        assert webhooks.BIRTH is webhooks.BORN
    with told("renames.callbacks.SOLD is BOUGHT now"):
        assert callbacks.SOLD is callbacks.BOUGHT


def test_what_the_api_deprecates_warns() -> None:
    with told("pets.delete is deprecated by the API"):
        api.pets.delete("a")  # type: ignore[deprecated]
    with told("the API deprecates the argument 'colour'"):
        api.pets.list(colour="red")
    pet = api.pets.create(name="Tom")
    with told("the API deprecates 'tail'"):
        assert pet.tail == 1
    assert pet.to_dict() == PET
    assert pet == Pet.model_validate(PET)


def test_names_of_today_warn_of_nothing() -> None:
    api.pets.list(limit=1)
    assert api.zoo.picture()
    with pytest.raises(InvalidRequestError):
        api.pets.list(limit=1000)
