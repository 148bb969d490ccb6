from typing import Any

from parameters import Api, InvalidRequestError, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(204, content=b""))
client = Api(transport=transport)


def test_in_the_path() -> None:
    client.parameters.in_path("a/b", [1, 2], {"x": 1, "y": 2}, 7, [3, 4])
    target = transport.requests[-1].target
    assert target == "/path/a%2Fb/1,2/.x=1.y=2/;matrix=7/;exploded=3;exploded=4"


def target(**arguments: Any) -> str:
    client.parameters.in_query(form=[1, 2], **arguments)
    return transport.requests[-1].target.removeprefix("/query?form=1&form=2").removeprefix("&")


def test_in_the_query() -> None:
    assert target() == ""
    assert target(comma=(1, 2)) == "comma=1,2"
    assert target(space=[1, 2]) == "space=1%202"
    assert target(pipe=[1, 2]) == "pipe=1%7C2"
    assert target(deep={"x": 1}) == "deep%5Bx%5D=1"
    assert target(point=models.Point(x=1, y=2)) == "x=1&y=2"
    assert target(flag=True) == "flag=true"
    assert target(reserved="a/b?c") == "reserved=a/b?c"
    assert target(json={"x": 1}) == "json=%7B%22x%22%3A1%7D"
    assert target(filter_name="n") == "filter%5Bname%5D=n"


def test_in_headers_and_cookies() -> None:
    client.parameters.in_others(shared=1, x_trace="t", x_list=[1, 2], session="s")
    request = transport.requests[-1]
    assert request.target == "/others?shared=1"
    assert request.header("X-Trace") == "t"
    assert request.header("X-List") == "1,2"
    assert request.header("Cookie") == "session=s"


def test_what_does_not_fit_is_not_sent() -> None:
    sent = len(transport.requests)
    for wrong in ({"form": ["a"]}, {"deep": {"y": 1}}, {"flag": "yes"}):
        arguments: dict[str, Any] = {"form": [1], **wrong}
        try:
            client.parameters.in_query(**arguments)
        except InvalidRequestError:
            continue
        raise AssertionError(f"{wrong} was sent")
    assert len(transport.requests) == sent
