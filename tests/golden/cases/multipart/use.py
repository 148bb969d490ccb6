import io
import tempfile
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from pathlib import Path
from typing import Any

from multipart import Api, File, InvalidRequestError, MockTransport, mock_response, models

transport = MockTransport(lambda request: mock_response(204, content=b""))
files = Api(transport=transport).files


def sent() -> list[tuple[object, object, str, bytes]]:
    """Name, file name, content type and content of each part (RFC 2046, RFC 7578)."""
    request = transport.requests[-1]
    header = f"Content-Type: {request.header('content-type')}\r\n\r\n"
    message: Message = BytesParser(policy=HTTP).parsebytes(header.encode() + request.content)
    parts: list[tuple[object, object, str, bytes]] = []
    for part in message.walk():
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            name = part.get_param("name", header="content-disposition")
            parts.append((name, part.get_filename(), part.get_content_type(), content))
    return parts


def test_files_and_other_values_are_parts() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.png")
        path.write_bytes(b"1")
        files.upload(
            file=b"data",
            purpose="report",
            pages=[path, File("2.jpg", io.BytesIO(b"2")), ("3", b"3", "image/png")],
            cover="https://x.example/a.png",
            anything=b"x",
            labels=["a", "b"],
            options_=models.Options(quality=5),
            size=3,
        )
        assert sent() == [
            ("file", "file", "application/octet-stream", b"data"),
            ("purpose", None, "text/plain", b"report"),
            ("pages", "page.png", "image/png", b"1"),
            ("pages", "2.jpg", "image/jpeg", b"2"),
            ("pages", "3", "image/png", b"3"),
            ("cover", None, "text/plain", b"https://x.example/a.png"),
            ("anything", "anything", "application/octet-stream", b"x"),
            ("labels", None, "text/plain", b"a"),
            ("labels", None, "text/plain", b"b"),
            ("options", None, "application/json", b'{"quality":5}'),
            ("size", None, "text/plain", b"3"),
        ]
    assert transport.requests[-1].content.count(b"X-Kind: page") == 3


def test_a_file_in_place_of_an_address() -> None:
    files.upload(file=b"1", purpose="avatar", cover=File("c.gif", b"2"))
    assert sent()[-1] == ("cover", "c.gif", "image/gif", b"2")


def test_what_is_no_file_is_checked_before_anything_is_sent() -> None:
    before = len(transport.requests)
    wrong: list[tuple[dict[str, Any], set[str]]] = [
        ({"file": "name.txt", "purpose": "report"}, {"file"}),
        (
            {"file": b"", "purpose": "x", "size": 0, "options_": {}},
            {"purpose", "size", "options.quality"},
        ),
        ({"file": b"", "purpose": "avatar", "pages": [b"1"]}, {"pages[0]"}),
        ({"file": [b""], "purpose": "avatar"}, {"file"}),
    ]
    for arguments, paths in wrong:
        try:
            files.upload(**arguments)
        except InvalidRequestError as error:
            assert {each.path for each in error.problems} == paths
        else:
            raise AssertionError("nothing was refused")
    assert len(transport.requests) == before


def test_a_body_of_any_members_is_one_argument() -> None:
    files.replace(body={"a": b"1", "b": File("b.txt", b"2")})
    assert sent() == [
        ("a", "a", "application/octet-stream", b"1"),
        ("b", "b.txt", "text/plain", b"2"),
    ]
