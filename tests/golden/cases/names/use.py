from typing import Any

from names import Api, MockTransport, mock_response, models

EVERYTHING: dict[str, Any] = {
    "id": "i",
    "class": "c",
    "from": "f",
    "date": "2026-01-31",
    "list": ["l"],
    "dict": {"d": 1},
    "object": None,
    "str": "s",
    "copy": "y",
    "model_dump": "m",
    "model_fields": "n",
    "foo-bar": "1",
    "foo_bar": "2",
    "fooBar": "3",
    "+1": 1,
    "-1": -1,
    "中文": "z",
    "1st": "4",
    "_private": "p",
    "type": "t",
    "@type": "u",
    "Literal": "a",
    "timeout": 5,
    "extra_body": "b",
}
transport = MockTransport(lambda request: mock_response(json=EVERYTHING))
client = Api(transport=transport)


def test_every_name_can_be_said_in_python() -> None:
    response = client.class_.import_(
        "path",
        query_id="query",
        header_id="header",
        body_id="i",
        self_="me",
        options_="o",
        models="m",
        omit="n",
        class_="c",
        from_="f",
        date="2026-01-31",
        list=["l"],
        dict={"d": 1},
        object=None,
        str="s",
        copy="y",
        model_dump="m",
        model_fields="n",
        foo_bar="2",
        foo_bar_2="1",
        foo_bar_3="3",
        plus_1=1,
        minus_1=-1,
        中文="z",
        n1_st="4",
        private="p",
        type="t",
        at_type="u",
        literal="a",
        timeout_=5,
        extra_body_="b",
    )
    request = transport.requests[-1]
    assert request.target == "/class/path?id=query&self=me&options=o&models=m&omit=n"
    assert request.header("Id") == "header"
    assert request.json() == EVERYTHING
    assert response.to_dict() == EVERYTHING
    assert (response.class_, response.copy_, response.model_dump_) == ("c", "y", "m")
    assert (response.list, response.dict_, response.object, response.str) == (["l"], {"d": 1}, None, "s")
    assert (response.foo_bar, response.foo_bar_2, response.foo_bar_3) == ("2", "1", "3")
    assert (response.type, response.at_type) == ("t", "u")


def test_resources_and_classes_keep_out_of_each_others_way() -> None:
    resource: object = client.true
    assert type(resource).__name__ == "TrueResource"
    assert callable(client.close_.list)
    assert callable(client.sync_resource.with_raw_response_)
    assert {"List", "List2", "Model_", "ValueError_", "ValueErrorValue2", "N3DModel"} <= set(
        dir(models)
    )
