from webhooks_plain import Api, ConfigurationError, models


def test_the_models_can_be_used() -> None:
    order = models.Order.model_validate_json('{"id": "7", "price": 1.5, "new": 1}')
    assert (order.id, order.price) == ("7", 1.5)
    assert order.to_dict() == {"id": "7", "price": 1.5, "new": 1}
    lost = models.OrderLostPayload.model_validate_json('{"why": "rain"}')
    assert lost.why == "rain"


def test_a_client_needs_a_server() -> None:
    try:
        Api()
    except ConfigurationError as error:
        assert "base_url" in str(error)
    else:
        raise AssertionError("a client of nothing was made")
