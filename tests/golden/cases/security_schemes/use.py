import asyncio

from security_schemes import Api, AsyncApi, ConfigurationError, MockTransport, OAuth2Error
from security_schemes import TransportRequest as Request
from security_schemes import TransportResponse, mock_response


def respond(request: Request) -> TransportResponse:
    if request.target == "/token":
        scope = request.content.decode().partition("scope=")[2]
        return mock_response(json={"access_token": f"for-{scope or 'nothing'}", "expires_in": 60})
    return mock_response(204, content=b"")


transport = MockTransport(respond)


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
    client = Api(transport=transport, api_key="b", cookie="c")
    client.things.get_optional()
    assert header("authorization") is None
    client.things.get_query()
    assert header("cookie") == "session=c"
    client.things.get_token()
    assert header("authorization") is None
    try:
        client.with_options().things.get_digest()
    except ConfigurationError as error:
        assert "digest=" in str(error)
    else:
        raise AssertionError("a request without credentials was sent")


def test_a_key_that_was_given_is_used_where_none_is_needed() -> None:
    Api(transport=transport, api_key="b", user="u").things.get_user()
    assert header("authorization") == "Bearer u"
    Api(transport=transport, api_key="b", open="o").things.get_user()
    assert header("authorization") == "Bearer o"
    Api(transport=transport, api_key="b").things.get_user()
    assert header("authorization") is None


def test_tokens_are_fetched_for_the_scopes_of_an_operation() -> None:
    client = Api(transport=transport, api_key="b", client_id="id", client_secret="secret")
    client.things.get_token()
    assert header("authorization") == "Bearer for-read"
    sent = len(transport.requests)
    client.things.get_token()
    assert len(transport.requests) == sent + 1
    client.things.get_scopes()
    assert header("authorization") == "Bearer for-read+write"
    token_request = transport.requests[-2]
    assert token_request.url == "https://api.example/token"
    assert token_request.header("authorization") == "Basic aWQ6c2VjcmV0"


def test_functions_give_keys() -> None:
    def signature(request: Request, challenge: str) -> str:
        return f'uri="{request.target}", nonce="{challenge}"'

    client = Api(transport=transport, api_key=lambda: "made", digest=signature)
    client.things.get_default()
    assert header("authorization") == "Bearer made"
    client.things.get_digest()
    assert header("authorization") == 'Digest uri="/digest", nonce=""'

    async def token() -> str:
        return "awaited"

    async def run() -> None:
        async with AsyncApi(transport=transport, api_key=token) as client:
            await client.things.get_default()

    asyncio.run(run())
    assert header("authorization") == "Bearer awaited"


def test_a_refusal_of_the_token_server_is_an_error_of_its_own() -> None:
    refusing = MockTransport(lambda _: mock_response(400, {"error": "invalid_client"}))
    client = Api(transport=refusing, api_key="b", client_id="id", client_secret="secret")
    try:
        client.things.get_scopes()
    except OAuth2Error as error:
        assert (error.error, error.status_code) == ("invalid_client", 400)
    else:
        raise AssertionError("a call was made without a token")
