"""A fake without webhooks: REST by convention, pages, files, streams, and what it refuses."""

from datetime import date

import pytest
from fakes import NotFoundError, models
from fakes.testing import FakeApi, FakeError


def test_what_is_created_is_found() -> None:
    with FakeApi() as fake:
        client = fake.client()
        pet = client.pets.create(x_shop="here", name="Tom", kind="cat")
        assert isinstance(pet, models.Pet)
        assert (pet.name, pet.kind) == ("Tom", "cat")
        assert client.pets.get(pet.id) == pet
        assert client.pets.change(pet.id, born=date(2026, 1, 2)).born == date(2026, 1, 2)
        assert [each.name for each in client.pets.list().pets] == ["Tom"]
        assert [each.name for each in client.pets.list_all()] == ["Tom"]
        client.pets.remove(pet.id)
        for number in (pet.id, pet.id + 1):
            with pytest.raises(NotFoundError, match=f"'{number}'"):
                client.pets.get(number)


def test_unknown_items_exist_where_a_test_asks_for_it() -> None:
    with FakeApi(unknown="create") as fake:
        assert fake.client().pets.get(12).id == 12
        assert list(fake.state["pets"]) == ["12"]


def test_pages_are_dealt_out() -> None:
    with FakeApi() as fake:
        client = fake.client()
        rex = models.Pet(id=7, name="Rex")
        fake.pets.list_all.returns(rex, {"id": 8, "name": "Kim"}, rex, per_page=2)
        assert [each.id for each in client.pets.list_all()] == [7, 8, 7]
        assert [each.arguments.page for each in fake.pets.list_all.requests] == [None, 2]


def test_files_are_understood() -> None:
    with FakeApi() as fake:
        client = fake.client()
        fake.photos.download.returns(b"PNG")
        client.photos.upload(7, file=b"bytes", note="a note")
        assert client.photos.download(7) == b"PNG"
        fake.photos.upload.assert_sent(1, pet_id=7, note="a note")
        uploaded: object = fake.photos.upload.requests[0].arguments.file
        assert "b'bytes'" in repr(uploaded)


def test_streams_are_sent_item_by_item() -> None:
    with FakeApi() as fake:
        rex = models.Pet(id=7, name="Rex")
        fake.sent_.watch.returns({"what": "born"}, models.Event(what="sold", pet=rex))
        assert [event.what for event in fake.client().sent.watch()] == ["born", "sold"]


def test_another_success_and_an_error_of_the_document() -> None:
    with FakeApi() as fake:
        client = fake.client()
        ticket = models.Ticket(ticket="00000000-0000-4000-8000-000000000000")
        fake.pets.create.returns(ticket).with_headers({"x-place": "3"})
        raw = client.pets.with_raw_response.create(x_shop="here", name="Tom")
        assert (raw.status_code, raw.headers["x-place"]) == (202, "3")
        fake.pets.get.raises(404, detail="It ran away.")
        with pytest.raises(NotFoundError, match="It ran away"):
            client.pets.get(1)


def test_the_same_seed_gives_the_same_values() -> None:
    def made(seed: int) -> list[object]:
        with FakeApi(seed=seed, unknown="create") as fake:
            return [fake.client().pets.get(number).to_dict() for number in range(1, 4)]

    assert made(1) == made(1)
    assert made(1) != made(2)


def test_what_the_document_does_not_allow_is_refused() -> None:
    with FakeApi() as fake, pytest.raises(FakeError, match="404 is not documented; known: 422"):
        fake.pets.create.raises(404)
