import io

from content_types import Api, File, InvalidRequestError, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(204, content=b""))
bodies = Api(transport=transport).bodies


def sent() -> tuple[str | None, bytes]:
    request = transport.requests[-1]
    return request.header("content-type"), request.content


def test_text() -> None:
    bodies.put_text(body="é")
    assert sent() == ("text/plain", "é".encode())
    bodies.put_text(body=io.BytesIO(b"a"))
    assert sent() == ("text/plain", b"a")
    bodies.put_latin(body="é")
    assert sent() == ("text/csv; charset=iso-8859-1", b"\xe9")
    bodies.put_level(body="low")
    assert sent() == ("text/plain", b"low")
    try:
        bodies.put_level(body="middle")  # type: ignore[arg-type] # what is shown
    except InvalidRequestError as error:
        assert error.problems[0].path == "body"
    else:
        raise AssertionError("nothing was refused")


def test_bytes() -> None:
    bodies.put_binary(body=b"\0")
    assert sent() == ("application/octet-stream", b"\0")
    bodies.put_image(body=File("x", b"1", "image/webp"))
    assert sent() == ("image/webp", b"1")


def test_json_by_another_name() -> None:
    bodies.patch_json(body=[{"op": "remove", "path": "/a"}])
    assert sent() == ("application/json-patch+json", b'[{"op":"remove","path":"/a"}]')


def test_sequences() -> None:
    bodies.post_lines(body=({"x": number} for number in range(2)))
    assert sent() == ("application/jsonl", b'{"x":0}\n{"x":1}\n')
    bodies.post_sequence(body=[models.Point(x=1)])
    assert sent() == ("application/json-seq", b'\x1e{"x":1}\n')


def test_parts_in_order() -> None:
    bodies.post_mixed(body=[{"x": 1}, File("a.png", b"2"), "3,4"])
    kind, content = sent()
    assert kind is not None
    assert kind.startswith("multipart/mixed; boundary=")
    parts = content.split(b"--" + kind.partition("=")[2].encode())
    assert parts == [
        b"",
        b'\r\nContent-Type: application/json\r\n\r\n{"x":1}\r\n',
        b'\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Type: image/png\r\n\r\n2\r\n',
        b"\r\nContent-Type: text/csv\r\n\r\n3,4\r\n",
        b"--\r\n",
    ]


def test_one_method_for_each_content_type() -> None:
    bodies.choose(link="a")
    assert sent() == ("application/json", b'{"link":"a"}')
    bodies.choose_with_form(name="a b")
    assert sent() == ("application/x-www-form-urlencoded", b"name=a+b")
    bodies.choose_with_multipart(file=b"1")
    kind, content = sent()
    assert kind is not None
    assert kind.startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="file"' in content
    bodies.choose_with_text(body="a")
    assert sent() == ("text/plain", b"a")


def test_xml() -> None:
    bodies.put_xml(x=1)
    media_type, content = sent()
    assert media_type == "application/xml"
    assert bytes(content).endswith(b"\n<Point><x>1</x></Point>")
