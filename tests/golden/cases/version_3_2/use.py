from version_3_2 import (
    Api,
    MockTransport,
    NoResponseError,
    RetryPolicy,
    TransportError,
    TransportRequest,
    TransportResponse,
    mock_response,
)


def respond(request: TransportRequest) -> TransportResponse:
    return mock_response(json=["a"]) if request.method == "QUERY" else mock_response(204, content=b"")


transport = MockTransport(respond)
client = Api(transport=transport)


def test_query_is_a_method() -> None:
    assert client.search.search(words="x") == ["a"]
    request = transport.requests[-1]
    assert (request.method, request.target, request.json()) == ("QUERY", "/search", {"words": "x"})


def test_the_whole_query_is_one_value() -> None:
    client.search.search_by_query(all={"words": "a b", "page": 2})
    assert transport.requests[-1].target == "/search?words=a+b&page=2"


def test_any_method_may_be_added() -> None:
    client.search.copy(to="there", session="s")
    request = transport.requests[-1]
    assert (request.method, request.header("cookie")) == ("COPY", "session=s")


def test_a_query_may_be_repeated_and_an_unknown_method_may_not() -> None:
    sent: list[str] = []

    def fail(request: TransportRequest) -> TransportResponse:
        sent.append(request.method)
        request.sent = True
        raise TransportError("reset")

    policy = RetryPolicy(max_retries=2, initial_delay=0.0, max_delay=0.0)
    broken = Api(transport=MockTransport(fail), retry_policy=policy)
    for call in (lambda: broken.search.search(words="x"), broken.search.copy):
        try:
            call()
        except NoResponseError:
            continue
        raise AssertionError("a response came from nowhere")
    assert sent == ["QUERY", "QUERY", "QUERY", "COPY"]
