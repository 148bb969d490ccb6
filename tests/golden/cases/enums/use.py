from typing import Any, get_args

from enums import Api, InvalidRequestError, MockTransport, mock_response, models


def client(response: object) -> tuple[Api, MockTransport]:
    transport = MockTransport(lambda request: mock_response(json=response))
    return Api(transport=transport), transport


def test_known_values_are_sent() -> None:
    api, transport = client({"kind": "paint", "finish": "matt"})
    api.paints.mix(kind="paint", finish="5%", mixed=None, litres=0.5, tone="warm", layers=3)
    assert transport.requests[0].json() == {
        "kind": "paint",
        "finish": "5%",
        "mixed": None,
        "litres": 0.5,
        "tone": "warm",
        "layers": 3,
    }


def refused(api: Api, **wrong: Any) -> bool:
    arguments: dict[str, Any] = {"kind": "paint", "finish": "matt", **wrong}
    try:
        api.paints.mix(**arguments)
    except InvalidRequestError:
        return True
    return False


def test_an_unknown_value_is_sent_only_where_the_list_is_open() -> None:
    api, transport = client({"kind": "paint", "finish": "matt"})
    api.paints.mix(kind="paint", finish="matt", colour="mauve", base="acrylic")
    assert transport.requests[0].json()["colour"] == "mauve"
    assert refused(api, finish="dull")
    assert refused(api, layers=4)
    assert refused(api, only=False)
    assert refused(api, tone="hot")
    assert refused(api, kind="glue")
    assert len(transport.requests) == 1


def test_a_response_may_have_any_value() -> None:
    api, _ = client({"kind": "paint", "finish": "velvet", "mixed": True, "colour": "mauve"})
    paint = api.paints.mix(kind="paint", finish="matt")
    assert paint.to_dict() == {
        "kind": "paint",
        "finish": "velvet",
        "mixed": True,
        "colour": "mauve",
    }


def test_a_list_of_values_can_be_walked() -> None:
    assert get_args(models.Finish) == ("matt", "satin", "gloss", "5%")
