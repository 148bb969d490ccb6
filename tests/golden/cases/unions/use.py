from typing import Any, assert_type

from unions import Api, InvalidRequestError, MockTransport, mock_response, models

RESPONSES: list[object] = []
transport = MockTransport(lambda request: mock_response(json=RESPONSES.pop()))
client = Api(transport=transport)


def test_every_kind_of_value_is_sent() -> None:
    RESPONSES.extend([{"text": "a"}, {"text": "a"}])
    client.posts.add(author=7, content={"url": "u"}, mixed=1.5, list=["a", ["b"]])
    client.posts.add(
        author=models.PostAuthorFullName(first="Ada"),
        content=None,
        mixed={"deep": True},
        payment={"amount": 1, "kind": "card", "number": "4"},
        either={"a": 1},
    )
    first, second = (request.json() for request in transport.requests)
    assert first == {"author": 7, "content": {"url": "u"}, "mixed": 1.5, "list": ["a", ["b"]]}
    assert second == {
        "author": {"first": "Ada"},
        "content": None,
        "mixed": {"deep": True},
        "payment": {"amount": 1, "kind": "card", "number": "4"},
        "either": {"a": 1},
    }


def test_the_response_has_the_class_that_fits() -> None:
    RESPONSES.extend([{"url": "u", "width": 2}, {"text": "a"}])
    text = client.posts.add(author="Ada")
    assert_type(text, models.Text | models.Picture)
    assert text == models.Text(text="a")
    assert client.posts.add(author="Ada") == models.Picture(url="u", width=2)


def refused(**wrong: Any) -> bool:
    arguments: dict[str, Any] = {"author": "Ada", **wrong}
    try:
        client.posts.add(**arguments)
    except InvalidRequestError:
        return True
    return False


def test_what_fits_no_variant_is_not_sent() -> None:
    assert refused(author=1.5)
    assert refused(content={"link": "u"})
    assert refused(mixed=[])
    assert refused(list=[1])
    assert refused(payment={"kind": "card"})
    assert refused(payment={"amount": 1, "kind": "cheque"})
