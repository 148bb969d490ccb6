from security import Api, ConfigurationError, MockTransport, mock_answer

transport = MockTransport(lambda request: mock_answer(204, content=b""))


def header(name: str) -> str | None:
    return transport.requests[-1].header(name)


def test_the_first_alternative_whose_keys_are_there_is_taken() -> None:
    Api(transport=transport, api_key="b", key="k", account="a").things.get_default()
    assert (header("authorization"), header("x-key")) == ("Bearer b", None)
    Api(transport=transport, key="k", account="a").things.get_default()
    assert (header("authorization"), header("x-key"), header("x-account")) == (None, "k", "a")
    try:
        Api(transport=transport, key="k")
    except ConfigurationError as error:
        assert "EXAMPLE_KEY" in str(error)
    else:
        raise AssertionError("a client without credentials was made")


def test_an_operation_may_ask_for_something_else() -> None:
    client = Api(transport=transport, api_key="b", in_query="q", cookie="c", basic="u:p", oauth="t")
    client.things.get_open()
    assert header("authorization") is None
    client.things.get_optional()
    assert header("authorization") == "Basic dTpw"
    client.things.get_query()
    assert transport.requests[-1].target == "/query?key=q"
    client.things.get_token()
    assert header("authorization") == "Bearer t"
    client.things.get_digest()
    assert header("authorization") is None
    client = Api(transport=transport, api_key="b", cookie="c")
    client.things.get_optional()
    assert header("authorization") is None
    client.things.get_query()
    assert header("cookie") == "session=c"
    client.things.get_token()
    assert header("authorization") is None


def test_what_the_client_cannot_do_is_left_to_the_caller() -> None:
    client = Api(transport=transport, api_key="b")
    client.things.get_digest(extra_headers={"Authorization": "Digest x"})
    assert header("authorization") == "Digest x"
    try:
        client.things.get_query()
    except ConfigurationError as error:
        assert "in_query" in str(error)
        assert "cookie" in str(error)
    else:
        raise AssertionError("a request without credentials was sent")
