from plain import Api, MockTransport, TransportRequest, TransportResponse, mock_response, models


def respond(request: TransportRequest) -> TransportResponse:
    return (
        mock_response(201, {"id": "7"}) if request.method == "POST" else mock_response(204, content=b"")
    )


transport = MockTransport(respond)
client = Api(transport=transport)


def test_names_come_from_methods_and_paths() -> None:
    user = client.users.create(name="Ada")
    assert user == models.PostApiV2UsersResponse201(id="7")
    assert transport.requests[-1].url == "https://eu.api.example/v1/api/v2/users"
    client.users.get_key("u/1", 2)
    assert transport.requests[-1].url == "https://keys.example/api/v2/users/u%2F1/keys/2"
    client.root.get("x")
    assert transport.requests[-1].target == "/v1/x"
