"""Parts of a multipart body: a file is a file, whatever style stands beside it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import document, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

FILE = "application/octet-stream"


@pytest.fixture(scope="module", params=["3.0.4", "3.1.0", "3.2.0"])
def found(request: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    text = f"openapi: {request.param}\n{document('parts')}"
    with made(text, tmp_path_factory.mktemp("parts")) as made_:
        yield made_


def parts(request: Any) -> list[tuple[str, str, bytes]]:
    """The name, the content type and the content of each part."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message: Any = message_from_bytes(head + request.content, policy=HTTP)
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get("Content-Type", ""),
            part.get_payload(decode=True),
        )
        for part in message.iter_parts()
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, []),
        ({"files": [b"1", b"2"]}, [("Files", FILE, b"1"), ("Files", FILE, b"2")]),
        ({"note": "n"}, [("Note", "", b"n")]),
        ({"extra": b"\x00"}, [("Extra", FILE, b"\x00")]),
        ({"json": {"a": 1}}, [("Json", "application/json", b'{"a":1}')]),
    ],
    ids=str,
)
def test_each_part_is_sent_as_what_it_is(
    found: Made, arguments: dict[str, Any], expected: list[tuple[str, str, bytes]]
) -> None:
    found.method("a.send")(file=b"\xff", **arguments)
    assert parts(found.last) == [("File", FILE, b"\xff"), *expected]


@pytest.mark.parametrize("wrong", [{"file": "text"}, {"file": b"", "extra": {"a": 1}}], ids=str)
def test_only_files_stand_where_files_are_asked_for(found: Made, wrong: dict[str, Any]) -> None:
    with pytest.raises(found.package.InvalidRequestError, match="file"):
        found.method("a.send")(**wrong)


def test_the_choice_is_noted_and_nothing_is_lost(found: Made) -> None:
    assert found.losses == []
    notes = [each for each in found.generated.ledger.entries if "no style" in each.detail]
    assert [each.pointer.rsplit("/", 2)[1] for each in notes] == ["File", "Files", "Image"]
