from headers import (
    Api,
    APIResponseValidationError,
    APIStatusError,
    DriftEvent,
    MockTransport,
    TransportRequest,
    TransportResponse,
    mock_response,
    models,
)

ADDED = [
    ("location", "/things/7"),
    ("X-Tags", "a, b"),
    ("x-tags", "c"),
    ("X-Sizes", "1,2"),
    ("X-Point", "x,1,y,2.5"),
    ("X-Flags", "new=true,old=false"),
    ("X-Meta", '{"x": 3}'),
    ("X-Kind", "b"),
    ("X-Code", "2"),
    ("X-Day", "2026-01-02"),
    ("X-Either", "5"),
    ("X-Any", "5"),
    ("Set-Cookie", "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT"),
    ("Set-Cookie", "b=2"),
    ("X-Unknown", "kept elsewhere"),
]


def respond(request: TransportRequest) -> TransportResponse:
    if request.method == "POST":
        fields = [(name.encode(), value.encode()) for name, value in ADDED]
        return TransportResponse(201, fields, [b""])
    if request.target == "/things":
        return mock_response(json=["a"], headers={"X-RATE-LIMIT-LEFT": "9"})
    return mock_response(503, headers={"retry-after": "soon"})


client = Api(transport=MockTransport(respond), max_retries=0)


def test_text_becomes_values() -> None:
    found = client.things.with_raw_response.add().headers_as(models.AddThingHeaders)
    assert found.location == "/things/7"
    assert found.x_tags == ["a", "b", "c"]
    assert found.x_sizes == [1, 2]
    assert found.x_point == models.Point(x=1, y=2.5)
    assert found.x_flags == {"new": True, "old": False}
    assert found.x_meta == models.Point(x=3)
    assert (found.x_kind, found.x_code, found.x_either, found.x_any) == ("b", 2, 5, "5")
    assert found.x_day is not None
    assert found.x_day.day == 2
    assert found.set_cookie == ["a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT", "b=2"]


def test_one_model_serves_every_response_with_the_same_headers() -> None:
    found = client.things.with_raw_response.list().headers_as(models.RateLimitHeaders)
    assert found.x_rate_limit_left == 9
    assert found.x_rate_limit_reset is None


def test_an_error_has_them_too_and_what_is_malformed_is_told() -> None:
    drift: list[DriftEvent] = []
    noisy = client.with_options(on_drift=drift.append)
    try:
        noisy.things.list_others()
    except APIStatusError as error:
        found = error.response.headers_as(models.BusyHeaders)
        assert found.to_dict() == {"Retry-After": "soon"}
    assert [(e.operation, e.json_path, e.kind) for e in drift] == [
        ("listOthers", "$['Retry-After']", "mistyped")
    ]


def test_strict_refuses_it() -> None:
    strict = client.with_options(strict=True)
    response = strict.things.with_raw_response.add()
    try:
        response.headers_as(models.BusyHeaders)
    except APIResponseValidationError as error:
        assert error.json_path == "$['Retry-After']"
    else:
        raise AssertionError("a header that is missing was let through")
