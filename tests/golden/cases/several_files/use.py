from several_files import Api, MockTransport, mock_response, models

OWNER = {"name": "Ada", "pets": [{"name": "Rex", "size": {"cm": 40.5}}], "other": {"x": 1}}


def test_models_of_all_files_work_together() -> None:
    transport = MockTransport(lambda request: mock_response(json=OWNER))
    owner = Api(transport=transport).owners.get("o-1")
    assert transport.requests[-1].target == "/owners/o-1"
    assert owner.to_dict() == OWNER
    assert owner.pets is not None
    assert isinstance(owner.pets[0], models.Pet)
    assert isinstance(owner.pets[0].size, models.PetSize)
    assert isinstance(owner.other, models.Owner2)


def test_operations_of_another_file_are_called_like_any() -> None:
    transport = MockTransport(lambda request: mock_response(status=204))
    Api(transport=transport).pets.add(name="Rex", owner={"name": "Ada"})
    assert transport.requests[-1].json() == {"name": "Rex", "owner": {"name": "Ada"}}
