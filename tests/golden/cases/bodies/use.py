from collections.abc import Callable
from typing import Any

from bodies import Api, InvalidRequestError, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(204, content=b""))
client = Api(transport=transport).bodies


def sent() -> object:
    return transport.requests[-1].json()


def test_a_body_that_is_no_object_is_one_argument() -> None:
    client.put_array(body=({"name": "a"}, models.Item(name="b")))
    assert sent() == [{"name": "a"}, {"name": "b"}]
    client.put_scalar(body="abc")
    assert sent() == "abc"
    client.put_map(body={"x": {"name": "a"}})
    assert sent() == {"x": {"name": "a"}}
    client.put_union(body=None)
    assert sent() is None
    client.put_open(body={"name": "a", "more": 1})
    assert sent() == {"name": "a", "more": 1}
    client.put_any(body=[1, "a"])
    assert sent() == [1, "a"]
    client.put("p", body_2=[1])
    assert (transport.requests[-1].target, sent()) == ("/body/p", [1])


def test_a_body_may_be_left_out_where_the_document_says_so() -> None:
    client.put_optional()
    assert transport.requests[-1].content == b""
    client.put_optional(name="a")
    assert sent() == {"name": "a"}
    client.put_any()
    assert transport.requests[-1].content == b""


def test_the_media_type_is_the_one_of_the_document() -> None:
    client.patch_item(name="a")
    assert transport.requests[-1].header("content-type") == "application/merge-patch+json"


def test_what_does_not_fit_is_not_sent() -> None:
    number = len(transport.requests)
    mistakes: list[tuple[Callable[..., object], Any]] = [
        (client.put_array, [{"size": 1}]),
        (client.put_scalar, "abcd"),
        (client.put_map, {"x": {}}),
        (client.put_open, {"name": 1}),
    ]
    for call, wrong in mistakes:
        try:
            call(body=wrong)
        except InvalidRequestError:
            continue
        raise AssertionError(f"{wrong} was sent")
    try:
        client.put_optional(size=1)
    except InvalidRequestError as error:
        assert "name" in str(error)
    assert len(transport.requests) == number


def test_null_removes_a_member_in_a_merge_patch() -> None:
    client.patch_item(name="a", size=None)
    assert transport.requests[-1].content == b'{"name":"a","size":null}'
