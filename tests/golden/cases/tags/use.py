from tags import Api, MockTransport, TransportRequest, TransportResponse, mock_response


def respond(request: TransportRequest) -> TransportResponse:
    return mock_response(201 if request.method == "POST" else 204, content=b"")


transport = MockTransport(respond)
client = Api(transport=transport)


def test_tags_are_nested_as_the_document_says() -> None:
    client.store.read_catalogue()
    client.store.orders.list()
    client.store.orders.place()
    client.store.orders.returns.open()
    client.store.orders.tracking.track_order("7", full=True)
    assert [request.target for request in transport.requests] == [
        "/catalogue",
        "/orders",
        "/orders",
        "/returns",
        "/orders/7?full=true",
    ]


def test_a_tag_documents_its_resource() -> None:
    assert (type(client.store).__doc__ or "").startswith("The store.\n\n")
    assert (type(client.store.orders).__doc__ or "").startswith("Orders of the store.\n")


def test_a_method_says_what_its_response_offers_next() -> None:
    doc = client.store.orders.place.__doc__ or ""
    assert "Track: `track_order(id=$response.body#/id, full=true)`. Where the order is." in doc
