from servers import Api, ConfigurationError, MockTransport, mock_response, servers

transport = MockTransport(lambda request: mock_response(204, content=b""))


def test_a_server_is_chosen_by_a_function() -> None:
    assert servers.production() == "https://eu.api.example/v1"
    assert servers.production(region="us", version="v2") == "https://us.api.example/v2"
    assert servers.sandbox() == "https://sandbox.api.example/v1"
    assert servers.on_your_own_host("https://mine.example") == "https://mine.example/api/v1"
    assert servers.custom(tenant="acme") == "https://acme.custom.example"
    Api(transport=transport, base_url=servers.sandbox()).things.list()
    assert transport.requests[-1].url == "https://sandbox.api.example/v1/things"


def test_values_are_checked() -> None:
    for region in ("asia", "eu.evil.example/", ""):
        try:
            servers.production(region=region)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # wrong
        except ConfigurationError as error:
            assert "region must be one of eu, us" in str(error)
        else:
            raise AssertionError("a region was taken that does not exist")
    for tenant in ("", "a@b", "a?b", "a b", "a\n"):
        try:
            servers.custom(tenant=tenant)
        except ConfigurationError as error:
            assert "tenant" in str(error)
        else:
            raise AssertionError("a host was taken that is none")


def urls(client: Api) -> list[str]:
    client.things.list()
    client.files.list()
    client.files.upload()
    client.admin.get()
    return [request.url for request in transport.requests[-4:]]


def test_operations_with_servers_of_their_own() -> None:
    own = ["https://files.example/hot/files", "https://upload.example/files"]
    assert urls(Api(transport=transport)) == [
        "https://eu.api.example/v1/things",
        *own,
        "https://eu.api.example/internal/admin",
    ]
    other = servers.production(region="us", version="v3")
    assert urls(Api(transport=transport, base_url=other)) == [
        "https://us.api.example/v3/things",
        *own,
        "https://us.api.example/internal/admin",
    ]


def test_a_base_url_that_is_none_of_the_documents_moves_everything() -> None:
    local = ["things", "files", "files"]
    assert urls(Api(transport=transport, base_url="http://localhost:8000/x")) == [
        *(f"http://localhost:8000/x/{name}" for name in local),
        "http://localhost:8000/internal/admin",
    ]
    client = Api(transport=transport).with_options(base_url=servers.upload2())
    client.files.upload()
    assert transport.requests[-1].url == "https://upload2.example/files"
